package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.testing.SettableClock;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Trust bundles and status lists, after others that are held already. */
final class TrustCases {
  static final String HELD = "held";
  static final List<String> NONE = List.of();

  private TrustCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(BundleCases.all());
    all.addAll(RootCases.all());
    all.addAll(ListCases.all());
    return all;
  }

  static String answer(World world, JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      TrustBundles bundles = world.bundles(vector, clock);
      StatusLists lists = world.lists(vector, bundles, clock);
      Function<String, Outcome<?>> accept =
          vector.text("kind").equals("bundle") ? bundles::accept : lists::accept;
      for (String text : World.texts(vector, HELD)) {
        accept.apply(text).orElseThrow();
      }
      clock.set(Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE)));
      Outcome<?> outcome = accept.apply(vector.text("text", 65_536));
      return outcome.<String>map(taken -> ACCEPTED).orElse(Reason::code);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
