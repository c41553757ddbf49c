package id.tanda.token;

import id.tanda.identity.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token says beside its credential, in either form.
 *
 * @param issuedAt when it was made
 * @param expires when it ends
 * @param id what makes it unique for its device
 * @param audience for whom it is meant, if for one
 * @param scope under what it may be redeemed, if at all
 * @param nonce which request it answers, if one
 */
record TokenClaims(
    Instant issuedAt,
    Instant expires,
    byte[] id,
    Optional<PartyId> audience,
    Optional<ScopeId> scope,
    Optional<byte[]> nonce) {
  static final Duration LONGEST_LIFE = Duration.ofSeconds(90);

  /**
   * Checks the time box at {@code now}: a token ends when {@code now} has reached {@code expires +
   * skew}.
   */
  void checkTimes(Instant now, Duration skew) throws RejectedException {
    if (!expires.isAfter(issuedAt)
        || Duration.between(issuedAt, expires).compareTo(LONGEST_LIFE) > 0) {
      throw new RejectedException(TokenRejection.LIFETIME_TOO_LONG);
    }
    if (issuedAt.isAfter(now.plus(skew))) {
      throw new RejectedException(TokenRejection.NOT_YET_VALID);
    }
    if (!now.isBefore(expires.plus(skew))) {
      throw new RejectedException(TokenRejection.EXPIRED);
    }
  }
}
