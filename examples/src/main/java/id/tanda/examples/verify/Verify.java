package id.tanda.examples.verify;

import id.tanda.crypto.keys.Es256;
import id.tanda.identity.Language;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Verifies the token that the story left behind, as of the time when it was shown. */
public final class Verify {
  private Verify() {}

  /** Takes the folder of the story. */
  public static void main(String[] arguments) throws Exception {
    Path story = Path.of(arguments.length > 0 ? arguments[0] : "examples/target/story");
    Instant shownAt = Instant.parse(Files.readString(story.resolve("shown-at.txt")));
    System.out.println(verify(story, Clock.fixed(shownAt, ZoneOffset.UTC)));
  }

  static String verify(Path story, Clock clock) throws Exception {
    // begin README
    var anchor = TrustAnchor.parse(Files.readString(story.resolve("trust-anchor.txt")));
    var bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor);
    bundles.accept(Files.readString(story.resolve("trust-bundle.jwt"))).orElseThrow();
    var statusLists = StatusLists.under(bundles, clock);
    statusLists.accept(Files.readString(story.resolve("status-list.jwt"))).orElseThrow();
    var spentTokens = SpentTokens.inMemoryOnFirstStart(clock); // from then on: inMemory
    var verifier = TokenVerifier.builder(bundles, statusLists, spentTokens, clock).build();

    var answer = verifier.verify(Files.readString(story.resolve("identity-token.txt")));
    if (answer instanceof Verification.Accepted ok) {
      return "accepted, " + ok.token().remainingLife().toSeconds() + " s left";
    }
    return answer.words().in(Language.ENGLISH);
    // end README
  }
}
