package id.tanda.testing;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.WebOrigin;
import id.tanda.token.ScopeId;
import java.util.List;

/** A relying party with real keys: one purpose, one web origin, and the scopes it is given. */
public final class TestParty {
  /** Its purpose: name and birth date required, address and occupation optional. */
  public static final Purpose KYC =
      new Purpose(
          PurposeId.of("kyc"),
          new Words("Membuka rekening tabungan", "Opening a savings account"),
          List.of(Attribute.FULL_NAME, Attribute.BIRTH_DATE),
          List.of(Attribute.ADDRESS, Attribute.OCCUPATION));

  /** The address that its wallets answer to. */
  public static final String REPLY = "https://reply.bank.example/answers?id=7";

  private final PartyId id;
  private final List<ScopeId> scopes;
  private final SoftwareKey signing;
  private final SoftwareKey encryption;

  /** Creates one with fresh keys. */
  public TestParty(String id, Randomness randomness, ScopeId... scopes) {
    this.id = PartyId.of(id);
    this.scopes = List.of(scopes);
    this.signing = SoftwareKey.generate(randomness);
    this.encryption = SoftwareKey.generate(randomness);
  }

  /** Returns its id. */
  public PartyId id() {
    return id;
  }

  /** Returns the key that signs its requests and redemptions. */
  public SoftwareKey signing() {
    return signing;
  }

  /** Returns the key that opens its releases. */
  public SoftwareKey encryption() {
    return encryption;
  }

  /** Returns what is to be registered about it. */
  public PartyProfile profile() {
    return profile(encryption, KYC);
  }

  /** Returns the same with another encryption key and another purpose. */
  public PartyProfile profile(SoftwareKey otherEncryption, Purpose purpose) {
    return new PartyProfile(
        id,
        new Words("Bank Contoh", "Example Bank"),
        signing.publicKey(),
        otherEncryption.publicKey(),
        List.of(purpose),
        scopes,
        List.of(WebOrigin.of("https://reply.bank.example")));
  }
}
