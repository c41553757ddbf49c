package id.tanda.token;

import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import java.util.Optional;

/** A token of either form that was parsed and nothing more. */
interface ParsedToken {
  /** Returns what it says. */
  TokenClaims claims();

  /** Returns the credential it carries, or empty for the reference form. */
  Optional<ParsedCredential> credential();

  /** Returns the device key id that the reference form carries instead. */
  Optional<KeyId> reference();

  /** Tells if the device signed it. */
  boolean signedBy(SignatureCheck device);
}
