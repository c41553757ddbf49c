package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.WireWords;
import java.util.Locale;

/** What a key of an authority may sign; a signature of another role is refused. */
public enum KeyUse {
  /** Device credentials. */
  CREDENTIAL,
  /** Status lists. */
  STATUS,
  /** Counter challenges. */
  COUNTER,
  /** Registrations of relying parties, and scopes. */
  REGISTRATION,
  /** Answers to messages. */
  ANSWER,
  /** Released data. */
  DATA,
  /** Receipts. */
  RECEIPT,
  /** Checkpoints of the history. */
  CHECKPOINT;

  /** Returns the word on the wire, in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the word on the wire.
   *
   * @throws MalformedException if it is none of these
   */
  public static KeyUse parse(String text) throws MalformedException {
    return WireWords.parse(text, values(), KeyUse::text, "use must be a known role");
  }
}
