package id.tanda.release;

import id.tanda.crypto.MalformedException;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Words;
import id.tanda.internal.WireWords;

/** What a receipt proves. The codes are stable. */
public enum ReceiptEvent {
  /** Attributes went out under a scope. */
  SCOPE_RELEASED(
      HistoryEvent.SCOPE_RELEASED, "Data diberikan lewat kode QR", "Data released by QR code"),
  /** Attributes went out under a consent. */
  CONSENT_RELEASED(
      HistoryEvent.CONSENT_RELEASED,
      "Data diberikan atas persetujuan Anda",
      "Data released with your consent"),
  /** A consent was withdrawn; nothing goes out under it any more. */
  CONSENT_WITHDRAWN(HistoryEvent.CONSENT_WITHDRAWN, "Persetujuan dicabut", "Consent withdrawn");

  private final HistoryEvent history;
  private final Words words;

  ReceiptEvent(HistoryEvent history, String indonesian, String english) {
    this.history = history;
    this.words = new Words(indonesian, english);
  }

  /** Returns the stable code, the same as in the history. */
  public String code() {
    return history.code();
  }

  /** Returns what to tell a person. */
  public Words words() {
    return words;
  }

  HistoryEvent history() {
    return history;
  }

  static ReceiptEvent parse(String code) throws MalformedException {
    return WireWords.parse(code, values(), ReceiptEvent::code, "event must be a known one");
  }
}
