package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Trust bundles and status lists, after others that are held already. */
final class TrustCases {
  private static final String HELD = "held";
  private static final List<String> NONE = List.of();

  private TrustCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(bundles());
    all.addAll(lists());
    return all;
  }

  private static List<JsonObject> bundles() {
    Cases cases = new Cases("bundle");
    Object[] first = {"bundles", NONE};
    List<JsonObject> keys = Setting.keys();
    cases.add(ACCEPTED, "first", "nothing held", bundle(1).text(), first);
    cases.add(ACCEPTED, "same", "the one held", Setting.bundle(1, keys).text());
    cases.add(ACCEPTED, "next", "a higher sequence", bundle(2).text());
    cases.add(ACCEPTED, "early", "30 seconds early", bundle(1).text(), at(-30, first));
    cases.add(
        ACCEPTED, "last", "in its last second", bundle(1).text(), at(7 * Setting.DAY - 1, first));
    String code = "trust.malformed";
    cases.malformed(code, bundle(1));
    cases.add(code, "member-more", "a member nobody knows", bundle(1).with("x", "y").text());
    cases.add(code, "no-keys", "no key", Setting.bundle(1, List.of()).text());
    cases.add(code, "use", "an unknown use", bundle(1).with("keys", List.of(use("other"))).text());
    cases.add(
        code,
        "template",
        "no place for the list",
        bundle(1).with("status_list", "https://x.example").text());
    cases.add(
        code, "issuer", "an issuer of other letters", bundle(1).with("iss", "Dukcapil").text());
    code = "trust.unknown-signer";
    cases.add(code, "not-pinned", "an authority that is not pinned", Setting.bundleOfB().text());
    cases.add(
        code, "other-name", "another name", bundle(1).with("iss", "dukcapil.example.").text());
    cases.add(
        code,
        "no-anchor",
        "pinned elsewhere",
        bundle(1).text(),
        "anchors",
        List.of("b"),
        "bundles",
        NONE);
    code = "trust.bad-signature";
    cases.add(
        code,
        "own-key",
        "signed by one of its own keys",
        bundle(1).by(Named.key("a credential")).text(),
        first);
    cases.add(
        code,
        "other-root",
        "signed by another root",
        bundle(1).by(Named.key("b root")).text(),
        first);
    cases.add(
        code,
        "forged",
        "signed by somebody in the name of the root",
        bundle(1).forgedBy(Setting.THIEF).text(),
        first);
    code = "trust.not-in-force";
    cases.add(code, "ended", "at its end", bundle(1).text(), at(7 * Setting.DAY, first));
    cases.add(code, "too-early", "31 seconds early", bundle(1).text(), at(-31, first));
    cases.add(
        code,
        "too-long",
        "a second more than a week",
        bundle(1).with("exp", Setting.NOON + 7 * Setting.DAY + 1).text(),
        first);
    code = "trust.rolled-back";
    Object[] second = {HELD, List.of(bundle(2).text()), "bundles", NONE};
    cases.add(code, "older", "a lower sequence", bundle(1).text(), second);
    cases.add(code, "zero", "the lowest sequence", bundle(0).text(), second);
    cases.add(code, "equal", "the same sequence, another text", bundle(2).later(1).text(), second);
    code = "trust.key-clash";
    SoftwareKey root = Named.key("b root");
    Object[] both = {"anchors", List.of("a", "b")};
    JsonObject stolen = Setting.grant("a credential", KeyUse.CREDENTIAL);
    cases.add(
        code, "another-has-it", "a key of another authority", bundleOfB(root, stolen).text(), both);
    cases.add(
        code,
        "another-has-one",
        "one of two",
        bundleOfB(root, Setting.grant("b status", KeyUse.STATUS), stolen).text(),
        both);
    cases.add(
        code,
        "twice",
        "a key twice",
        Setting.bundle(1, List.of(keys.get(0), keys.get(0))).text(),
        first);
    cases.add(
        code,
        "two-uses",
        "a key for two uses",
        Setting.bundle(1, List.of(keys.get(0), use("status"))).text(),
        first);
    return cases.all();
  }

  private static List<JsonObject> lists() {
    Cases cases = new Cases("list");
    cases.add(ACCEPTED, "first", "nothing held", list().text());
    cases.add(ACCEPTED, "whole", "2^20 entries", Setting.list().text());
    cases.add(
        ACCEPTED, "newer", "a newer one", list().later(1).text(), HELD, List.of(list().text()));
    cases.add(ACCEPTED, "early", "30 seconds early", list().later(31).text());
    String code = "trust.malformed";
    cases.malformed(code, list());
    cases.add(code, "bits", "two bits an entry", bits(2, Runs.lst(1_024)).text());
    cases.add(
        code, "bomb", "one byte more than 2^20 entries", bits(1, Runs.lst((1 << 20) + 8)).text());
    cases.add(code, "no-stream", "no zlib stream", bits(1, "AAAA").text());
    cases.add(code, "no-ttl", "without ttl", list().without("ttl").text());
    code = "trust.unknown-signer";
    cases.add(code, "key", "an unknown key", list().by(Setting.THIEF).text());
    cases.add(code, "use", "a key of another use", list().by(Named.key("a credential")).text());
    cases.add(code, "authority", "another authority", list().with("iss", Setting.B).text());
    cases.add(code, "no-bundle", "no bundle held", list().text(), "bundles", NONE);
    code = "trust.bad-signature";
    cases.add(code, "forged", "signed by somebody else", list().forgedBy(Setting.THIEF).text());
    cases.add(
        code,
        "forged-inside",
        "signed by another key of the authority",
        list().forgedBy(Named.key("a credential")).text());
    cases.add(
        code,
        "forged-outside",
        "signed by another authority",
        list().forgedBy(Named.key("b status")).text());
    code = "trust.wrong-address";
    cases.add(
        code,
        "elsewhere",
        "another host",
        list().with("sub", "https://elsewhere.example/0").text());
    cases.add(
        code,
        "respelled",
        "a number with a zero before",
        list().with("sub", Setting.TEMPLATE.replace("{list}", "00")).text());
    cases.add(
        code,
        "no-number",
        "no number",
        list().with("sub", Setting.TEMPLATE.replace("{list}", "x")).text());
    cases.add(
        code,
        "long-number",
        "seven digits",
        list().with("sub", Setting.listAddress(1_234_567)).text());
    code = "trust.not-in-force";
    cases.add(
        code, "ended", "when the skew is over", list().text(), "now_ms", millis(Setting.DAY + 30));
    cases.add(code, "too-early", "31 seconds early", list().later(32).text());
    cases.add(
        code,
        "before-its-key",
        "made before its key",
        list().with("iat", Setting.NOON - 2 * Setting.DAY).text());
    code = "trust.rolled-back";
    Object[] newer = {HELD, List.of(list().text())};
    cases.add(code, "older", "a second older", list().later(-1).text(), newer);
    cases.add(code, "much-older", "an hour older", list().later(-3_600).text(), newer);
    cases.add(
        code,
        "same-second",
        "the same second, another text",
        list().with("ttl", 301L).text(),
        newer);
    return cases.all();
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

  private static Signed bundle(long sequence) {
    return Setting.bundle(sequence, Setting.keys().subList(0, 2));
  }

  private static Signed bundleOfB(SoftwareKey root, JsonObject... keys) {
    return Setting.bundle(Setting.B, root, 1, "https://elsewhere.example/{list}", List.of(keys));
  }

  private static JsonObject use(String use) {
    return Edited.with(Setting.grant("a credential", KeyUse.CREDENTIAL), "use", use);
  }

  private static Signed list() {
    return Setting.list(0, Runs.lst(1_024));
  }

  private static Signed bits(int bits, String lst) {
    return list()
        .with("status_list", JsonObject.builder().put("bits", bits).put("lst", lst).build());
  }

  private static Object[] at(long seconds, Object... more) {
    List<Object> all = new ArrayList<>(List.of(more));
    all.add("now_ms");
    all.add(millis(seconds));
    return all.toArray();
  }
}
