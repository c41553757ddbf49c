package id.tanda;

import id.tanda.activation.DeviceMessages;
import id.tanda.consent.Answering;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Decision;
import id.tanda.consent.RequestReader;
import id.tanda.consent.Review;
import id.tanda.consent.ReviewedRequest;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.release.offline.HandingOver;
import id.tanda.token.DeviceCredentials;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.token.ScopeId;
import id.tanda.token.TokenRejection;
import id.tanda.token.TokenSigner;
import id.tanda.wallet.Contents;
import id.tanda.wallet.JournalEntry;
import id.tanda.wallet.KeptConsent;
import id.tanda.wallet.OpenVault;
import id.tanda.wallet.Pin;
import id.tanda.wallet.PinChange;
import id.tanda.wallet.PinRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The citizen's side, on one phone, after the PIN: shows tokens, reviews requests, consents,
 * withdraws.
 *
 * <p>It locks itself after idle time and on {@link #close()}; then everything but {@link #review}
 * answers {@link PinRefusal#NEEDED}, also a call that was under way, such as one that waits for a
 * finger on the reader: closing does not wait for it. What it does is written into its journal
 * before it is handed out. Every call may throw a {@link id.tanda.wallet.VaultException} if the
 * vault's place fails. Safe for use by many threads.
 */
public final class UnlockedWallet implements AutoCloseable {
  private final OpenVault vault;
  private final WalletSettings settings;

  UnlockedWallet(OpenVault vault, WalletSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  /**
   * Makes an identity token, good for 90 seconds.
   *
   * @return the token, or {@link TokenRejection#CREDENTIAL_EXPIRED} if this device must renew first
   */
  public Outcome<IdentityToken> present(Presentation what) {
    Instant now = settings.clock().instant();
    String party = what.audience().map(PartyId::text).orElse("");
    String scope = what.scope().map(ScopeId::text).orElse("");
    JournalEntry entry = new JournalEntry(now, JournalEntry.What.SHOWN, party, scope);
    return update(held -> held.with(entry)).flatMap(contents -> present(contents, what, now));
  }

  /**
   * Reviews a relying party's request, offline; what it asks beyond its registration is refused
   * here. What comes out is ready to be shown, with the consents that this wallet gave to the same
   * relying party before. A request behind a symbol is fetched first, by {@link
   * id.tanda.consent.RequestReference#fetch}.
   */
  public Review review(String request) {
    Review review =
        new RequestReader(settings.bundles(), settings.authority(), settings.clock())
            .review(request);
    return review instanceof Review.Ready ready
        ? new Review.Ready(
            ready.request().after(before(ready.request().party())).in(settings.attributes()))
        : review;
  }

  /**
   * Answers a request as the citizen decided. Where the phone is to hand the data over itself and
   * lacks a required one, there is nothing to send, as after a refusal.
   *
   * @return what to send to the reply address, or {@link id.tanda.consent.RequestRefusal#EXPIRED},
   *     or {@link TokenRejection#CREDENTIAL_EXPIRED} if the phone has to hand the data over and
   *     must renew first
   * @throws IllegalArgumentException if an attribute was granted that the request does not offer as
   *     optional, or the phone is to hand data over for more than one use
   */
  public Outcome<ConsentAnswer> consent(ReviewedRequest request, Decision decision) {
    return contents()
        .flatMap(contents -> answer(contents, request, decision))
        .flatMap(
            answer ->
                update(held -> remembering(held, request, decision, answer)).map(kept -> answer));
  }

  /** Returns what this device did, which consents it gave, and the way to withdraw one. */
  public WalletRecords records() {
    return new WalletRecords(vault, settings);
  }

  /**
   * Renews this device's credentials.
   *
   * @return the exchange with the authority, which yields the new end
   */
  public Outcome<Exchange<Instant>> renew() {
    return contents()
        .map(contents -> settings.exchange(settings.messages(contents).renew(), this::renewed))
        .flatMap(exchange -> settings.handedOut(exchange, vault));
  }

  /**
   * Ends this device for good.
   *
   * @return the exchange with the authority, after which the vault is empty
   */
  public Outcome<Exchange<Instant>> unbind() {
    AtomicBoolean ended = new AtomicBoolean();
    return contents()
        .map(
            contents ->
                settings.exchange(
                    settings.messages(contents).unbind(), (body, now) -> unbound(ended, now)))
        .flatMap(exchange -> settings.handedOut(exchange, vault));
  }

  /** Changes the PIN; the old one counts like any other try. */
  public PinChange changePin(Pin old, Pin next) {
    PinChange change = vault.changePin(old, next);
    if (change instanceof PinChange.Changed) {
      JournalEntry entry =
          new JournalEntry(settings.clock().instant(), JournalEntry.What.PIN_CHANGED, "", "");
      vault.update(held -> held.with(entry));
    }
    return change;
  }

  /** Locks the wallet. */
  @Override
  public void close() {
    vault.close();
  }

  private Outcome<Contents> contents() {
    return Outcome.of(vault.contents(), PinRefusal.NEEDED);
  }

  private Outcome<Contents> update(UnaryOperator<Contents> change) {
    return Outcome.of(vault.update(held -> settings.timed(change.apply(held))), PinRefusal.NEEDED);
  }

  private List<ReviewedRequest.Before> before(PartyId party) {
    return vault.contents().map(Contents::consents).orElse(List.of()).stream()
        .filter(kept -> kept.asked().party().equals(party))
        .flatMap(kept -> kept.before().stream())
        .collect(Collectors.toList());
  }

  private Outcome<IdentityToken> present(Contents contents, Presentation what, Instant now) {
    DeviceCredentials credentials = contents.deviceCredentials().orElseThrow();
    if (!now.isBefore(credentials.expires())) {
      return Outcome.refused(TokenRejection.CREDENTIAL_EXPIRED);
    }
    TokenSigner signer =
        new TokenSigner(
            settings.key(contents), credentials, settings.clock(), settings.randomness());
    return settings.handedOut(signer.present(what), vault);
  }

  private Outcome<ConsentAnswer> answer(
      Contents contents, ReviewedRequest request, Decision decision) {
    Answering answering =
        new Answering(
            settings.key(contents), settings.authority(), settings.clock(), settings.randomness());
    if (!(decision instanceof Decision.Grant grant)
        || grant.delivery() == Decision.Delivery.BY_AUTHORITY) {
      return answering.answer(request, decision);
    }
    return new HandingOver(
            settings.key(contents), answering, settings.clock(), settings.randomness())
        .answer(request, grant, contents.dataCredential());
  }

  private Outcome<Instant> renewed(JsonObject body, Instant now) {
    JournalEntry entry = new JournalEntry(now, JournalEntry.What.RENEWED, "", "");
    return DeviceMessages.credentials(body)
        .flatMap(
            fresh ->
                update(held -> held.with(fresh).with(entry)).map(kept -> fresh.device().expires()));
  }

  /**
   * Empties the vault once: the same answer read again must not touch what a later application put
   * there.
   */
  private Outcome<Instant> unbound(AtomicBoolean ended, Instant now) {
    if (ended.compareAndSet(false, true)) {
      vault.destroy();
    }
    return Outcome.done(now);
  }

  private Contents remembering(
      Contents held, ReviewedRequest request, Decision decision, ConsentAnswer answer) {
    Instant now = settings.clock().instant();
    String name = JournalEntry.shortened(request.who().in(Language.INDONESIAN));
    JournalEntry entry =
        new JournalEntry(now, done(decision, answer), name, request.purpose().text());
    return answer
        .agreed()
        .map(
            consent ->
                new KeptConsent(
                    consent.id(),
                    KeptConsent.Asked.with(request),
                    consent.text(),
                    now,
                    Optional.empty()))
        .map(held::with)
        .orElse(held)
        .with(entry);
  }

  private static JournalEntry.What done(Decision decision, ConsentAnswer answer) {
    if (answer.agreed().isPresent()) {
      return JournalEntry.What.CONSENTED;
    }
    return decision instanceof Decision.Grant
        ? JournalEntry.What.NO_MATCH
        : JournalEntry.What.REFUSED;
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "UnlockedWallet[" + settings.authority() + "]";
  }
}
