package id.tanda;

import id.tanda.answer.AnswerCheck;
import id.tanda.consent.Consent;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Basis;
import id.tanda.release.OpeningRefusal;
import id.tanda.release.ReceiptReader;
import id.tanda.release.Redemption;
import id.tanda.release.Release;
import id.tanda.release.ReleaseOpener;
import id.tanda.release.ReleaseRefusal;
import id.tanda.release.offline.HandoverOpener;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenRejection;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bank, hotel or office that is registered with an authority: verifies, asks, redeems,
 * acknowledges.
 *
 * <p>It keeps nothing: what it asked is its own signed text, so any of its machines can take the
 * answer. Safe for use by many threads; make one and keep it.
 */
public final class RelyingParty {
  private final Registration registration;
  private final PartyKeys keys;
  private final TokenVerifier verifier;
  private final Randomness randomness;

  private RelyingParty(
      Registration registration, PartyKeys keys, TokenVerifier verifier, Randomness randomness) {
    this.registration = registration;
    this.keys = keys;
    this.verifier = verifier;
    this.randomness = randomness;
  }

  /**
   * Returns a relying party.
   *
   * @param registration the text that the authority handed out, read with {@link
   *     Registration#parse}
   * @param keys the two keys that stand in the registration
   * @param verifier one built with {@link TokenVerifier.Builder#name} and the id of the
   *     registration
   * @throws IllegalArgumentException if keys or name are not those of the registration, or the
   *     verifier's bundles do not vouch for it now
   */
  public static RelyingParty of(Registration registration, PartyKeys keys, TokenVerifier verifier) {
    PartyProfile profile = registration.profile();
    if (!profile.signing().equals(keys.signing().publicKey())
        || !profile.encryption().equals(keys.encryption().publicKey())) {
      throw new IllegalArgumentException("keys must be those of the registration");
    }
    if (!verifier.name().equals(Optional.of(profile.id()))) {
      throw new IllegalArgumentException(
          "verifier must be built with name(PartyId.of(\"" + profile.id() + "\"))");
    }
    if (!registration.isTrusted(verifier.bundles(), verifier.clock().instant())) {
      throw new IllegalArgumentException(
          "registration must be in force and signed by a key of the verifier's trust bundles");
    }
    return new RelyingParty(registration, keys, verifier, Randomness.secure());
  }

  /** Verifies a token that answers no request, its text exactly as it was read. */
  public Verification verify(String token) {
    return verifier.verify(token);
  }

  /**
   * Verifies a token that must answer this request: it names this relying party and carries the
   * nonce. A request is answered once and while it counts: at its {@code exp} it is too late. One
   * that was not signed with the registered key is answered by nothing, wherever it was kept.
   */
  public Verification verify(String token, Request asked) {
    return now().isBefore(asked.expires()) && isSignedBy(registration, asked)
        ? verifier.verify(token, asked.nonce())
        : new Verification.Rejected(TokenRejection.WRONG_NONCE);
  }

