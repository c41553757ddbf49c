package id.tanda.testing;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
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
          notice("Membuka rekening tabungan", "Opening a savings account"),
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

  /** Returns what a citizen is told of a purpose, with these words for why. */
  public static Notice notice(String indonesian, String english) {
    return new Notice(
        new Words(indonesian, english),
        new Words("Perjanjian, UU 27/2022 pasal 20", "Contract, law 27/2022, article 20"),
        new Words("Bank wajib mengenal nasabahnya", "A bank has to know whose account it opens"),
        new Words(
            "Lihat, perbaiki, cabut atau adukan: hak@bank.example",
            "To see, mend, withdraw or complain: hak@bank.example"));
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
