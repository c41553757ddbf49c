package id.tanda.trust;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a trust bundle or a status list was not taken; the one held before stays. */
public enum TrustRefusal implements Reason {
  /** Not the form of such an object. */
  MALFORMED("trust.malformed", "Data kepercayaan rusak.", "The trust data are damaged."),
  /** Of an authority whose root is not pinned here, or signed by a key that is not its own. */
  UNKNOWN_SIGNER(
      "trust.unknown-signer",
      "Penanda tangan data kepercayaan tidak dikenal.",
      "The signer of the trust data is not known."),
  /** The signature does not hold. */
  BAD_SIGNATURE(
      "trust.bad-signature",
      "Tanda tangan data kepercayaan tidak sah.",
      "The signature of the trust data is not valid."),
  /** Ended, not begun, or with a life longer than allowed. */
  NOT_IN_FORCE(
      "trust.not-in-force",
      "Data kepercayaan tidak berlaku saat ini.",
      "The trust data are not in force now."),
  /** A status list at an address that is not its authority's. */
  WRONG_ADDRESS(
      "trust.wrong-address",
      "Daftar status berasal dari alamat lain.",
      "The status list belongs to another address."),
  /** Older than what is held, or another text under the same number. */
  ROLLED_BACK(
      "trust.rolled-back",
      "Data kepercayaan lebih lama daripada yang ada.",
      "The trust data are older than those held."),
  /**
   * Its changes of root are not in order, not in force, or not all signed by the root they leave.
   */
  BROKEN_CHAIN(
      "trust.broken-chain",
      "Pergantian kunci akar tidak sah.",
      "The change of the root key is not valid."),
  /** Under a root that its authority has left. */
  ROOT_LEFT(
      "trust.root-left",
      "Kunci akar data kepercayaan sudah diganti.",
      "The root key of the trust data has been replaced."),
  /** A key id that is held already, under this or another authority. */
  KEY_CLASH(
      "trust.key-clash", "Data kepercayaan memuat kunci ganda.", "The trust data repeat a key.");

  private final String code;
  private final Words words;

  TrustRefusal(String code, String indonesian, String english) {
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
