package id.tanda.vectors;

import static id.tanda.vectors.Cases.millis;

import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.JsonItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the phone hands over to the bank on its request, as the bank opens it. */
final class HandoverCases {
  private static final String OPENED = "handover.opened";
  private static final String LISTS = "lists";
  private static final String DECOY = "d".repeat(43);

  private final Cases cases = new Cases("handover");

  private HandoverCases() {}

  static List<JsonObject> all() {
    HandoverCases all = new HandoverCases();
    all.sound();
    all.forms();
    all.requests();
    all.credentials();
    all.proofs();
    all.consents();
    all.attributes();
    all.values();
    all.statuses();
    all.onceOnly();
    return all.cases.all();
  }

  private void sound() {
    add(OPENED, "whole", "two attributes of three", each -> {});
    text(OPENED, "all", "the optional one too", seal(Handed.all().content()));
    add(OPENED, "decoy", "a digest of nothing", each -> each.announce(DECOY));
    add(OPENED, "late", "a proof of 94 seconds", each -> each.bind("iat", date(-93)));
    add(OPENED, "ahead", "a proof five seconds early", each -> each.bind("iat", date(6)));
  }

  private void forms() {
    String code = "handover.malformed";
    add(code, "reserved", "a disclosure named _sd", each -> each.disclose("[\"s\",\"_sd\",[]]"));
    add(code, "protected", "a disclosure named iss", each -> each.disclose("[\"s\",\"iss\",1]"));
    add(code, "arity", "a disclosure of two elements", each -> each.disclose("[\"s\",\"sex\"]"));
    add(code, "twice", "a disclosure twice", each -> each.disclosures.add(each.disclosures.get(0)));
    add(code, "digest-twice", "a digest twice", each -> each.announce(DECOY).announce(DECOY));
    add(code, "unknown", "one that no digest names", each -> each.disclosures.add("WyJzIl0"));
    add(code, "sd-alg", "another hash", each -> claim(each, "_sd_alg", "sha-512"));
    add(code, "member", "a claim more", each -> claim(each, "nbf", Setting.NOON));
    add(code, "proof-exp", "a proof with an end", each -> each.bind("exp", date(90)));
    add(code, "proof-nonce", "a proof without a nonce", each -> each.unbind("nonce"));
    text(code, "no-consent", "no consent", seal(data(sound -> {}).substring(1)));
    text(code, "open", "a signed text", Handed.consent().text());
    code = "handover.not-opened";
    String sound = seal(Handed.sound().content());
    String toThief = Handed.seal(Handed.sound().content(), Setting.THIEF);
    text(code, "other-key", "for another key", toThief);
    text(code, "tag", "another tag", sound.substring(0, sound.length() - 22) + "A".repeat(22));
    text(code, "cut-tag", "a tag of 15 bytes", sound.substring(0, sound.length() - 2));
    code = "handover.wrong-type";
    add(code, "device", "a device credential", each -> claim(each, "vct", "urn:tanda:device:1"));
    add(code, "typ", "another typ", each -> header(each.issuer, "typ", "vc+sd-jwt"));
    add(code, "proof-typ", "a proof of another typ", each -> header(each.binding, "typ", "jwt"));
    String unproved = Handed.consent().text() + "~" + Handed.sound().presented();
    text(code, "no-proof", "no proof", seal(unproved));
    code = "handover.wrong-hash";
    add(code, "other-hash", "of something else", each -> each.bind("sd_hash", hash("a.b.c")));
    add(code, "hash-cut", "of a disclosure more", each -> unhashed(each).disclosures.remove(0));
    add(code, "hash-longer", "of one less", each -> unhashed(each).disclosures.add(Handed.ADDRESS));
  }

  private void requests() {
    String code = "handover.not-asked";
    asked(
        code, "other-party", "the request of another", Parties.request().with("iss", "bank.lain"));
    asked(code, "forged", "a forged request", Parties.request().forgedBy(Setting.THIEF));
    asked(code, "opening-key", "of another key", Parties.request().by(Setting.BANK_OPENS));
    code = "handover.not-in-time";
    add(code, "over", "when the request is over", each -> {}, "now_ms", millis(300));
    add(code, "old", "a proof of 95 seconds", each -> each.bind("iat", date(-94)));
    add(code, "early", "a proof six seconds early", each -> each.bind("iat", date(7)));
  }

