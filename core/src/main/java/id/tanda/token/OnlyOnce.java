package id.tanda.token;

import id.tanda.identity.StoreException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has every token shown once, and every request answered once by whatever token. */
record OnlyOnce(SpentTokens spentTokens) {
  /** How long a request may be answered at most. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

  void show(AuthenticToken token) throws RejectedException, UndecidedException {
    spend(token, token.mark(TokenMark.Domain.SPENT), token.marksKeptUntil());
  }

  /** Takes the token, which names its audience, as the answer to the request with this nonce. */
  void answer(AuthenticToken token, byte[] nonce) throws RejectedException, UndecidedException {
    TokenMark answered = TokenMark.ofAnswer(token.audience().orElseThrow(), nonce);
    spend(token, answered, token.marksKeptUntil().plus(LONGEST_REQUEST));
  }

  private void spend(AuthenticToken token, TokenMark mark, Instant keepUntil)
      throws RejectedException, UndecidedException {
    SpentTokens.Spending spending;
    try {
      spending = spentTokens.spend(mark, token.issuedAt(), keepUntil);
    } catch (StoreException silent) {
      LOG.warn("{}", Missing.SPENT_TOKENS.code());
      throw new UndecidedException(Missing.SPENT_TOKENS);
    }
    switch (spending) {
      case FIRST -> {}
      case AGAIN -> throw new RejectedException(TokenRejection.REPLAYED);
      case UNSURE -> throw new UndecidedException(Missing.SPENT_TOKENS);
    }
  }
}
