package id.tanda.consent;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a relying party does not redeem what came as a consent. Closed; the codes are stable. */
public enum ConsentRefusal implements Reason {
  /** Not the form of a consent, nor of a redemption of one. */
  MALFORMED("consent.malformed", "Persetujuan rusak.", "The consent is damaged."),
  /** The phone sent the data themselves: there is nothing to redeem. */
  HANDED_OVER(
      "consent.handed-over",
      "Data datang langsung dari ponsel. Buka tanpa otoritas.",
      "The phone handed the data over itself. Open them without the authority."),
  /** The answer to another request, or to one that was not asked here. */
  WRONG_REQUEST(
      "consent.wrong-request",
      "Persetujuan ini untuk permintaan lain.",
      "The consent answers another request."),
  /** Agreed to something else than was asked, or in other words, or not to all that is required. */
  MISMATCH(
      "consent.mismatch",
      "Yang disetujui bukan yang diminta. Minta lagi.",
      "What was agreed to is not what was asked. Ask again.");

  private final String code;
  private final Words words;

  ConsentRefusal(String code, String indonesian, String english) {
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
