package id.tanda.examples.story;

import id.tanda.RelyingParty;
import id.tanda.identity.Attribute;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.Registration;
import id.tanda.party.Scope;
import id.tanda.throttle.Origin;
import id.tanda.token.ScopeId;
import java.util.List;

/** Everybody in the story and what is agreed between them before it begins. */
final class Cast {
  static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  static final PurposeId OPEN_ACCOUNT = PurposeId.of("open-account");

  final StoryClock clock = new StoryClock();
  final Screen screen;
  final Mailbox mail;
  final Registry registry;
  final Desk hotelDesk;
  final Desk bankDesk;
  final RelyingParty hotel;
  final RelyingParty bank;

  Cast(Screen screen) {
    this.screen = screen;
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
    this.bank =
        register(
            bankDesk,
            List.of(
                new Purpose(
                    OPEN_ACCOUNT,
                    new Words("Membuka rekening tabungan", "Opening a savings account"),
                    List.of(Attribute.NIK, Attribute.FULL_NAME, Attribute.BIRTH_DATE),
                    List.of(Attribute.ADDRESS, Attribute.OCCUPATION))));
  }

  Registry registry(String id) {
    Faces faces = new Faces();
    faces.photograph(Citizen.sri().applicant().nik(), Citizen.SRI);
    faces.photograph(Citizen.budi().applicant().nik(), Citizen.BUDI);
    return new Registry(id, clock, new Population(), faces, mail);
  }

  Phone phone(Registry of) {
    return new Phone(
        of.anchor(),
        of.authority().publications().trustBundle(),
        clock,
        text -> of.authority().answer(text, Origin.unknown()));
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
}
