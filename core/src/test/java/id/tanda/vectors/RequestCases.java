package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.consent.RequestReader;
import id.tanda.consent.Review;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.List;

/** Requests as a wallet reviews them. */
final class RequestCases {
  private RequestCases() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("request");
    cases.add(ACCEPTED, "whole", "one optional attribute", request().text());
    cases.add(
        ACCEPTED,
        "required",
        "required attributes alone",
        request().with("dcql", Parties.dcql(List.of("full_name"), List.of())).text());
    cases.add(ACCEPTED, "until", "until a date", usage("until", Setting.NOON + 366 * Setting.DAY));
    cases.add(ACCEPTED, "max", "a thousand times", usage("max", 1_000L));
    cases.add(
        ACCEPTED,
        "values",
        "values that alone are of use",
        request().with("dcql", Parties.valued(List.of("Siti Contoh", "Siti"))).text());
    cases.add(ACCEPTED, "late", "within the skew", request().text(), "now_ms", millis(304));
    String code = "request.malformed";
    cases.malformed(code, request());
    cases.add(
        code, "member-more", "a member nobody knows", request().with("scopes_extra", "x").text());
    values(cases, "no-values", "an empty list of values", List.of());
    values(cases, "values-twice", "a value twice", List.of("a", "a"));
    values(cases, "values-number", "a number as a value", List.of(1L));
    values(cases, "values-long", "a value of 129 characters", List.of("a".repeat(129)));
    values(cases, "values-form", "a value that the attribute cannot have", List.of(true));
    values(cases, "values-blank", "a value that is drawn as nothing", List.of("\u3164"));
    values(cases, "values-hidden", "a value that does not show", List.of("a\u202eb"));
    cases.add(
        code,
        "usage-two",
        "two usages",
        request()
            .with("usage", JsonObject.builder().put("once", true).put("max", 2).build())
            .text());
    cases.add(code, "max-one", "once in other words", usage("max", 1L));
    cases.add(
        code,
        "until-late",
        "later than 366 days",
        usage("until", Setting.NOON + 366 * Setting.DAY + 1));
    cases.add(code, "retention", "a day too long", request().with("retention_days", 3_661L).text());
    cases.add(
        code,
        "processing",
        "processed longer than kept",
        request().with("processing_days", 31L).text());
    cases.add(
        code,
        "dcql-more",
        "another query",
        request()
            .with("dcql", Edited.with(Parties.dcql(List.of("full_name"), List.of()), "x", "y"))
            .text());
    duties(cases);
    code = "request.life-too-long";
    for (long life : new long[] {301, 3_600, 86_400}) {
      cases.add(
          code,
          "life-" + life,
          life + " seconds",
          request().with("exp", Setting.NOON + life).with("usage", times()).text());
    }
    edges(cases, "request.not-yet-valid", "early", -6, -60, -3_600);
    edges(cases, "request.expired", "ended", 305, 306, 3_600);
    code = "request.party-untrusted";
    cases.add(
        code,
        "unregistered",
        "a registration signed by the bank",
        request(Parties.registration().by(Setting.BANK)));
    cases.add(
        code,
        "forged",
        "a forged registration",
        request(Parties.registration().forgedBy(Setting.THIEF)));
    cases.add(
        code,
        "other-party",
        "the registration of somebody else",
        request().with("iss", "bank.lain").text());
    cases.add(
        code,
        "other-authority",
        "the registration of another authority",
        request(Parties.registration().with("iss", Setting.B)));
    cases.add(
        code,
        "registration-ended",
        "a registration that has ended",
        request(Parties.registration().with("exp", Setting.NOON + 1)));
    code = "request.bad-signature";
    cases.add(
        code, "signed-by-another", "signed by somebody else", request().by(Setting.THIEF).text());
    cases.add(
        code,
        "by-encryption",
        "signed with the other key of the bank",
        request().by(Setting.BANK_OPENS).text());
    cases.add(
        code,
        "by-authority",
        "signed by the authority",
        request().by(Named.key("a registration")).text());
    different(
        cases,
        "request.key-untrusted",
        "key",
        Setting.THIEF.publicKey().id().text(),
        Setting.BANK.publicKey().id().text(),
        "AAAAAAAAAAA");
    different(
        cases,
        "request.reply-untrusted",
        "reply",
        "https://evil.example/",
        "https://reply.bank.example.evil.example/",
        "http://reply.bank.example/a");
    different(cases, "request.purpose-unknown", "purpose", "credit", "kyc.2", "ky");
    tooMuch(cases, "more-required", List.of("full_name", "nik"), List.of());
    tooMuch(cases, "more-optional", List.of("full_name"), List.of("religion"));
    tooMuch(cases, "optional-demanded", List.of("full_name", "address"), List.of());
    code = "missing.trust-bundle";
    cases.add(code, "undecided", "no bundle held", request().text(), "bundles", List.of());
    return cases.all();
  }

  static String answer(World world, JsonObject vector, String text) throws MalformedException {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
    TrustBundles bundles = world.bundles(vector, clock);
    clock.set(Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE)));
    Review review = new RequestReader(bundles, AuthorityId.of(Setting.A), clock).review(text);
    if (review instanceof Review.Refused refused) {
      return refused.reason().code();
    }
    return review instanceof Review.Undecided undecided ? undecided.missing().code() : ACCEPTED;
  }

  private static Signed request() {
    return Parties.request();
  }

  private static String request(Signed registration) {
    return Parties.request(registration.text()).text();
  }

  private static JsonObject times() {
    return JsonObject.builder().put("max", 2).build();
  }

  private static String usage(String member, long value) {
    return request().with("usage", JsonObject.builder().put(member, value).build()).text();
  }

  private static void edges(Cases cases, String code, String name, long... seconds) {
    for (long second : seconds) {
      String about = "read " + second + " seconds after its issue";
      cases.add(code, name + second, about, request().text(), "now_ms", millis(second));
    }
  }

  private static void different(Cases cases, String code, String member, String... values) {
    for (int i = 0; i < values.length; i++) {
      String about = "a " + member + " that is not registered";
      cases.add(code, member + "-" + (i + 1), about, request().with(member, values[i]).text());
    }
  }

  /** What the law demands, left out one by one. */
  private static void duties(Cases cases) {
    String code = "request.duty-missing";
    for (String member : List.of("purpose", "dcql", "retention_days", "processing_days")) {
      cases.add(code, "no-" + member, "without " + member, request().without(member).text());
    }
    for (String member : Parties.NOTICE.keySet()) {
      untold(cases, "no-" + member, Edited.without(Parties.purpose(), member));
      untold(
          cases,
          "empty-" + member,
          Edited.with(Parties.purpose(), member, Parties.words("Tentu", "-")));
    }
  }

  private static void untold(Cases cases, String name, JsonObject purpose) {
    String text = request(Parties.registration().with("purposes", List.of(purpose)));
    cases.add("request.duty-missing", name, "a purpose that tells too little", text);
  }

  private static void values(Cases cases, String name, String about, List<Object> values) {
    String text = request().with("dcql", Parties.valued(values)).text();
    cases.add("request.malformed", name, about, text);
  }

  private static void tooMuch(
      Cases cases, String name, List<String> required, List<String> optional) {
    String text = request().with("dcql", Parties.dcql(required, optional)).text();
    cases.add("request.too-much", name, "more than registered", text);
  }
}
