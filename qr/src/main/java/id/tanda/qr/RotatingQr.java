package id.tanda.qr;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A symbol that is replaced before its text ends: the host asks what to show, as often as it draws,
 * and a new text is fetched when the shown one is about to end.
 *
 * <p>Nothing runs by itself and nothing is extended: a text ends when its source says, also while
 * its successor is shown. No text is shown at or after its end, nor before the instant it was
 * fetched at (a clock that was set back gets a new one). No lock is held while the source is asked,
 * so threads that ask at the same instant may fetch a text each. Thread-safe.
 */
public final class RotatingQr {
  private static final Duration DEFAULT_LEAD = Duration.ofSeconds(5);
  private static final Duration LONGEST_LEAD = Duration.ofMinutes(1);

  private final Source source;
  private final Clock clock;
  private final Duration lead;
  private volatile @Nullable Showing current;

  private RotatingQr(Source source, Clock clock, Duration lead) {
    this.source = requireNonNull(source);
    this.clock = requireNonNull(clock);
    this.lead = requireNonNull(lead);
  }

  /**
   * Makes a rotation that renews 5 seconds before a text ends.
   *
   * @param source where the texts come from
   * @param clock what tells {@link #now} the time
   * @return the rotation, which has fetched nothing yet
   */
  public static RotatingQr of(Source source, Clock clock) {
    return new RotatingQr(source, clock, DEFAULT_LEAD);
  }

  /**
   * Makes the same rotation with another lead.
   *
   * @param lead how long before its end a text is replaced, 0 to 60 s; of a text that lives shorter
   *     than twice the lead, half its life
   * @return a rotation of its own, which has fetched nothing yet
   * @throws IllegalArgumentException if the lead is out of its bounds
   */
  public RotatingQr renewing(Duration lead) {
    if (lead.isNegative() || lead.compareTo(LONGEST_LEAD) > 0) {
      throw new IllegalArgumentException("lead must be 0 to 60 s, was " + lead);
    }
    return new RotatingQr(source, clock, lead);
  }

  /**
   * Tells what to show now, by the clock.
   *
   * @return the same object until it is time to renew
   * @throws IllegalStateException if the source gives a text that has ended already
   */
  public Showing now() {
    return at(clock.instant());
  }

  /**
   * Tells what to show at an instant. What the source throws passes through, and the text shown
   * before is asked to be renewed again next time.
   *
   * @param now the present
   * @return the same object until it is time to renew
   * @throws IllegalStateException if the source gives a text that has ended already
   */
  public Showing at(Instant now) {
    Showing shown = current;
    // Renewed exactly at renewAt, not after it.
    if (shown != null && !now.isBefore(shown.from()) && now.isBefore(shown.renewAt())) {
      return shown;
    }
    Showing next = fetch(now);
    current = next;
    return next;
  }

  private Showing fetch(Instant now) {
    TimedText next = source.next(now);
    // A text has ended at its end.
    if (!now.isBefore(next.end())) {
      throw new IllegalStateException("the source gave a text that ended at " + next.end());
    }
    Duration half = Duration.between(now, next.end()).dividedBy(2);
    Duration before = lead.compareTo(half) < 0 ? lead : half;
    return new Showing(QrSymbol.of(next.text()), now, next.end().minus(before), next.end());
  }

  /** Where texts come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Makes a new text.
     *
     * @param now the present
     * @return a text that ends after now
     */
    TimedText next(Instant now);
  }

  /**
   * A text with an end.
   *
   * @param text what the symbol shall say
   * @param end the first instant at which nobody accepts the text any more
   */
  public record TimedText(String text, Instant end) {
    /** Checks that both are there. */
    public TimedText {
      requireNonNull(text);
      requireNonNull(end);
    }

    /** Tells the end and nothing of the text. */
    @Override
    public String toString() {
      return "TimedText[end=" + end + "]";
    }
  }

  /**
   * What is on the screen.
   *
   * @param symbol the symbol, encoded once
   * @param from when its text was fetched
   * @param renewAt when it is replaced: the host need not ask before
   * @param end when its text ends by itself, whatever is shown
   */
  public record Showing(QrSymbol symbol, Instant from, Instant renewAt, Instant end) {}
}
