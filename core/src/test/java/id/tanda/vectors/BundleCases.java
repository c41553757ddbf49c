package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.util.List;

/** Trust bundles under the pinned root, after others that are held already. */
final class BundleCases {
  private BundleCases() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("bundle");
    Object[] first = {"bundles", TrustCases.NONE};
    Object[] same = {TrustCases.HELD, List.of(bundle(1).text()), "bundles", TrustCases.NONE};
    List<JsonObject> keys = Setting.keys();
    cases.add(ACCEPTED, "first", "nothing held", bundle(1).text(), first);
    cases.add(ACCEPTED, "same", "the one held", bundle(1).text(), same);
    cases.add(ACCEPTED, "next", "a higher sequence", bundle(2).text());
    cases.add(ACCEPTED, "early", "30 seconds early", bundle(1).text(), Cases.at(-30, first));
    cases.add(
        ACCEPTED,
        "last",
        "in its last second",
        bundle(1).text(),
        Cases.at(7 * Setting.DAY - 1, first));
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
        code,
        "template-twice",
        "two places for the list",
        bundle(1).with("status_list", "https://{list}.example/{list}").text());
    cases.add(code, "audience", "for somebody", bundle(1).with("aud", Parties.BANK).text());
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
        TrustCases.NONE);
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
    cases.add(code, "ended", "at its end", bundle(1).text(), Cases.at(7 * Setting.DAY, first));
    cases.add(code, "too-early", "31 seconds early", bundle(1).text(), Cases.at(-31, first));
    cases.add(
        code,
        "too-long",
        "a second more than a week",
        bundle(1).with("exp", Setting.NOON + 7 * Setting.DAY + 1).text(),
        first);
    code = "trust.rolled-back";
    Object[] second = {TrustCases.HELD, List.of(bundle(2).text()), "bundles", TrustCases.NONE};
    cases.add(code, "older", "a lower sequence", bundle(1).text(), second);
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

  private static Signed bundle(long sequence) {
    return Setting.bundle(sequence, Setting.keys().subList(0, 1));
  }

  private static Signed bundleOfB(SoftwareKey root, JsonObject... keys) {
    return Setting.bundle(Setting.B, root, 1, "https://elsewhere.example/{list}", List.of(keys));
  }

  private static JsonObject use(String use) {
    return Edited.with(Setting.grant("a credential", KeyUse.CREDENTIAL), "use", use);
  }
}
