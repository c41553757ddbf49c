package id.tanda.trust;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.identity.AuthorityId;
import java.time.Instant;

/**
 * A key that a pinned root vouches for, ready to check signatures. Only {@link TrustBundles} makes
 * one.
 */
public final class TrustedKey {
  private final TrustBundle bundle;
  private final KeyGrant grant;
  private final SignatureCheck check;

  TrustedKey(TrustBundle bundle, KeyGrant grant, SignatureCheck check) {
    this.bundle = bundle;
    this.grant = grant;
    this.check = check;
  }

  /** Returns whose key it is. */
  public AuthorityId authority() {
    return bundle.authority();
  }

  /** Returns the key itself. */
  public P256PublicKey key() {
    return grant.key();
  }

  /** Returns until when its signatures count, exclusive. */
  public Instant expires() {
    return grant.expires();
  }

  /** Returns the check of its signatures, kept ready for the life of the bundle. */
  public SignatureCheck check() {
    return check;
  }

  /** Returns the address of one status list of its authority. */
  public String statusAddress(long list) {
    return bundle.statusAddress(list);
  }

  /**
   * Returns the index over all status lists of its authority.
   *
   * @param address where the list is, as a credential names it
   * @param entry the place in that list
   * @throws MalformedException if the authority has no list at this address, or the list no such
   *     entry
   */
  public long statusIndex(String address, long entry) throws MalformedException {
    if (entry < 0 || entry >= StatusList.SIZE) {
      throw new MalformedException("idx must be 0 to " + (StatusList.SIZE - 1));
    }
    return bundle.listAt(address) * StatusList.SIZE + entry;
  }

  /** Tells if its authority has a status list at an address. */
  boolean hasStatusListAt(String address) {
    try {
      bundle.listAt(address);
      return true;
    } catch (MalformedException ofAnotherTemplate) {
      return false;
    }
  }

  /**
   * Tells if its signatures of this role count now: from {@code notBefore}, inclusive, to its end,
   * exclusive.
   */
  public boolean serves(KeyUse use, Instant now) {
    return grant.use() == use && !now.isBefore(grant.notBefore()) && now.isBefore(grant.expires());
  }

  /**
   * Tells if it was allowed to sign at that time: from {@code notBefore}, inclusive, to {@code
   * signUntil}, exclusive.
   */
  public boolean maySignAt(Instant signed) {
    return !signed.isBefore(grant.notBefore()) && signed.isBefore(grant.signUntil());
  }
}