  private void credentials() {
    String code = "handover.untrusted";
    add(code, "forged-data", "signed by somebody else", each -> each.issuedBy(Setting.THIEF));
    add(code, "unknown-key", "by an unknown key", each -> issued(each, Setting.THIEF));
    add(code, "use", "by a key of another use", each -> issued(each, Named.key("a data")));
    add(code, "retired", "by a retired key", each -> issued(each, Named.key("a retired")));
    add(code, "issuer", "in another name", each -> claim(each, "iss", Setting.B));
    code = "handover.credential-expired";
    add(code, "ended", "at its end", each -> claim(each, "exp", Setting.NOON + 1));
    long month = Setting.NOON + 31 * Setting.DAY;
    add(code, "too-long", "of more than 31 days", each -> claim(each, "exp", month + 2));
    add(code, "outlives", "that outlives its key", each -> issued(each, Named.key("a short")));
    code = "missing.trust-bundle";
    add(code, "no-bundle", "no bundle", each -> {}, "bundles", List.of(), LISTS, List.of());
  }

  private void proofs() {
    String code = "handover.bad-signature";
    proof(code, "proof-thief", "a proof by somebody else", Setting.THIEF);
    proof(code, "proof-bank", "a proof by the bank", Setting.BANK);
    add(code, "cnf", "data of another", each -> claim(each, "cnf", Handed.cnf(Setting.THIEF)));
    code = "handover.wrong-audience";
    for (String party : List.of("bank.lain", "BANK.CONTOH", Setting.ANYONE)) {
      add(code, "for-" + party, "for another", each -> each.bind("aud", JsonItem.text(party)));
    }
    code = "handover.wrong-nonce";
    String request = Parties.request().text();
    String other = Handed.nonce(Parties.request().later(1).text());
    add(
        code,
        "other-nonce",
        "of another request",
        each -> each.bind("nonce", JsonItem.text(other)));
    add(code, "whole-hash", "the whole hash", each -> each.bind("nonce", hash(request)));
    add(code, "short-nonce", "one character", each -> each.bind("nonce", JsonItem.text("x")));
  }

  private void consents() {
    String thief = Setting.THIEF.publicKey().thumbprint().text();
    String code = "handover.consent-untrusted";
    consent(code, "forged-consent", "forged", Handed.consent().forgedBy(Setting.THIEF));
    consent(
        code, "by-another", "of another", Handed.consent().by(Setting.THIEF).with("iss", thief));
    consent(code, "in-other-name", "in another name", Handed.consent().with("iss", thief));
    code = "handover.consent-mismatch";
    consent(code, "live", "for the authority", Handed.consent().with("aud", Setting.A));
    String other = Parties.hash(Parties.request().later(1).text());
    consent(code, "other-request", "to another request", Handed.consent().with("request", other));
    Signed before =
        Handed.consent().with("iat", Setting.NOON - 6).with("exp", Setting.NOON - 6 + Setting.DAY);
    consent(code, "before", "given before the request", before);
    consent(code, "words", "other words", Handed.consent().with("text", other));
    consent(code, "language", "another language", Handed.consent().with("language", "en"));
    consent(code, "recipient", "for another key", Handed.consent().with("recipient", thief));
    consent(code, "retention", "other terms", Handed.consent().with("retention_days", 31L));
  }

  private void attributes() {
    String code = "handover.scope-exceeded";
    add(code, "refused", "one that was refused", each -> each.disclosures.add(Handed.ADDRESS));
    add(code, "unasked", "one of no request", each -> each.disclose("[\"s\",\"a\",true]"));
    List<String> required = List.of("full_name", "birth_date");
    Signed more = Handed.consent(List.of("full_name", "birth_date", "sex"), List.of("address"));
    consent(code, "granted-more", "granted and not asked", more);
    code = "handover.incomplete";
    add(code, "less", "one that was granted is missing", each -> each.disclosures.remove(0));
    add(code, "nothing", "nothing disclosed", each -> each.disclosures.clear());
    Signed silent = Handed.consent(required, List.of());
    consent(code, "unanswered", "one is neither granted nor refused", silent);
  }

