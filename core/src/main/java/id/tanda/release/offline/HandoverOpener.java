package id.tanda.release.offline;

import id.tanda.consent.Request;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.token.Missing;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.TrustedKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens for a relying party what phones hand over, and believes it only if the trust bundle does.
 *
 * <p>Section 6.14 of FORMAT.md is the order of its checks. Safe for use by many threads.
 */
public final class HandoverOpener {
  private static final Logger LOG = LoggerFactory.getLogger(HandoverOpener.class);

  private final TokenVerifier verifier;
  private final Registration registration;
  private final AgreementKey key;

  /**
   * Opens with the registered encryption key.
   *
   * @param verifier whose trust, status lists and memory decide, as they do about tokens
   */
  public HandoverOpener(TokenVerifier verifier, Registration registration, AgreementKey key) {
    this.verifier = Objects.requireNonNull(verifier, "verifier");
    this.registration = Objects.requireNonNull(registration, "registration");
    this.key = Objects.requireNonNull(key, "key");
  }

  /**
   * Opens one answer to one request.
   *
   * @param sealed what came to the reply address
   * @param asked the request that it must answer, once and while it counts
   */
  public Opening open(String sealed, Request asked) {
    Objects.requireNonNull(sealed, "sealed");
    Instant now = verifier.clock().instant();
    Optional<Reason> notAsked = notAsked(asked, now);
    Opening opening =
        Opening.of(
            notAsked.isPresent()
                ? Outcome.refused(notAsked.get())
                : Handover.open(sealed, key).flatMap(handover -> believed(handover, asked, now)));
    LOG.debug("{}", opening.code());
    return opening;
  }

  /**
   * A request is its own memory, kept by the host wherever: it must be one that was signed here.
   */
  private Optional<Reason> notAsked(Request asked, Instant now) {
    PartyProfile profile = registration.profile();
    if (!asked.party().equals(profile.id())
        || !asked.signedBy(verifier.bundles().engine().check(profile.signing()))) {
      return Optional.of(HandoverRefusal.NOT_ASKED);
    }
    // exp itself is too late
    return now.isBefore(asked.expires())
        ? Optional.empty()
        : Optional.of(HandoverRefusal.NOT_IN_TIME);
  }

  private Outcome<OfflineRelease> believed(Handover handover, Request asked, Instant now) {
    HandoverCheck check = new HandoverCheck(verifier, asked, now);
    KeyThumbprint recipient = key.publicKey().thumbprint();
    return issuer(handover.data(), now)
        .flatMap(
            issuer ->
                check
                    .refusal(handover, issuer, recipient)
                    .<Outcome<OfflineRelease>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(handover.release())));
  }

  private Outcome<TrustedKey> issuer(PresentedData data, Instant now) {
    Optional<TrustedKey> found = verifier.bundles().key(data.authorityKey(), now);
    if (found.isEmpty() && !verifier.bundles().isComplete(now)) {
      return Outcome.refused(Missing.TRUST_BUNDLE);
    }
    return Outcome.of(
        found.filter(
            issuer ->
                issuer.authority().equals(registration.authority())
                    && data.isIssuedBy(issuer, now)),
        HandoverRefusal.UNTRUSTED);
  }

  /** Returns the relying party's id alone. */
  @Override
  public String toString() {
    return "HandoverOpener[" + registration.party() + "]";
  }
}
