package id.tanda.token;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What became of hostile texts. Not for several threads; tallies add up. */
final class HostileTally {
  private final Map<Hostile.Family, Long> families = new EnumMap<>(Hostile.Family.class);
  private final Map<TokenRejection, Long> reasons = new EnumMap<>(TokenRejection.class);
  private long firstSeenRespelled;
  private long slowest;

  void count(Hostile.Family family, Verification answer, long nanos) {
    families.merge(family, 1L, Long::sum);
    if (answer instanceof Verification.Rejected rejected) {
      reasons.merge(rejected.reason(), 1L, Long::sum);
    } else {
      firstSeenRespelled++;
    }
    slowest = Math.max(slowest, nanos);
  }

  void add(HostileTally other) {
    other.families.forEach((family, count) -> families.merge(family, count, Long::sum));
    other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    firstSeenRespelled += other.firstSeenRespelled;
    slowest = Math.max(slowest, other.slowest);
  }

  long texts() {
    return families.values().stream().mapToLong(Long::longValue).sum();
  }

  Set<TokenRejection> reasons() {
    return reasons.keySet();
  }

  Set<Hostile.Family> families() {
    return families.keySet();
  }

  /** Returns how many fresh tokens were accepted in another spelling, and their own one not. */
  long firstSeenRespelled() {
    return firstSeenRespelled;
  }

  /** Returns all counts in one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d hostile texts %s, rejected %s, same token in another spelling %,d, slowest %.1f ms",
        texts(),
        families,
        reasons,
        firstSeenRespelled,
        slowest / 1e6);
  }
}
