package id.tanda.token;

import id.tanda.identity.PartyId;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Whom a token must be meant for: step 10 of section 5 of FORMAT.md.
 *
 * @param name to whom tokens may be addressed, if to one
 */
record Addressee(Optional<PartyId> name) {
  /** Checks the audience, and the nonce against that of the request that was asked, if one was. */
  void check(AuthenticToken token, Optional<byte[]> asked) throws RejectedException {
    boolean namesAnother = token.audience().isPresent() && !token.audience().equals(name);
    boolean mustBeNamed = asked.isPresent() && token.audience().isEmpty();
    if (namesAnother || mustBeNamed) {
      throw new RejectedException(TokenRejection.WRONG_AUDIENCE);
    }
    if (!answers(token.nonce(), asked)) {
      throw new RejectedException(TokenRejection.WRONG_NONCE);
    }
  }

  /** Tells if both are absent, or both are there and equal. */
  private static boolean answers(Optional<byte[]> shown, Optional<byte[]> asked) {
    return asked
        .map(nonce -> shown.isPresent() && MessageDigest.isEqual(nonce, shown.get()))
        .orElseGet(shown::isEmpty);
  }
}
