package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.party.PartyProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a citizen decided into a signed answer of the device. Safe for use by many threads.
 */
public final class Answering {
  private final SigningKey device;
  private final AuthorityId authority;
  private final Clock clock;
  private final Randomness randomness;

  /** Signs with this binding key, for this authority to release the data. */
  public Answering(SigningKey device, AuthorityId authority, Clock clock, Randomness randomness) {
    this.device = device;
    this.authority = authority;
    this.clock = clock;
    this.randomness = randomness;
  }

  /**
   * Answers a request, unless its time ran out while the citizen thought about it: at {@code exp}
   * it is too late.
   *
   * @throws IllegalArgumentException if an attribute was granted that the request does not offer as
   *     optional
   */
  public Outcome<ConsentAnswer> answer(ReviewedRequest request, Decision decision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!now.isBefore(request.expires())) {
      return Outcome.refused(RequestRefusal.EXPIRED);
    }
    if (!(decision instanceof Decision.Grant grant)) {
      return Outcome.done(new ConsentAnswer.Declined());
    }
    if (!request.optional().containsAll(grant.optional())) {
      throw new IllegalArgumentException("only optional attributes of the request can be chosen");
    }
    ShownText shown = request.shownText(grant.shownIn());
    Consent consent =
        Consent.sign(
            device,
            audience(request, grant),
            granted(request, grant),
            shown,
            now,
            ConsentId.random(randomness));
    return Outcome.done(new ConsentAnswer.Given(consent));
  }

  /** Who may do something with the consent: nothing is released twice under it. */
  private String audience(ReviewedRequest request, Decision.Grant grant) {
    return grant.delivery() == Decision.Delivery.BY_PHONE
        ? request.party().text()
        : authority.text();
  }

  private static Granted granted(ReviewedRequest request, Decision.Grant grant) {
    List<Attribute> attributes = new ArrayList<>(request.required());
    List<Attribute> refused = new ArrayList<>();
    for (Attribute optional : request.optional()) {
      (grant.optional().contains(optional) ? attributes : refused).add(optional);
    }
    PartyProfile profile = request.request().registration().profile();
    return new Granted(
        request.party(),
        profile.encryption().thumbprint(),
        request.request().hash(),
        request.purpose(),
        attributes,
        refused,
        request.terms());
  }
}
