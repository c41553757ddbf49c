package id.tanda.examples.office;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a command cannot be taken as it was typed, or not yet. */
enum InputRefusal implements Reason {
  UNKNOWN_COMMAND(
      "office.unknown-command",
      "Perintah tidak dikenal. Ketik: help",
      "There is no such command. Type: help"),
  WORDS_DIFFER(
      "office.words-differ",
      "Kata setelah perintah kurang atau berlebih. Ketik: help",
      "There are too few or too many words after the command. Type: help"),
  NOT_SIX_DIGITS(
      "office.not-six-digits", "Ketik tepat enam angka.", "Type six digits and nothing else."),
  NOT_A_REASON(
      "office.not-a-reason",
      "Alasan: 1 sampai 32 huruf kecil, angka, titik atau tanda hubung.",
      "A reason has 1 to 32 lower case letters, digits, dots or hyphens."),
  NO_SUCH_CITIZEN(
      "office.no-such-citizen", "Yang ada hanya sri dan budi.", "There are only sri and budi."),
  NO_SUCH_PHONE(
      "office.no-such-phone",
      "Warga ini belum punya ponsel itu. Mulai dengan: apply",
      "This citizen has no such phone yet. Begin with: apply"),
  NOT_APPLIED(
      "office.not-applied",
      "Ponsel ini belum dipakai mengajukan. Mulai dengan: apply",
      "Nobody has applied on this phone yet. Begin with: apply"),
  NOT_OPENED("office.not-opened", "Buka loket dulu: open", "Open a counter first: open"),
  NOTHING_SHOWN("office.nothing-shown", "Belum ada QR yang ditampilkan.", "No QR was shown yet."),
  NOT_ONE_SYMBOL(
      "office.not-one-symbol",
      "Gambar tidak menampilkan satu QR yang utuh.",
      "The picture does not show one whole QR.");

  private final String code;
  private final Words words;

  InputRefusal(String code, String indonesian, String english) {
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
