package id.tanda.examples.story;

import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.examples.town.Camera;
import id.tanda.examples.town.DataSheet;
import id.tanda.examples.town.Folder;
import id.tanda.identity.Language;
import id.tanda.party.Scope;
import id.tanda.party.Scopes;
import id.tanda.release.Release;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import java.util.Set;

/**
 * The phone shows a QR with a scope; the hotel reads the picture, verifies, redeems, and gets that
 * and no more.
 */
final class HotelChapter {
  private final Cast cast;
  private final Folder album;

  HotelChapter(Cast cast) {
    this.cast = cast;
    this.album = cast.album;
  }

  /** Returns the text of the token that was shown. */
  String play(UnlockedWallet wallet) {
    Scopes published = cast.town.registry().authority().publications().scopes().published();
    Scope scope = published.find(Cast.CHECK_IN).orElseThrow();
    cast.screen.say(
        "phone", "offers: " + scope.text().in(Language.ENGLISH) + " " + scope.attributes());
    IdentityToken token = wallet.present(Presentation.bare().scope(scope.id())).orElseThrow();
    byte[] picture = album.picture("identity-token", token.text());
    keepForReaders(token);
    cast.screen.say("phone", "shows its QR, good until " + token.expires());
    cast.screen.symbol(token.text());

    String scanned = Camera.read(picture).orElse("");
    cast.screen.expect("the picture holds the token", token.text(), scanned);
    VerifiedToken verified = accepted(cast.hotel.verify(scanned));
    cast.screen.say(
        "hotel",
        "accepted, " + verified.remainingLife().toSeconds() + " s left, scope " + scope.id());
    Release release = cast.hotelDesk.carried(cast.hotel.redeem(verified)).orElseThrow();
    new DataSheet(release.attributes()).tell(cast.screen, "hotel");
    cast.screen.expect(
        "exactly the scope", Set.copyOf(scope.attributes()), release.attributes().names());
    cast.screen.expect(
        "the name", "Sri Rahayu", release.attributes().text(Attribute.FULL_NAME).orElse(""));
    return token.text();
  }

  /** Leaves what a reader needs to verify the token with fifteen lines of their own. */
  private void keepForReaders(IdentityToken token) {
    album.write("identity-token.txt", token.text());
    album.write("trust-anchor.txt", cast.town.registry().anchor().text());
    album.write("trust-bundle.jwt", cast.town.registry().authority().publications().trustBundle());
    album.write("status-list.jwt", cast.town.registry().authority().publications().statusList(0));
    album.write("shown-at.txt", token.issuedAt().toString());
  }

  private VerifiedToken accepted(Verification answer) {
    cast.screen.expect("the hotel's verdict", "token.accepted", answer.code());
    if (answer instanceof Verification.Accepted ok) {
      return ok.token();
    }
    throw new IllegalStateException(answer.code());
  }
}
