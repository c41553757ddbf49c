package id.tanda;

import id.tanda.answer.AnswerCheck;
import id.tanda.consent.Consent;
import id.tanda.consent.ConsentRefusal;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.party.Registration;
import id.tanda.release.Basis;
import id.tanda.release.Redemption;
import id.tanda.release.Release;
import id.tanda.release.ReleaseOpener;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenVerifier;
import id.tanda.token.VerifiedToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The way of a relying party from a token or a consent to the data. */
record Redeeming(
    Registration registration, PartyKeys keys, TokenVerifier verifier, Randomness randomness) {
  Exchange<Release> token(VerifiedToken token) {
    Redemption redemption = Redemption.ofToken(redeemer(), token.text(), now(), id());
    return exchange(
        redemption, new Basis.OfToken(token.mark(TokenMark.Domain.REDEEMED)), Outcome::done);
  }

  /** Begins with a consent, or goes on with a redemption of one that was sent before. */
  Outcome<Exchange<Release>> consent(String text, Request asked) {
    Optional<Redemption> sent = sentBefore(text);
    return Outcome.of(
            sent.isPresent() ? sent.get().consent() : Optional.of(text), ConsentRefusal.MALFORMED)
        .flatMap(consent -> answering(consent, asked))
        .map(
            given ->
                exchange(
                    sent.orElseGet(
                        () -> Redemption.ofConsent(redeemer(), given.text(), now(), id())),
                    new Basis.OfConsent(given.id()),
                    release -> release.answering(asked)));
  }

  /** Tells if a request is one that counts here now. */
  boolean isSignedHere(Request asked) {
    return isSignedBy(registration, asked);
  }

  private static Optional<Redemption> sentBefore(String text) {
    try {
      return Optional.of(Redemption.parse(text));
    } catch (MalformedException aConsent) {
      return Optional.empty();
    }
  }

  private Outcome<Consent> answering(String consent, Request asked) {
    Consent given;
    try {
      given = Consent.parse(consent);
    } catch (MalformedException garbled) {
      return Outcome.refused(
          OfflineRelease.isSealed(consent) ? ConsentRefusal.HANDED_OVER : ConsentRefusal.MALFORMED);
    }
    if (!wasAskedHere(asked) || !given.answers(asked)) {
      return Outcome.refused(ConsentRefusal.WRONG_REQUEST);
    }
    return given.saysWhatWasAsked(asked) && given.decides(asked.question().wanted())
        ? Outcome.done(given)
        : Outcome.refused(ConsentRefusal.MISMATCH);
  }

  /** A consent outlives keys: its request may have been signed with those of a former time. */
  private boolean wasAskedHere(Request asked) {
    Registration then = asked.registration();
    return isSignedHere(asked)
        || (then.authority().equals(registration.authority())
            && then.party().equals(registration.party())
            && then.isTrusted(verifier.bundles(), now())
            && isSignedBy(then, asked));
  }

  private boolean isSignedBy(Registration registered, Request asked) {
    return asked.party().equals(registered.party())
        && asked.signedBy(verifier.bundles().engine().check(registered.profile().signing()));
  }

  private Exchange<Release> exchange(
      Redemption redemption, Basis basis, Function<Release, Outcome<Release>> check) {
    ReleaseOpener opener =
        new ReleaseOpener(
            verifier.bundles(), registration.authority(), registration.party(), keys.encryption());
    AnswerCheck answer =
        new AnswerCheck(
            verifier.bundles(),
            registration.authority(),
            registration.party().text(),
            redemption.id());
    return new Asking<>(
        redemption.text(),
        answer,
        verifier.clock(),
        ReleaseOpener.reasons(),
        (body, now) -> opener.open(body, basis, now).flatMap(check));
  }

  private Redemption.Redeemer redeemer() {
    return new Redemption.Redeemer(
        registration.party(),
        keys.signing(),
        keys.encryption().publicKey().id(),
        registration.authority());
  }

  private Instant now() {
    return verifier.clock().instant();
  }

  private String id() {
    return Unguessable.draw(randomness);
  }

  /** Returns the relying party's id alone. */
  @Override
  public String toString() {
    return "Redeeming[" + registration.party() + "]";
  }
}
