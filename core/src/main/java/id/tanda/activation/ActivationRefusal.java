package id.tanda.activation;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/**
 * Why a device or an applicant is refused.
 *
 * <p>Whoever has not proved who they are hears {@link #NOT_ACCEPTED} for every cause: unknown, not
 * eligible, wrong, expired, used, locked.
 */
public enum ActivationRefusal implements Reason {
  /** Not accepted, for whatever cause. */
  NOT_ACCEPTED(
      "activation.not-accepted",
      "Tidak dapat diterima. Periksa data Anda atau datang ke loket.",
      "Not accepted. Check what you entered or come to a counter."),
  /** The message lacks something or holds something else. */
  MALFORMED(
      "activation.malformed", "Pesan dari perangkat rusak.", "The device's message is damaged."),
  /** The face did not match, or not of a living person. */
  FACE_NOT_MATCHED(
      "activation.face-not-matched",
      "Wajah belum cocok. Coba lagi.",
      "The face did not match. Try again."),
  /** The face did not match five times; the officer's eyes decide. */
  FACE_EXHAUSTED(
      "activation.face-exhausted",
      "Wajah tidak cocok lima kali. Datanglah ke loket.",
      "The face did not match five times. Please come to a counter."),
  /** The face cannot be compared now; the try did not count. */
  FACE_NOT_COMPARED(
      "activation.face-not-compared",
      "Wajah tidak dapat diperiksa sekarang. Coba lagi nanti.",
      "The face cannot be checked now. Try again later."),
  /** Less than 60 seconds after the code before. */
  CODE_TOO_SOON(
      "activation.code-too-soon",
      "Tunggu satu menit sebelum meminta kode lagi.",
      "Wait a minute before asking for another code."),
  /** The code was sent again three times within 24 hours. */
  CODE_TOO_OFTEN(
      "activation.code-too-often",
      "Kode sudah dikirim terlalu sering. Coba lagi besok.",
      "The code was sent too often. Try again tomorrow."),
  /** The code did not go out; asking again costs nothing. */
  CODE_NOT_SENT(
      "activation.code-not-sent",
      "Kode tidak dapat dikirim. Coba lagi.",
      "The code could not be sent. Try again."),
  /** The device asks more often than it needs to. */
  TOO_OFTEN(
      "activation.too-often", "Terlalu sering. Coba lagi besok.", "Too often. Try again tomorrow."),
  /** The device has proved its key but is not active. */
  DEVICE_NOT_ACTIVE(
      "activation.device-not-active", "Perangkat ini tidak aktif.", "This device is not active."),
  /** The device is active, but the register does not hold its citizen as before. */
  NOT_RENEWED(
      "activation.not-renewed",
      "Tidak dapat diperpanjang menurut data kependudukan. Datanglah ke loket.",
      "Cannot be renewed by what the register holds. Please come to a counter.");

  private final String code;
  private final Words words;

  ActivationRefusal(String code, String indonesian, String english) {
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
