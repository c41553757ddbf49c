package id.tanda.examples.office;

import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import id.tanda.trust.TrustBundles;
import java.time.Clock;

/** What the desk of a hotel does: it knows what the registry serves, and nothing else of it. */
final class HotelSteps {
  private final Scene scene;
  private final Screen screen;
  private final Folder desk;

  HotelSteps(Scene scene) {
    this.scene = scene;
    this.screen = scene.screen();
    this.desk = scene.folder().in("hotel");
  }

  Outcome<?> verify() {
    return scene.scanned(WalletSteps.TOKEN).flatMap(text -> answered(verifier().verify(text)));
  }

  private TokenVerifier verifier() {
    Served served = scene.dukcapil().served();
    Clock clock = scene.clock();
    TrustBundles bundles = served.bundles(desk.path().resolve("trust-floor"), clock);
    MarkFolder marks = new MarkFolder(desk.in("marks"));
    return TokenVerifier.builder(bundles, served.statusLists(bundles, clock), marks, clock).build();
  }

  private Outcome<String> answered(Verification answer) {
    return answer instanceof Verification.Accepted ok
        ? Outcome.done(accepted(ok.token()))
        : Outcome.refused(answer.why().orElseThrow());
  }

  private String accepted(VerifiedToken token) {
    String what =
        "accepted: an active phone of "
            + token.authority()
            + " is here, unlocked; "
            + token.remainingLife().toSeconds()
            + " s left";
    screen.say("hotel", what);
    return what;
  }
}