  private void values() {
    String code = "handover.other-values";
    values(code, "other-value", "another name than wanted", "Orang Lain");
    values(code, "other-case", "in other letters", "SITI CONTOH");
    values(code, "other-end", "a name that goes on", "Siti Contoh, S.H.");
    values(OPENED, "value", "one of those wanted", "Orang Lain", "Siti Contoh");
  }

  private void statuses() {
    String code = "handover.not-active";
    JsonObject ended = Handed.status(Setting.ENDED_INDEX);
    add(code, "blocked", "of a device that has ended", each -> claim(each, "status", ended));
    add(
        code,
        "blocked-decoy",
        "the same, with a decoy",
        each -> claim(each.announce(DECOY), "status", ended));
    add(
        code,
        "blocked-later",
        "the same, a minute later",
        each -> claim(each.bind("iat", date(60)), "status", ended),
        "now_ms",
        millis(60));
    code = "missing.status-list";
    add(code, "no-list", "no list", each -> {}, LISTS, List.of());
    add(code, "old-list", "a list of 302 seconds", each -> {}, LISTS, List.of("a-0-older"));
  }

  private void onceOnly() {
    String code = "handover.answered";
    List<String> opened = List.of(seal(Handed.sound().content()));
    add(code, "again", "the same again", each -> {}, "opened", opened);
    add(code, "again-proof", "a new proof", each -> each.bind("iat", date(1)), "opened", opened);
    add(code, "again-decoy", "another credential", each -> each.announce(DECOY), "opened", opened);
    add("missing.spent-tokens", "restarted", "a new memory", each -> {}, "marks", "restarted");
  }

  private void add(
      String code, String name, String about, Consumer<ForgedHandover> change, Object... more) {
    ForgedHandover forged = Handed.sound();
    change.accept(forged);
    text(code, name, about, seal(forged.content()), more);
  }

  private void text(String code, String name, String about, String text, Object... more) {
    List<Object> members = new ArrayList<>(List.of(LISTS, List.of("a-0")));
    members.addAll(List.of(more));
    cases.add(code, name, about, text, members.toArray());
  }

  private void asked(String code, String name, String about, Signed request) {
    add(code, name, about, each -> {}, "asked", request.text());
  }

  private void values(String code, String name, String about, Object... wanted) {
    String asked = Parties.request().with("dcql", Parties.valued(List.of(wanted))).text();
    text(code, name, about, seal(Handed.nameFor(asked).content()), "asked", asked);
  }

  private void consent(String code, String name, String about, Signed consent) {
    text(code, name, about, seal(consent.text() + data(each -> {})));
  }

  private void proof(String code, String name, String about, SoftwareKey signer) {
    text(code, name, about, seal(Handed.consent().text() + data(each -> each.by(signer))));
  }

  /** Returns what follows the consent. */
  private static String data(Consumer<ForgedHandover> change) {
    ForgedHandover forged = Handed.sound();
    change.accept(forged);
    return "~" + forged.presented() + forged.bound();
  }

  private static void claim(ForgedHandover forged, String member, Object value) {
    forged.issuer.payload.set(member, JsonItem.of(value));
  }

  private static void header(ForgedJws jws, String member, String value) {
    jws.header.set(member, JsonItem.text(value));
  }

  private static void issued(ForgedHandover forged, SoftwareKey key) {
    header(forged.issuedBy(key).issuer, "kid", key.publicKey().id().text());
  }

  /** Keeps the hash of what is there, whatever follows. */
  private static ForgedHandover unhashed(ForgedHandover forged) {
    return forged.bind("sd_hash", hash(forged.presented() + "."));
  }

  private static JsonItem hash(String signed) {
    return JsonItem.text(Parties.hash(signed));
  }

  private static JsonItem date(long secondsFromNoon) {
    return JsonItem.of(Setting.NOON + secondsFromNoon);
  }

  private static String seal(String content) {
    return Handed.seal(content, Setting.BANK_OPENS);
  }
}
