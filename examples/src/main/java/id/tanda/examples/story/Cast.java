package id.tanda.examples.story;

import id.tanda.RelyingParty;
import id.tanda.Wallet;
import id.tanda.attribute.Attribute;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import id.tanda.party.Scope;
import id.tanda.throttle.Origin;
import id.tanda.token.ScopeId;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.util.List;

/** Everybody in the story and what is agreed between them before it begins. */
final class Cast implements AutoCloseable {
  static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  static final Purpose OPEN_ACCOUNT =
      new Purpose(
          PurposeId.of("open-account"),
          new Notice(
              new Words("Membuka rekening tabungan", "Opening a savings account"),
              new Words(
                  "Perjanjian dengan Anda; prinsip mengenal nasabah (POJK 8/2023)",
                  "A contract with you; know your customer (POJK 8/2023)"),
              new Words(
                  "Bank wajib mengenal pemilik rekening", "A bank has to know whose account it is"),
              new Words(
                  "Lihat, perbaiki, cabut di hak@bank.example; adukan ke OJK 157",
                  "See, mend, withdraw: hak@bank.example; complain: OJK 157")),
          List.of(Attribute.NIK, Attribute.FULL_NAME, Attribute.BIRTH_DATE),
          List.of(Attribute.ADDRESS, Attribute.OCCUPATION));

  final StoryClock clock = new StoryClock();
  final Screen screen;
  final Folder album;
  final Mailbox mail;
  final Registry registry;
  final Desk hotelDesk;
  final Desk bankDesk;
  final RelyingParty hotel;
  final RelyingParty bank;

  Cast(Screen screen, Folder album) {
    this.screen = screen;
    this.album = album;
    this.mail = new Mailbox(screen);
    this.registry = registry("dukcapil.example");
    this.hotelDesk = desk("hotel.merdeka", new Words("Hotel Merdeka", "Hotel Merdeka"));
    this.bankDesk = desk("bank.nusantara", new Words("Bank Nusantara", "Bank Nusantara"));
    registry
        .authority()
        .publications()
        .scopes()
        .publish(
            new Scope(
                CHECK_IN,
                new Words("Lapor masuk hotel", "Hotel check-in"),
                List.of(Attribute.FULL_NAME, Attribute.NATIONALITY, Attribute.AGE_OVER_18),
                Scope.Reach.OPEN));
    this.hotel = register(hotelDesk, List.of(), CHECK_IN);
    this.bank = register(bankDesk, List.of(OPEN_ACCOUNT));
  }

  Registry registry(String id) {
    return new Registry(id, album.path(), mail, clock);
  }

  Phone phone(Registry of) {
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, of.anchor());
    bundles.accept(of.authority().publications().trustBundle()).orElseThrow();
    DeviceSecret secret = DeviceSecret.of(Randomness.secure().bytes(DeviceSecret.LENGTH));
    Vault vault = Vault.builder(WalletVault.inMemory(), secret, clock).build();
    Wallet wallet = Wallet.builder(vault, of.anchor().authority(), bundles, clock).build();
    return new Phone(wallet, text -> of.authority().answer(text, Origin.unknown()));
  }

  /** What the desks do every few minutes. */
  void fetchStatusLists() {
    hotelDesk.fetched(registry.authority().publications().statusList(0));
    bankDesk.fetched(registry.authority().publications().statusList(0));
  }

  private Desk desk(String id, Words name) {
    return new Desk(
        PartyId.of(id),
        name,
        registry.anchor(),
        registry.authority().publications().trustBundle(),
        clock,
        text -> registry.authority().answer(text, Origin.unknown()));
  }

  private RelyingParty register(Desk desk, List<Purpose> purposes, ScopeId... scopes) {
    Outcome<Registration> registered =
        registry.authority().relyingParties().register(desk.profile(purposes, scopes));
    return desk.registered(registered.orElseThrow().text());
  }

  @Override
  public void close() {
    registry.close();
  }
}
