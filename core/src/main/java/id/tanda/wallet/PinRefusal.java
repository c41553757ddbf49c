package id.tanda.wallet;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a wallet does not open, or does not take a new PIN. */
public enum PinRefusal implements Reason {
  /** A run, a repeat or the birth date. */
  TOO_WEAK(
      "pin.too-weak",
      "PIN terlalu mudah ditebak. Pilih yang lain.",
      "The PIN is too easy to guess. Choose another."),
  /** Not the PIN of this wallet. */
  WRONG("pin.wrong", "PIN salah.", "The PIN is wrong."),
  /** Too many wrong PINs; wait. */
  LOCKED(
      "pin.locked",
      "Terlalu banyak PIN salah. Tunggu sebelum mencoba lagi.",
      "Too many wrong PINs. Wait before you try again."),
  /** Ten wrong PINs in a row: what was inside is gone. */
  DESTROYED(
      "pin.destroyed",
      "Dompet telah dihapus demi keamanan. Aktifkan kembali di loket.",
      "The wallet was erased for safety. Activate it again at a counter."),
  /** No PIN has been set: the wallet is not activated yet. */
  NOT_ACTIVATED(
      "pin.not-activated", "Dompet belum diaktifkan.", "The wallet has not been activated yet."),
  /** A PIN has been set: nothing goes without it. */
  NEEDED("pin.needed", "Buka dompet dengan PIN.", "Open the wallet with its PIN."),
  /** Made with another device secret, or damaged. */
  NOT_THIS_DEVICE(
      "pin.not-this-device",
      "Dompet ini bukan milik perangkat ini atau rusak.",
      "This wallet is of another device, or damaged.");

  private final String code;
  private final Words words;

  PinRefusal(String code, String indonesian, String english) {
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
