package id.tanda.release;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.consent.ConsentId;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.identity.Outcome;
import id.tanda.party.PartyProfile;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Releases of twelve attributes from an authority to a bank, sealed and opened apart from all else
 * that a redemption takes, to be measured. It stands in the package of what it measures, the only
 * place where data can be sealed. Safe for use by many threads.
 */
public final class SealedReleases {
  private static final Attributes TWELVE =
      Attributes.builder()
          .put(Attribute.FULL_NAME, "Siti Contoh")
          .put(Attribute.BIRTH_PLACE, "Jakarta")
          .put(Attribute.BLOOD_TYPE, "O+")
          .put(Attribute.ADDRESS, TestAddress.of("Jl. Contoh 1"))
          .put(Attribute.MARITAL_STATUS, "married")
          .put(Attribute.OCCUPATION, "Guru")
          .put(Attribute.NATIONALITY, "WNI")
          .put(Attribute.RELIGION, "confucian")
          .put(Attribute.FAMILY_CARD_NUMBER, "3171011501900001")
          .put(Attribute.EMAIL, "siti@contoh.example")
          .put(Attribute.PHONE, "+6281200000001")
          .put(Attribute.BIRTH_DATE, "1990-01-05")
          .build();

  private final TestAuthority authority;
  private final TestParty bank;
  private final Instant now;
  private final Basis basis = new Basis.OfConsent(new ConsentId("A".repeat(22)));
  private final String receipt;
  private final ReleaseOpener opener;

  /** Prepares both sides; the bank checks signatures by this engine. */
  public SealedReleases(Es256 engine, Clock clock) {
    authority = new TestAuthority("dukcapil.example", clock, 1);
    bank = new TestParty("bank.contoh", authority.randomness());
    now = clock.instant();
    TrustBundles bundles = TrustBundles.under(engine, clock, authority.anchor());
    bundles.accept(authority.bundle(1).text()).orElseThrow();
    receipt = receipt();
    opener = new ReleaseOpener(bundles, authority.id(), bank.id(), bank.encryption());
  }

  /** Signs and seals the data, with an id of its own, as the body of an answer. */
  public JsonObject seal(String id) {
    ReleasedData.Contents contents =
        new ReleasedData.Contents(bank.id(), "s".repeat(43), basis, TWELVE);
    String sealed =
        ReleasedData.sign(authority.key(KeyUse.DATA), authority.id(), contents, now, id)
            .seal(bank.encryption().publicKey(), authority.randomness());
    return JsonObject.builder().put("release", sealed).put("receipt", receipt).build();
  }

  /** Opens a body that {@link #seal} made and believes its data and receipt. */
  public Outcome<Release> open(JsonObject body) {
    return opener.open(body, basis, now);
  }

  private String receipt() {
    PartyProfile profile = bank.profile();
    ReceiptEntry entry =
        new ReceiptEntry(
            ReceiptEvent.CONSENT_RELEASED,
            new ReceiptEntry.With(bank.id(), profile.name()),
            basis,
            List.copyOf(TWELVE.names()));
    return Receipt.sign(
            authority.key(KeyUse.RECEIPT), authority.id(), entry, Optional.empty(), now, "r1")
        .text();
  }
}
