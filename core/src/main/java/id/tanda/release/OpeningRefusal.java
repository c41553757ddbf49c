package id.tanda.release;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a release or a receipt that arrived is not believed. Closed; the codes are stable. */
public enum OpeningRefusal implements Reason {
  /** Not the form of what was expected. */
  MALFORMED("opening.malformed", "Data rusak.", "The data are damaged."),
  /** Sealed to another key, or altered on the way. */
  NOT_OPENED(
      "opening.not-opened",
      "Data tidak dapat dibuka dengan kunci ini.",
      "The data do not open with this key."),
  /** Not signed by the authority. */
  UNTRUSTED(
      "opening.untrusted",
      "Data tidak ditandatangani oleh otoritas.",
      "The data are not signed by the authority."),
  /** Data or a receipt of another relying party. */
  WRONG_AUDIENCE("opening.wrong-audience", "Ini untuk pihak lain.", "This is for another party."),
  /** Too old. */
  EXPIRED("opening.expired", "Data sudah kedaluwarsa.", "The data have expired."),
  /** Released under another token or consent, or a receipt for something else. */
  NOT_FOR_THIS(
      "opening.not-for-this",
      "Ini bukan yang diminta di sini.",
      "This is something other than what was asked for here."),
  /** Other values than those that alone were asked for. */
  OTHER_VALUES(
      "opening.other-values",
      "Data tidak memenuhi syarat permintaan.",
      "The data do not have the values that were asked for."),
  /** Receipts that do not follow each other. */
  BROKEN_CHAIN(
      "opening.broken-chain",
      "Urutan tanda terima terputus.",
      "The receipts do not follow each other.");

  private final String code;
  private final Words words;

  OpeningRefusal(String code, String indonesian, String english) {
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
