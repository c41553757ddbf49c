package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.TrustCases.HELD;
import static id.tanda.vectors.TrustCases.NONE;

import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.Edited;
import id.tanda.trust.KeyUse;
import java.util.ArrayList;
import java.util.List;

/** Trust bundles that carry changes of root, or come after one that did. */
final class RootCases {
  private static final long LIFE = 30 * Setting.DAY;

  private final Cases cases = new Cases("bundle");

  static List<JsonObject> all() {
    RootCases roots = new RootCases();
    roots.followed();
    roots.followedBefore();
    roots.broken();
    roots.left();
    roots.signedByAnother();
    roots.malformed();
    return roots.cases.all();
  }

  private void followed() {
    first(ACCEPTED, "root-next", "one change", bundle(2, change(1, 2)));
    first(ACCEPTED, "root-two-steps", "two changes", bundle(3, change(1, 2), change(2, 3)));
    first(
        ACCEPTED,
        "root-four-steps",
        "as many changes as there may be",
        bundle(5, change(1, 2), change(2, 3), change(3, 4), change(4, 5)));
    pinned(
        "a 2", ACCEPTED, "root-middle", "pinned on the way", bundle(3, change(1, 2), change(2, 3)));
    pinned(
        "a 3", ACCEPTED, "root-last", "pinned at the end", bundle(3, change(1, 2), change(2, 3)));
    pinned(
        "a 2",
        ACCEPTED,
        "root-before-pinned",
        "a forged change to the pinned root, which is not looked at",
        bundle(3, change(1, 2).forgedBy(Setting.THIEF), change(2, 3)));
    first(ACCEPTED, "root-early", "30 seconds early", bundle(2, change(1, 2).later(31)));
    first(ACCEPTED, "root-ending", "in its last second", bundle(2, change(1, 2).later(2 - LIFE)));
  }

  private void followedBefore() {
    moved(ACCEPTED, "root-held", "under the root believed", bundle(2).with("sequence", 2L));
    moved(ACCEPTED, "root-onwards", "a step from there", bundle(3, change(2, 3)));
    after(
        bundle(1).with("sequence", 9L),
        ACCEPTED,
        "root-sequence",
        "a new root begins with its own sequence",
        moved());
    Signed ended = change(1, 2).later(60 - LIFE);
    add(
        ACCEPTED,
        "root-ended-behind",
        "the change has ended since it was followed",
        bundle(2, ended).with("sequence", 2L),
        Cases.at(120, HELD, List.of(bundle(2, ended).text()), "bundles", NONE));
    moved(
        "trust.rolled-back",
        "root-older",
        "a lower sequence under the root believed",
        bundle(2).with("sequence", 0L));
  }

  private void broken() {
    String code = "trust.broken-chain";
    first(code, "root-gap", "a step is missing", bundle(4, change(1, 2), change(3, 4)));
    first(code, "root-order", "the newest first", bundle(3, change(2, 3), change(1, 2)));
    first(code, "root-circle", "back to the first", bundle(1, change(1, 2), change(2, 1)));
    first(
        code,
        "root-of-another",
        "of another authority",
        bundle(2, change(1, 2).with("iss", Setting.B)));
    first(
        code,
        "root-forged",
        "signed by somebody in the name of the root",
        bundle(2, change(1, 2).forgedBy(Setting.THIEF)));
    first(
        code,
        "root-second-forged",
        "the second change is forged",
        bundle(3, change(1, 2), change(2, 3).forgedBy(Setting.THIEF)));
    first(code, "root-too-early", "31 seconds early", bundle(2, change(1, 2).later(32)));
    first(code, "root-ended", "at its end", bundle(2, change(1, 2).later(1 - LIFE)));
  }

  private void left() {
    String code = "trust.root-left";
    moved(code, "root-left", "signed by the root that was left", bundle(1));
    moved(code, "root-left-higher", "of a higher sequence", bundle(1).with("sequence", 1_000_000L));
    moved(code, "root-left-carries", "with the change that left it", bundle(1, change(1, 2)));
    moved(code, "root-left-fork", "a change to another root", bundle(3, change(1, 3)));
  }

  private void signedByAnother() {
    String code = "trust.bad-signature";
    first(code, "root-not-agreed", "signed by the root that is left", bundle(1, change(1, 2)));
    after(
        bundle(3, change(1, 2), change(2, 3)),
        code,
        "root-between",
        "signed by a root that was followed only to the next",
        bundle(2));
    first(
        "trust.unknown-signer",
        "root-untouched",
        "changes that do not touch the pinned root",
        bundle(3, change(2, 3)));
  }

  private void malformed() {
    String code = "trust.malformed";
    first(code, "roots-none", "an empty list of changes", bundle(1).with("roots", List.of()));
    Signed change = change(1, 2);
    first(code, "roots-five", "five changes", bundle(2, change, change, change, change, change));
    first(code, "root-audience", "for somebody", bundle(2, change(1, 2).with("aud", Parties.BANK)));
    first(
        code,
        "root-life",
        "a second more than 3,653 days",
        bundle(2, change(1, 2).with("exp", Setting.NOON + 3_653 * Setting.DAY + 1)));
    first(
        code,
        "root-private",
        "a private part in the next root",
        bundle(2, change(1, 2).with("root", Edited.with(Jwk.of(root(2).publicKey()), "d", "x"))));
    first(code, "root-high-s", "the other signature", bundle(2).with("roots", twin(change(1, 2))));
  }

  private void first(String code, String name, String about, Signed bundle) {
    add(code, name, about, bundle, "bundles", NONE);
  }

  private void pinned(String anchor, String code, String name, String about, Signed bundle) {
    add(code, name, about, bundle, "anchors", List.of(anchor), "bundles", NONE);
  }

  private void moved(String code, String name, String about, Signed bundle) {
    add(code, name, about, bundle, "bundles", List.of("a-moved"));
  }

  private void after(Signed held, String code, String name, String about, Signed bundle) {
    add(code, name, about, bundle, HELD, List.of(held.text()), "bundles", NONE);
  }

  private void add(String code, String name, String about, Signed bundle, Object... more) {
    cases.add(code, name, about, bundle.text(), more);
  }

  /** Returns the bundle by which the authority moves to its second root. */
  static Signed moved() {
    return bundle(2, change(1, 2));
  }

  private static List<String> twin(Signed change) {
    return List.of(Compact.twin(change.text()));
  }

  private static SoftwareKey root(int number) {
    return Named.key(number == 1 ? "a root" : "a root " + number);
  }

  private static Signed change(int from, int to) {
    return Signed.of(
        "tanda-root+jwt",
        root(from),
        Setting.A,
        Setting.ANYONE,
        Setting.NOON,
        LIFE,
        json ->
            json.put("from", root(from).publicKey().thumbprint().text())
                .put("root", Jwk.of(root(to).publicKey())));
  }

  private static Signed bundle(int signer, Signed... changes) {
    List<JsonObject> keys = List.of(Setting.grant("a credential", KeyUse.CREDENTIAL));
    Signed bundle = Setting.bundle(Setting.A, root(signer), 1, Setting.TEMPLATE, keys);
    List<String> texts = new ArrayList<>();
    for (Signed change : changes) {
      texts.add(change.text());
    }
    return texts.isEmpty() ? bundle : bundle.with("roots", texts);
  }
}
