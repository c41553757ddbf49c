package id.tanda.party;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a relying party or a scope was not taken into the register. Closed; the codes are stable. */
public enum PartyRefusal implements Reason {
  /** There is a relying party of this id. */
  EXISTS("party.exists", "Pihak ini sudah terdaftar.", "This relying party is registered already."),
  /** The id is that of the authority itself. */
  RESERVED(
      "party.reserved",
      "Nama ini milik otoritas sendiri.",
      "This id is that of the authority itself."),
  /** A purpose lacks words that law 27 of 2022, article 21, demands, see {@link Notice#informs}. */
  DUTY_MISSING(
      "party.duty-missing",
      "Keterangan wajib bagi warga (UU 27/2022 pasal 21) belum lengkap.",
      "What citizens must be told (law 27/2022, article 21) is not complete."),
  /** There is no relying party of this id. */
  UNKNOWN("party.unknown", "Pihak ini tidak terdaftar.", "This relying party is not registered."),
  /** It would be registered for a scope that is not published. */
  SCOPE_UNKNOWN(
      "party.scope-unknown",
      "Cakupan data belum diterbitkan.",
      "The scope has not been published."),
  /** A scope of this id is published and means something else. */
  SCOPE_CHANGED(
      "party.scope-changed",
      "Cakupan yang sudah terbit tidak dapat diubah. Terbitkan versi baru.",
      "A published scope cannot be changed. Publish a new version."),
  /** Somebody else changed the row at the same time. */
  CHANGED_MEANWHILE(
      "party.changed-meanwhile",
      "Data pihak ini baru saja diubah. Coba lagi.",
      "This relying party has just been changed. Try again.");

  private final String code;
  private final Words words;

  PartyRefusal(String code, String indonesian, String english) {
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
