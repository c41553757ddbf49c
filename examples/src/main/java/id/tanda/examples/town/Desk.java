package id.tanda.examples.town;

import id.tanda.Exchange;
import id.tanda.PartyKeys;
import id.tanda.Publications;
import id.tanda.RelyingParty;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.fetch.Fetch;
import id.tanda.fetch.FetchFailure;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import id.tanda.party.Registration;
import id.tanda.party.WebOrigin;
import id.tanda.token.ScopeId;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The desk of a hotel or bank: its own two keys, a verifier, and a line to the authority that
 * carries texts.
 */
public final class Desk {
  private final PartyId id;
  private final Words name;
  private final UnaryOperator<String> line;
  private final SoftwareKey signing = SoftwareKey.generate(Randomness.secure());
  private final SoftwareKey encryption = SoftwareKey.generate(Randomness.secure());
  private final TrustBundles bundles;
  private final StatusLists statusLists;
  private final TokenVerifier verifier;

  /** Equips a desk that believes what this registry signs. */
  Desk(PartyId id, Words name, Registry registry, Clock clock) {
    this.id = id;
    this.name = name;
    this.line = registry.line();
    this.bundles = registry.believed(clock);
    this.statusLists = StatusLists.under(bundles, clock);
    this.verifier =
        TokenVerifier.builder(bundles, statusLists, SpentTokens.inMemoryOnFirstStart(clock), clock)
            .name(id)
            .skew(Duration.ZERO) // in the town all look at the same clock
            .build();
  }

  /** Tells the authority who this is, for which purposes it asks and which scopes it redeems. */
  PartyProfile profile(List<Purpose> purposes, ScopeId... scopes) {
    return new PartyProfile(
        id,
        name,
        signing.publicKey(),
        encryption.publicKey(),
        purposes,
        List.of(scopes),
        List.of(WebOrigin.of("https://" + id + ".example")));
  }

  /** Where a request is served to the phones that scan its symbol. */
  public String requestAt(Request asked) {
    return "https://" + id + ".example/requests/" + asked.hash();
  }

  /** The phone's way to that address, as short as everything in the town. */
  public Fetch serving(Request asked) {
    return (address, most) ->
        address.equals(requestAt(asked))
            ? Outcome.done(asked.text().getBytes(StandardCharsets.US_ASCII))
            : Outcome.refused(FetchFailure.WRONG_STATUS);
  }

  /** Where phones send their answers. */
  public String replyTo() {
    return "https://" + id + ".example/answers";
  }

  /** Returns the key that signs its requests. */
  public SoftwareKey signing() {
    return signing;
  }

  /** Returns its name on the wire. */
  public PartyId id() {
    return id;
  }

  /** Takes the status list that the registry serves. */
  void fetch(Publications publications) {
    statusLists.accept(publications.statusList(0)).orElseThrow();
  }

  /** Opens with what the registry handed out. */
  RelyingParty registered(String registration) {
    try {
      return RelyingParty.of(
          Registration.parse(registration), new PartyKeys(signing, encryption), verifier);
    } catch (MalformedException notARegistration) {
      throw new IllegalArgumentException(notARegistration);
    }
  }

  /** Carries a message to the authority and its answer back. */
  public <T> Outcome<T> carried(Exchange<T> exchange) {
    return exchange.complete(line.apply(exchange.text()));
  }
}
