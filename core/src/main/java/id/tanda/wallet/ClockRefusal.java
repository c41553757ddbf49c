package id.tanda.wallet;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why an authority refused what a phone with a wrong clock said. */
public enum ClockRefusal implements Reason {
  /** The clock was off; the wallet has allowed for it, so that the same may be begun again. */
  CORRECTED(
      "clock.corrected",
      "Jam ponsel tidak tepat dan sudah disesuaikan. Coba sekali lagi.",
      "The phone's clock is off and has been allowed for. Try once more."),
  /** The clock is off by more than a wallet allows for. */
  WRONG(
      "clock.wrong",
      "Tanggal atau jam ponsel salah. Perbaiki lalu coba lagi.",
      "The phone's date or time is wrong. Correct it and try again.");

  private final String code;
  private final Words words;

  ClockRefusal(String code, String indonesian, String english) {
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
