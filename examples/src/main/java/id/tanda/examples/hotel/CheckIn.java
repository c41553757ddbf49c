package id.tanda.examples.hotel;

import id.tanda.RelyingParty;
import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.examples.town.Camera;
import id.tanda.examples.town.DataSheet;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.identity.Language;
import id.tanda.identity.Words;
import id.tanda.party.PartyProfile;
import id.tanda.party.Scope;
import id.tanda.release.Release;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.token.ScopeId;
import id.tanda.token.Verification;
import java.util.List;
import java.util.Set;

/** A bound scope: the token names the hotel whose sign the phone has read, and serves no other. */
final class CheckIn {
  private static final Scope LODGING =
      new Scope(
          ScopeId.of("lodging.1"),
          new Words("Lapor masuk penginapan", "Checking in"),
          List.of(Attribute.FULL_NAME, Attribute.ADDRESS, Attribute.NATIONALITY),
          Scope.Reach.BOUND);

  private final Town town;
  private final Screen screen;
  private final Desk desk;
  private final RelyingParty merdeka;
  private final RelyingParty melati;

  CheckIn(Town town) {
    this.town = town;
    this.screen = town.screen();
    town.registry().authority().publications().scopes().publish(LODGING);
    this.desk = town.desk("hotel.merdeka", new Words("Hotel Merdeka", "Hotel Merdeka"));
    this.merdeka = town.register(desk, List.of(), LODGING.id());
    Desk nextDoor = town.desk("hotel.melati", new Words("Hotel Melati", "Hotel Melati"));
    this.melati = town.register(nextDoor, List.of(), LODGING.id());
  }

  void play(Phone phone, UnlockedWallet wallet) {
    byte[] shown = show(wallet, sign(phone));
    photographed(Camera.read(shown).orElseThrow());
    Release guest = checkedIn(Camera.read(shown).orElseThrow());
    new DataSheet(guest.attributes()).tell(screen, "hotel");
    screen.expect(
        "exactly the scope", Set.copyOf(LODGING.attributes()), guest.attributes().names());
  }

  /** The sign on the desk is the hotel's registration, so that the phone learns whom to name. */
  private PartyProfile sign(Phone phone) {
    String registration = town.registry().registration(desk.id()).text();
    byte[] sign = town.folder().picture("sign", registration);
    PartyProfile hotel =
        phone.whose(Camera.read(sign).orElseThrow(), town.clock().instant()).orElseThrow();
    screen.say("phone", "stands at " + hotel.name().in(Language.ENGLISH));
    screen.expect("may redeem the scope", true, hotel.scopes().contains(LODGING.id()));
    return hotel;
  }

  private byte[] show(UnlockedWallet wallet, PartyProfile hotel) {
    Presentation forIt = Presentation.bare().scope(LODGING.id()).audience(hotel.id());
    IdentityToken token = wallet.present(forIt).orElseThrow();
    screen.say("phone", "shows a QR for " + hotel.id() + ", good until " + token.expires());
    return town.folder().picture("check-in", token.text());
  }

  private void photographed(String token) {
    Verification answer = melati.verify(token);
    screen.expect("another hotel's verdict", "token.wrong-audience", answer.code());
    answer.why().ifPresent(reason -> screen.refusal("next door", reason));
  }

  private Release checkedIn(String token) {
    if (merdeka.verify(token) instanceof Verification.Accepted ok) {
      return desk.carried(merdeka.redeem(ok.token())).orElseThrow();
    }
    throw new IllegalStateException("the hotel must accept what names it");
  }
}
