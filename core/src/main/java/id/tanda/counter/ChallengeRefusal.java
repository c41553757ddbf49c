package id.tanda.counter;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a wallet does not answer what it scanned at a counter. */
public enum ChallengeRefusal implements Reason {
  /** Not the QR of a counter. */
  MALFORMED("challenge.malformed", "Ini bukan kode QR loket.", "This is not the QR of a counter."),
  /** Signed by a key that the trust bundle does not name for counters. */
  UNKNOWN_SIGNER(
      "challenge.unknown-signer",
      "Kode QR ini bukan dari otoritas Anda.",
      "This QR is not from your authority."),
  /** The signature does not hold. */
  BAD_SIGNATURE(
      "challenge.bad-signature",
      "Tanda tangan kode QR loket tidak sah.",
      "The signature of the counter's QR is not valid."),
  /** Older than 90 seconds, or not begun. */
  EXPIRED(
      "challenge.expired",
      "Kode QR loket sudah tidak berlaku. Minta yang baru.",
      "The counter's QR has ended. Ask for a new one.");

  private final String code;
  private final Words words;

  ChallengeRefusal(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
