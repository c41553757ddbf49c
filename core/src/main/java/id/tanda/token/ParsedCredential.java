package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.trust.TrustedKey;
import java.time.Instant;
import java.util.Optional;

/** A device credential of either form that was parsed and nothing more. */
interface ParsedCredential {
  /** Returns the id of the authority's key, a hint for look-up. */
  KeyId authorityKey();

  /** Returns the authority that the text form names. */
  Optional<String> issuer();

  /** Returns when the text form says that it was made. */
  Optional<Instant> issuedAt();

  /** Returns all bytes of the credential, for the cache. */
  byte[] bytes();

  /** Returns the device's key; a point off the curve is found only here, since that costs. */
  P256PublicKey device() throws MalformedException;

  /**
   * Returns the index over all status lists of the authority.
   *
   * @throws MalformedException if the text form names an address that is not the authority's
   */
  long statusIndex(TrustedKey authority) throws MalformedException;

  /** Returns when it ends. */
  Instant expires();

  /** Tells if the authority signed it. */
  boolean signedBy(SignatureCheck authority);
}
