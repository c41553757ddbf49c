package id.tanda.trust.refresh;

import id.tanda.identity.Reason;
import id.tanda.trust.TrustConcern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a refresh. */
public sealed interface Refreshed {
  /**
   * It was done, wholly or in part.
   *
   * @param steps what came of each address, bundles first
   * @param concerns what is to worry about now, with what is held now
   */
  record Done(List<Step> steps, List<TrustConcern> concerns) implements Refreshed {
    /** Copies the lists. */
    public Done {
      steps = List.copyOf(steps);
      concerns = List.copyOf(concerns);
    }

    /** Tells if every address brought something that was taken or already held. */
    public boolean isWhole() {
      return steps.stream().allMatch(step -> step.refusal().isEmpty());
    }
  }

  /**
   * The last refresh was too short a time ago, so nothing was fetched.
   *
   * @param again when the next one may be
   */
  record TooSoon(Instant again) implements Refreshed {}

  /**
   * What came of one address.
   *
   * @param address what was to be fetched
   * @param refusal why nothing was taken from there: a {@link id.tanda.fetch.FetchFailure} or a
   *     {@link id.tanda.trust.TrustRefusal}; empty if all is well
   */
  record Step(String address, Optional<Reason> refusal) {}
}
