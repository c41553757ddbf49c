package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.Envelope;
import id.tanda.internal.Skew;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.token.Missing;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Reviews requests for a wallet, offline: by the registration in them, which the wallet's own
 * authority signed.
 *
 * <p>Nobody is called, and what asks for more than is registered is refused before the citizen is
 * bothered. Safe for use by many threads.
 */
public final class RequestReader {
  private final TrustBundles bundles;
  private final AuthorityId authority;
  private final Clock clock;

  /** Believes registrations of this authority alone, and those only under these bundles. */
  public RequestReader(TrustBundles bundles, AuthorityId authority, Clock clock) {
    this.bundles = Objects.requireNonNull(bundles, "bundles");
    this.authority = Objects.requireNonNull(authority, "authority");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /** Reviews a request. The first check that fails gives the reason. */
  public Review review(String text) {
    Objects.requireNonNull(text, "text");
    Request request;
    try {
      request = Request.parse(text);
    } catch (MalformedException notARequest) {
      return new Review.Refused(RequestRefusal.ofUnread(text));
    }
    Instant now = clock.instant();
    Optional<RequestRefusal> untimely = untimely(request.envelope(), now);
    if (untimely.isPresent()) {
      return new Review.Refused(untimely.get());
    }
    Registration registration = request.registration();
    if (!isFromOurAuthority(registration, request)) {
      return new Review.Refused(RequestRefusal.PARTY_UNTRUSTED);
    }
    if (registration.isTrusted(bundles, now)) {
      return byRegistration(request, registration.profile());
    }
    return isBundleMissing(registration, now)
        ? new Review.Undecided(Missing.TRUST_BUNDLE)
        : new Review.Refused(RequestRefusal.PARTY_UNTRUSTED);
  }

  private static Optional<RequestRefusal> untimely(Envelope envelope, Instant now) {
    if (!envelope.livesAtMost(Request.LONGEST_LIFE)) {
      return Optional.of(RequestRefusal.LIFE_TOO_LONG);
    }
    if (now.isBefore(envelope.issuedAt().minus(Skew.DEFAULT))) {
      return Optional.of(RequestRefusal.NOT_YET_VALID);
    }
    // exp itself is too late, give or take the skew
    return envelope.holdsAt(now, Skew.DEFAULT)
        ? Optional.empty()
        : Optional.of(RequestRefusal.EXPIRED);
  }

  private boolean isFromOurAuthority(Registration registration, Request request) {
    return registration.authority().equals(authority)
        && registration.party().equals(request.party());
  }

  private boolean isBundleMissing(Registration registration, Instant now) {
    return bundles.key(registration.signer(), now).isEmpty() && !bundles.isComplete(now);
  }

  private Review byRegistration(Request request, PartyProfile profile) {
    Question question = request.question();
    if (!request.signedBy(bundles.engine().check(profile.signing()))) {
      return new Review.Refused(RequestRefusal.BAD_SIGNATURE);
    }
    if (!request.encryptionKey().equals(profile.encryption().id())) {
      return new Review.Refused(RequestRefusal.KEY_UNTRUSTED);
    }
    Optional<RequestRefusal> tooMuch = question.beyond(profile);
    return tooMuch.isPresent()
        ? new Review.Refused(tooMuch.get())
        : new Review.Ready(
            new ReviewedRequest(request, profile.purpose(question.purpose()).orElseThrow()));
  }
}
