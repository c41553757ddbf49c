package id.tanda.token;

import id.tanda.identity.Observer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an observer, if there is one, what was decided; whatever it does, the decision stands. */
record Observing(@Nullable Observer observer, String engine) {
  private static final Logger LOG = LoggerFactory.getLogger(TokenVerifier.class);

  /** Returns what {@link #end} wants back; without an observer no time is taken. */
  long begin() {
    return observer == null ? 0 : System.nanoTime();
  }

  void end(long begun, Verification answer) {
    if (observer == null) {
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    try {
      observer.decided(answer.code(), engine, took);
    } catch (Exception ofTheHost) { // other languages throw checked ones undeclared
      // Without the exception: what a host's code says of itself is not ours to log.
      LOG.warn("observer failed after {}", answer.code());
    }
  }
}
