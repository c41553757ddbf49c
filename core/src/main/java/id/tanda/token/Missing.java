package id.tanda.token;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** What could not be asked, so that nothing was decided; nothing is accepted then. */
public enum Missing implements Reason {
  /** No trust bundle in force. */
  TRUST_BUNDLE(
      "missing.trust-bundle",
      "Data kepercayaan belum diperbarui. Sambungkan ke internet.",
      "The trust data are not up to date. Go online."),
  /** No status list that is young enough. */
  STATUS_LIST(
      "missing.status-list",
      "Daftar status belum diperbarui. Sambungkan ke internet.",
      "The status list is not up to date. Go online."),
  /** The directory of credentials did not answer. */
  DIRECTORY(
      "missing.directory",
      "Direktori tidak dapat dihubungi. Minta kode lengkap.",
      "The directory cannot be reached. Ask for a self-contained code."),
  /** The store of marks did not answer, or has not seen enough since it started. */
  SPENT_TOKENS(
      "missing.spent-tokens",
      "Pemeriksaan pemakaian ulang belum siap. Coba lagi dengan kode baru.",
      "The check for used codes is not ready. Try again with a fresh code.");

  private final String code;
  private final Words words;

  Missing(String code, String indonesian, String english) {
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
