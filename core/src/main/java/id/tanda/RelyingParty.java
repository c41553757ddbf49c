package id.tanda;

import id.tanda.consent.ConsentRefusal;
import id.tanda.consent.Question;
import id.tanda.consent.Request;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Outcome;
import id.tanda.internal.Unguessable;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.release.Acknowledgement;
import id.tanda.release.OpeningRefusal;
import id.tanda.release.ReceiptReader;
import id.tanda.release.Release;
import id.tanda.release.offline.HandoverOpener;
import id.tanda.release.offline.Opening;
import id.tanda.token.TokenRejection;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

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
  private final Randomness randomness = Randomness.secure();
  private final Redeeming redeeming;

  private RelyingParty(Registration registration, PartyKeys keys, TokenVerifier verifier) {
    this.registration = registration;
    this.keys = keys;
    this.verifier = verifier;
    this.redeeming = new Redeeming(registration, keys, verifier, randomness);
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
    return new RelyingParty(registration, keys, verifier);
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
    return now().isBefore(asked.expires()) && redeeming.isSignedHere(asked)
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
    return redeeming.token(token);
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
   *     for, or else is refused; {@link Release#missing} tells what the register did not hold. Or a
   *     {@link ConsentRefusal}: {@link ConsentRefusal#HANDED_OVER} if the text is one for {@link
   *     #open}
   */
  public Outcome<Exchange<Release>> redeem(String consent, Request asked) {
    Objects.requireNonNull(consent, "consent");
    return redeeming.consent(consent, asked);
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
