package id.tanda.vectors;

import static id.tanda.vectors.BadTokens.denseCase;
import static id.tanda.vectors.BadTokens.textCase;
import static id.tanda.vectors.TokenCase.HOTEL;
import static id.tanda.vectors.TokenCase.REQUEST;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import java.util.ArrayList;
import java.util.List;

/** Authentic tokens that are refused where they are shown, and what cannot be decided. */
final class BadShowings {
  private static final byte[] OTHER_REQUEST = Named.bytes("another request", 16);

  private final List<JsonObject> cases = new ArrayList<>();

  static List<JsonObject> all() {
    BadShowings showings = new BadShowings();
    showings.audience();
    showings.nonce();
    showings.status();
    showings.replay();
    showings.device();
    showings.trustBundle();
    showings.statusList();
    showings.directory();
    showings.marks();
    return showings.cases;
  }

  private void audience() {
    String code = "token.wrong-audience";
    add(code, denseCase("audience-other", "for somebody else", t -> t.aud = "bank.nusantara"));
    add(
        code,
        denseCase(
            "audience-prefix", "for a name that begins alike", t -> t.aud = "hotel.merdeka2"));
    add(
        code,
        denseCase("audience-nameless", "at a verifier without a name", t -> t.aud = HOTEL)
            .nameless());
    add(code, denseCase("audience-missing", "for nobody, where it was asked for", t -> {}).asked());
    add(code, textCase("audience-text", "text form", t -> t.aud = "bank.nusantara"));
  }

  private void nonce() {
    String code = "token.wrong-nonce";
    add(
        code,
        denseCase("nonce-other", "answers another request", t -> t.answering(HOTEL, OTHER_REQUEST))
            .asked());
    add(
        code,
        denseCase(
            "nonce-unasked", "answers a request nobody made", t -> t.answering(HOTEL, REQUEST)));
    add(
        code,
        denseCase("nonce-missing", "no nonce, where one was asked for", t -> t.aud = HOTEL)
            .asked());
    add(
        code,
        textCase(
            "nonce-text-unasked",
            "text form",
            t -> {
              t.aud = HOTEL;
              t.nonce = Base64Url.encode(REQUEST);
            }));
    add(
        code,
        textCase("nonce-text-random", "a random nonce where one was asked for", t -> t.aud = HOTEL)
            .asked());
  }

  private void status() {
    String code = "token.not-active";
    add(code, denseCase("status-ended", "its entry is set", t -> t.index = Setting.ENDED_INDEX));
    add(code, textCase("status-ended-text", "text form", t -> t.index = Setting.ENDED_INDEX));
    add(
        code,
        denseCase("status-ended-reference", "reference form", t -> t.reference = true)
            .directory("ended device"));
  }

  private void replay() {
    String code = "token.replayed";
    String dense = Dense.text(t -> {});
    String text = Plain.text(t -> {});
    add(code, new TokenCase("again-dense", "shown before", dense).shown(dense));
    add(code, new TokenCase("again-text", "shown before", text).shown(text));
    add(code, new TokenCase("again-high-s", "the other signature", Compact.twin(text)).shown(text));
    add(
        code,
        denseCase("again-signed-anew", "the same cti, signed again", t -> t.exp--).shown(dense));
    add(
        code,
        denseCase("again-late", "within the skew after its end", t -> {}).at(94_999).shown(dense));
    add(
        code,
        denseCase(
                "again-answer",
                "another token for a request that was answered",
                t -> t.answering(HOTEL, REQUEST).cti = Named.bytes("another cti", 16))
            .asked()
            .shown(Dense.text(t -> t.answering(HOTEL, REQUEST))));
  }

  private void device() {
    String code = "token.wrong-device";
    KeyThumbprint other = Setting.THIEF.publicKey().thumbprint();
    add(code, denseCase("device-other", "of another device", t -> {}).expectedDevice(other));
    add(code, textCase("device-other-text", "text form", t -> {}).expectedDevice(other));
    add(
        code,
        denseCase("device-other-reference", "reference form", t -> t.reference = true)
            .directory("phone")
            .expectedDevice(other));
    add(
        code,
        denseCase("device-other-bound", "answers a request", t -> t.answering(HOTEL, REQUEST))
            .asked()
            .expectedDevice(other));
    String token = Dense.text(t -> {});
    add(
        "token.replayed",
        new TokenCase("device-other-again", "of another device, shown before", token)
            .shown(token)
            .expectedDevice(other));
  }

  private void trustBundle() {
    String code = "missing.trust-bundle";
    add(code, denseCase("bundle-none", "no bundle", t -> {}).bundles().lists());
    add(
        code,
        denseCase("bundle-ended", "a bundle that has ended", t -> {})
            .bundles("a-ends")
            .lists()
            .loaded(-60));
    add(
        code,
        denseCase(
                "bundle-of-another",
                "no bundle of one pinned authority, and a key that is not known",
                t -> ofB(t))
            .anchors("a", "b"));
    add(code, textCase("bundle-none-text", "text form", t -> {}).bundles().lists());
  }

  private void statusList() {
    String code = "missing.status-list";
    add(code, denseCase("list-none", "no list", t -> {}).lists());
    add(code, denseCase("list-other", "a list of other entries", t -> t.index = 1L << 20));
    add(code, denseCase("list-old", "an old list", t -> {}).lists("a-0-older"));
    add(code, denseCase("list-ended", "at the end of the list", t -> {}).lists("a-0-ends"));
    add(
        code,
        denseCase(
                "list-too-old",
                "a millisecond older than five minutes",
                t -> BadTokens.later(t, 300))
            .at(300_001));
    add(
        code,
        denseCase("list-short-age", "older than this verifier takes", t -> {})
            .maxStatusAge(1)
            .at(1_001));
  }

  private void directory() {
    String code = "missing.directory";
    add(code, reference("directory-silent", "bare"));
    add(code, reference("directory-silent-nameless", "at a verifier without a name").nameless());
    add(
        code,
        new TokenCase(
                "directory-silent-bound",
                "answers a request",
                Dense.text(t -> t.answering(HOTEL, REQUEST).reference = true))
            .asked()
            .silentDirectory());
  }

  private void marks() {
    String code = "missing.spent-tokens";
    add(code, denseCase("marks-silent", "a store that does not answer", t -> {}).marks("silent"));
    add(code, textCase("marks-silent-text", "text form", t -> {}).marks("silent"));
    add(
        code,
        denseCase("marks-restarted", "a store that began empty when the token was made", t -> {})
            .marks("restarted"));
    add(
        code,
        denseCase(
                "marks-restarted-after",
                "a store that began empty after the token was made",
                t -> {})
            .loaded(60)
            .at(61_000)
            .lists("a-0")
            .marks("restarted"));
  }

  private void add(String code, TokenCase token) {
    cases.add(token.expect(code));
  }

  private static TokenCase reference(String name, String about) {
    return denseCase(name, about, t -> t.reference = true).silentDirectory();
  }

  private static void ofB(Dense token) {
    token.authority = Named.key("b credential");
    token.authoritySigner = token.authority;
  }
}
