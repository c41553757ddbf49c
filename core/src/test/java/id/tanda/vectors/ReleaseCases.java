package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.consent.ConsentId;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Reason;
import id.tanda.release.Basis;
import id.tanda.release.Release;
import id.tanda.release.ReleaseOpener;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.SettableClock;
import id.tanda.trust.TrustBundles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Releases as a relying party opens them, a citizen's receipts, and what answers them. */
final class ReleaseCases {
  private static final String CONSENT = Named.id("jti tanda-consent+jwt");
  private static final AuthorityId AUTHORITY = AuthorityId.of(Setting.A);
  private static final JsonObject ATTRIBUTES =
      JsonObject.builder().put("full_name", "Siti Contoh").put("age_over_18", true).build();

  private ReleaseCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(releases());
    all.addAll(values());
    all.addAll(ReceiptCases.all());
    all.addAll(AcknowledgementCases.all());
    return all;
  }

  private static List<JsonObject> releases() {
    Cases cases = new Cases("release");
    release(cases, ACCEPTED, "whole", "two attributes", data());
    release(cases, ACCEPTED, "late", "within the skew", data(), "now_ms", millis(Setting.DAY + 29));
    String code = "opening.malformed";
    String sound = seal(data().text());
    release(cases, code, "parts", "four parts", sound.substring(0, sound.lastIndexOf('.')));
    release(cases, code, "inside", "a receipt inside", seal(ReceiptCases.receipt().text()));
    release(
        cases,
        code,
        "both",
        "a mark and a consent",
        data().with("mark", Base64Url.encode(new byte[32])));
    release(
        cases,
        code,
        "attribute",
        "a number as an attribute",
        data().with("attributes", JsonObject.builder().put("age", 36).build()));
    code = "opening.not-opened";
    SoftwareKey other = Setting.THIEF;
    release(cases, code, "other-key", "for another key", seal(data().text(), other));
    release(
        cases,
        code,
        "tag",
        "another tag",
        sound.substring(0, sound.length() - 22) + "A".repeat(22));
    release(cases, code, "cut-tag", "a tag of 15 bytes", sound.substring(0, sound.length() - 2));
    release(cases, code, "wrapped", "with an encrypted key", sound.replace("..", ".AAAA."));
    code = "opening.untrusted";
    release(cases, code, "forged", "signed by somebody else", data().forgedBy(Setting.THIEF));
    release(cases, code, "use", "a key of another use", data().by(Named.key("a receipt")));
    release(cases, code, "authority", "another authority", data().with("iss", Setting.B));
    release(cases, code, "no-bundle", "no bundle held", data(), "bundles", List.of());
    code = "opening.wrong-audience";
    for (String party : List.of("bank.lain", "bank.contoh.", Setting.ANYONE)) {
      release(
          cases, code, "for-" + party, "sealed anew for somebody else", data().with("aud", party));
    }
    code = "opening.expired";
    release(
        cases, code, "over", "when the skew is over", data(), "now_ms", millis(Setting.DAY + 30));
    release(cases, code, "early", "31 seconds early", data(), "now_ms", millis(-31));
    release(
        cases,
        code,
        "life",
        "a second more than a day",
        data().with("exp", Setting.NOON + Setting.DAY + 1));
    code = "opening.not-for-this";
    release(
        cases, code, "consent", "under another consent", data().with("consent", Named.id("other")));
    release(
        cases,
        code,
        "more",
        "data that its receipt does not name",
        data()
            .with(
                "attributes",
                JsonObject.builder().all(ATTRIBUTES).put("nik", "3171014501900001").build()));
    release(
        cases,
        code,
        "receipt-party",
        "the receipt of another party",
        data(),
        "receipt",
        ReceiptCases.receipt().with("party", "bank.lain").text());
    release(
        cases,
        code,
        "receipt-event",
        "the receipt of a withdrawal",
        data(),
        "receipt",
        ReceiptCases.receipt().with("event", "consent.withdrawn").text());
    values(cases);
    return cases.all();
  }

  /** Releases that are looked at for the values of the request; the name is Siti Contoh. */
  private static void values(Cases cases) {
    values(cases, ACCEPTED, "values", "one of the values", List.of("Siti", "Siti Contoh"));
    String code = "opening.other-values";
    values(cases, code, "another-value", "another value", List.of("Siti"));
    values(cases, code, "another-case", "a value in other letters", List.of("siti contoh"));
    values(cases, code, "another-end", "a value that goes on", List.of("Siti Contoh, S.H."));
  }

  private static void values(
      Cases cases, String code, String name, String about, List<Object> values) {
    String request = Parties.request().with("dcql", Parties.valued(values)).text();
    release(cases, code, name, about, data(), "request", request);
  }

  private static List<JsonObject> values() {
    Cases cases = new Cases("release");
    for (AttributeCases.Case each : AttributeCases.sound()) {
      Signed receipt =
          ReceiptCases.receipt().with("attributes", List.copyOf(each.attributes().names()));
      release(cases, ACCEPTED, each, "receipt", receipt.text());
    }
    for (AttributeCases.Case each : AttributeCases.malformed()) {
      release(cases, "opening.malformed", each);
    }
    return cases.all();
  }

  static String answer(World world, JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      TrustBundles bundles = world.bundles(vector, clock);
      Instant now = Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE));
      Outcome<?> outcome =
          switch (vector.text("kind")) {
            case "release" -> opened(world, bundles, vector, now);
            case "receipts" -> ReceiptCases.answer(bundles, vector, now);
            default -> AcknowledgementCases.answer(bundles, vector, now);
          };
      return outcome.<String>map(read -> ACCEPTED).orElse(Reason::code);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static Outcome<?> opened(
      World world, TrustBundles bundles, JsonObject vector, Instant now) throws MalformedException {
    JsonObject body =
        JsonObject.builder()
            .put("release", vector.text("text", 65_536))
            .put("receipt", vector.text("receipt", 8_192))
            .build();
    Outcome<Release> opened =
        new ReleaseOpener(
                bundles, AUTHORITY, PartyId.of(Parties.BANK), world.key("bank encryption"))
            .open(body, new Basis.OfConsent(ConsentId.parse(CONSENT)), now);
    if (!vector.has("request")) {
      return opened;
    }
    Request asked = Request.parse(vector.text("request", 65_536));
    return opened.flatMap(release -> release.answering(asked));
  }

  private static Signed data() {
    return Signed.of(
        "tanda-data+jwt",
        Named.key("a data"),
        Setting.A,
        Parties.BANK,
        Setting.NOON,
        Setting.DAY,
        json ->
            json.put("sub", Base64Url.encode(Named.bytes("subject", 32)))
                .put("consent", CONSENT)
                .put("attributes", ATTRIBUTES));
  }

  private static String seal(String signed) {
    return seal(signed, Setting.BANK_OPENS);
  }

  private static String seal(String signed, SoftwareKey recipient) {
    return Jwe.seal(
        signed.getBytes(StandardCharsets.US_ASCII),
        recipient.publicKey(),
        "tanda-release+jwe",
        "tanda-data+jwt",
        new SeededRandomness(1));
  }

  private static void release(
      Cases cases, String code, AttributeCases.Case values, Object... more) {
    Signed data = data().with("attributes", values.attributes());
    release(cases, code, values.name(), values.about(), data, more);
  }

  private static void release(
      Cases cases, String code, String name, String about, Signed data, Object... more) {
    release(cases, code, name, about, seal(data.text()), more);
  }

  private static void release(
      Cases cases, String code, String name, String about, String sealed, Object... more) {
    List<Object> members = new ArrayList<>(List.of("receipt", ReceiptCases.receipt().text()));
    members.addAll(List.of(more));
    cases.add(code, name, about, sealed, members.toArray());
  }
}
