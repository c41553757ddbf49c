package id.tanda.code;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The confirmation codes of one enrolment: the newest, when codes went out, and who guessed.
 *
 * @param live the newest code, the only one that counts
 * @param delivered when codes went out
 * @param guesses the guesses that were let in, at most 5; never fewer than before
 */
public record CodeTries(
    Optional<LiveCode> live, List<Instant> delivered, List<CountedGuess> guesses) {
  /** The most guesses of one enrolment, whatever codes were sent meanwhile. */
  public static final int MOST_GUESSES = 5;

  /** The most codes that are sent again within {@link #WINDOW}. */
  public static final int MOST_RESENDS = 3;

  /** The time over which resends are counted. */
  public static final Duration WINDOW = Duration.ofHours(24);

  /** The least time between two codes. */
  public static final Duration APART = Duration.ofSeconds(60);

  /** No code and no guess yet. */
  public static final CodeTries NONE = new CodeTries(Optional.empty(), List.of(), List.of());

  /** Checks the bound. */
  public CodeTries {
    delivered = List.copyOf(delivered);
    guesses = List.copyOf(guesses);
    if (guesses.size() > MOST_GUESSES) {
      throw new IllegalArgumentException("guesses must be at most 5");
    }
  }

  /** Tells if no further guess is let in. */
  public boolean isExhausted() {
    return guesses.size() >= MOST_GUESSES;
  }

  /**
   * Tells if 60 seconds have passed, inclusive, or the newest code is known not to have gone out.
   */
  public boolean isCalm(Instant now) {
    return live.map(code -> code.undelivered() || !now.isBefore(code.made().plus(APART)))
        .orElse(true);
  }

  /** Tells if fewer than four codes, the first and three more, went out within 24 hours. */
  public boolean mayDeliver(Instant now) {
    return delivered.stream().filter(at -> now.isBefore(at.plus(WINDOW))).count() <= MOST_RESENDS;
  }

  /** Returns when the newest code was made, if nobody noted whether it went out. */
  public Optional<Instant> cutOff() {
    return live.filter(code -> !code.undelivered())
        .map(LiveCode::made)
        .filter(made -> delivered.stream().allMatch(at -> at.isBefore(made)));
  }

  /** Returns the tries with another newest code. */
  public CodeTries made(LiveCode code) {
    return new CodeTries(Optional.of(code), delivered, guesses);
  }

  /** Returns the tries after a code went out. */
  public CodeTries delivered(Instant at) {
    return new CodeTries(live, with(delivered, at), guesses);
  }

  /** Returns the tries with one more guess, by the message that gives it. */
  public CodeTries guessed(String message) {
    String against = live.map(LiveCode::mac).orElse("");
    return new CodeTries(live, delivered, with(guesses, new CountedGuess(message, against, false)));
  }

  /** Returns the guess that a message gave, if it was counted. */
  public Optional<CountedGuess> guess(String message) {
    return guesses.stream().filter(guess -> guess.message().equals(message)).findFirst();
  }

  /** Returns the tries with a guess that was looked at and was wrong. */
  public CodeTries foundWrong(String message) {
    List<CountedGuess> next = new ArrayList<>(guesses);
    next.replaceAll(guess -> guess.message().equals(message) ? guess.foundWrong() : guess);
    return new CodeTries(live, delivered, next);
  }

  /**
   * Tells if no guess is left, neither a new one nor one that is still to be looked at: those end
   * with their code.
   */
  public boolean isLost(Instant now) {
    return isExhausted()
        && (live.filter(code -> code.holdsAt(now)).isEmpty()
            || guesses.stream().noneMatch(this::isOpen));
  }

  /** Tells if a guess may be looked at: against another code it would be a new guess. */
  public boolean isOpen(CountedGuess guess) {
    return !guess.wrong() && live.filter(code -> code.mac().equals(guess.against())).isPresent();
  }

  private static <T> List<T> with(List<T> list, T next) {
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }
}