  /**
   * Asks a citizen.
   *
   * @param question what, for a purpose of the registration: {@link Question#of}
   * @return the signed request, to be answered within five minutes. It carries the whole
   *     registration, 3 to 10 kB, too much for a symbol: send it as a link or message, or serve it
   *     and show {@link Request#reference}. Keep its text beside the consent for as long as that is
   *     redeemed; {@link Request#parse} reads it back
   * @throws IllegalArgumentException if the purpose, an attribute or the address is not registered;
   *     the message is the code of the {@link id.tanda.consent.RequestRefusal} with which wallets
   *     would refuse it
   * @throws IllegalStateException if the registration has ended, so that no wallet would answer
   */
  public Request ask(Question question) {
    if (!now().isBefore(registration.expires())) { // exp itself is too late
      throw new IllegalStateException(
          "registration ended at " + registration.expires() + ": rotate it and begin anew with it");
    }
    question
        .beyond(registration.profile())
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("not registered: " + reason.code());
            });
    return Request.sign(keys.signing(), registration, question, now(), id());
  }

  /**
   * Redeems the scope of a token that was verified here; the authority verifies the whole token
   * itself.
   */
  public Exchange<Release> redeem(VerifiedToken token) {
    Redemption redemption = Redemption.ofToken(redeemer(), token.text(), now(), id());
    Basis basis = new Basis.OfToken(token.mark(TokenMark.Domain.REDEEMED));
    return exchange(redemption, basis, Outcome::done);
  }

  /**
   * Redeems a consent, or goes on with a redemption whose answer was lost together with the process
   * that waited for it: within 24 hours of its making the authority gives the answer it gave, or
   * would have given, and nothing is used up twice.
   *
   * @param consent the text that came from the wallet, or {@link Exchange#text} as it was sent
   *     before
   * @param asked the request that the consent answers: one of this relying party
   * @return the exchange with the authority, whose release has the values that the request asked
   *     for, or else is refused; {@link Release#missing} tells what the register did not hold. Or
   *     {@link ReleaseRefusal#HANDED_OVER} if the text is one for {@link #open}, {@link
   *     ReleaseRefusal#MALFORMED} if it is no consent, {@link ReleaseRefusal#WRONG_REQUEST} if it
   *     answers another request, or one that was not asked here, {@link
   *     ReleaseRefusal#CONSENT_MISMATCH} if it says something else than was asked, or leaves a
   *     required attribute out
   */
  public Outcome<Exchange<Release>> redeem(String consent, Request asked) {
    Objects.requireNonNull(consent, "consent");
    Optional<Redemption> sent = sentBefore(consent);
    if (sent.isPresent()) {
      return Outcome.of(sent.get().consent(), ReleaseRefusal.MALFORMED)
          .flatMap(text -> answering(text, asked))
          .map(given -> redeeming(sent.get(), given, asked));
    }
    return answering(consent, asked)
        .map(
            given ->
                redeeming(Redemption.ofConsent(redeemer(), consent, now(), id()), given, asked));
  }

  private static Optional<Redemption> sentBefore(String text) {
    try {
      return Optional.of(Redemption.parse(text));
    } catch (MalformedException aConsent) {
      return Optional.empty();
    }
  }

  private Exchange<Release> redeeming(Redemption redemption, Consent given, Request asked) {
    return exchange(
        redemption, new Basis.OfConsent(given.id()), release -> release.answering(asked));
  }

  private Outcome<Consent> answering(String consent, Request asked) {
    Consent given;
    try {
      given = Consent.parse(consent);
    } catch (MalformedException garbled) {
      return Outcome.refused(
          OfflineRelease.isSealed(consent) ? ReleaseRefusal.HANDED_OVER : ReleaseRefusal.MALFORMED);
    }
    if (!wasAskedHere(asked) || !given.answers(asked)) {
      return Outcome.refused(ReleaseRefusal.WRONG_REQUEST);
    }
    return given.saysWhatWasAsked(asked) && given.decides(asked.question().wanted())
        ? Outcome.done(given)
        : Outcome.refused(ReleaseRefusal.CONSENT_MISMATCH);
  }

  /**
   * Opens what a phone handed over itself, without the authority.
   *
   * @param answer the text that came to the reply address; a consent without data is malformed here
   *     and is redeemed instead
   * @param asked the request that it must answer: one of this relying party, for one use; it is
   *     answered once and while it counts
   */
  public Opening open(String answer, Request asked) {
    return new HandoverOpener(verifier, registration, keys.encryption()).open(answer, asked);
  }

  /**
   * Acknowledges the withdrawal of a consent, whose receipt came from the citizen's wallet. Nothing
   * more is released under that consent, and {@link Acknowledgement#stopsBy} says by when its data
   * must not be used any more. Acknowledging again gives no more time. Whether there was such a
   * consent is for the host to look up; an id is unique for its device alone.
   *
   * @param receipt the text that came from the wallet
   * @return what to answer, to be kept as well; or {@link OpeningRefusal} if the text is no receipt
   *     of the authority for the withdrawal of a consent that had been given to this relying party
   */
  public Outcome<Acknowledgement> acknowledge(String receipt) {
    Objects.requireNonNull(receipt, "receipt");
    ReceiptReader reader = new ReceiptReader(verifier.bundles(), registration.authority());
    return reader
        .withdrawal(receipt, registration.party(), now())
        .map(
            withdrawn ->
                Acknowledgement.sign(keys.signing(), registration, withdrawn, now(), id()));
  }

  /** A consent outlives keys: its request may have been signed with those of a former time. */
  private boolean wasAskedHere(Request asked) {
    Registration then = asked.registration();
    return isSignedBy(registration, asked)
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
    return "RelyingParty[" + registration.party() + "]";
  }
}
