package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.MALFORMED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.party.Registration;
import id.tanda.party.Scopes;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registrations and scopes: what an authority publishes about others. */
final class PartyCases {
  private static final String UNTRUSTED = "untrusted";

  private PartyCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(registrations());
    all.addAll(scopes());
    return all;
  }

  private static List<JsonObject> registrations() {
    Cases cases = new Cases("registration");
    cases.add(ACCEPTED, "whole", "of a bank", registration().text());
    cases.add(ACCEPTED, "bare", "no purpose, scope or origin", bare().text());
    cases.add(ACCEPTED, "early", "30 seconds early", registration().text(), "now_ms", millis(-30));
    cases.malformed(MALFORMED, registration());
    bad(cases, "same-keys", "one key for both", "encryption", member("signing"));
    bad(cases, "id", "an id of other letters", "sub", "Bank");
    bad(cases, "reserved", "the id of the authority", "sub", Setting.A);
    bad(cases, "blank-words", "a name of spaces", "name", Parties.words(" ", "Bank"));
    bad(
        cases,
        "no-words",
        "a name in one language",
        "name",
        JsonObject.builder().put("id", "Bank").build());
    bad(
        cases,
        "hidden-words",
        "a name with a character that is not shown",
        "name",
        Parties.words("Bank\u200b", "Bank"));
    bad(cases, "origin", "an origin without https", "origins", List.of("http://bank.example"));
    bad(
        cases,
        "origin-path",
        "an origin with a path",
        "origins",
        List.of("https://bank.example/a"));
    bad(cases, "origins", "nine origins", "origins", nine());
    bad(
        cases,
        "purpose-twice",
        "a purpose twice",
        "purposes",
        List.of(Parties.purpose(), Parties.purpose()));
    for (String member : Parties.NOTICE.keySet()) {
      untold(cases, "no-" + member, Edited.without(Parties.purpose(), member));
      untold(
          cases,
          "empty-" + member,
          Edited.with(Parties.purpose(), member, Parties.words("Tentu", "-")));
    }
    bad(cases, "life", "a second more than 366 days", "exp", Setting.NOON + 366 * Setting.DAY + 1);
    bad(cases, "audience", "for somebody alone", "aud", Parties.BANK);
    untrusted(cases, registration());
    return cases.all();
  }

  private static void untold(Cases cases, String name, JsonObject purpose) {
    bad(cases, name, "a purpose that tells too little", "purposes", List.of(purpose));
  }

  private static List<JsonObject> scopes() {
    Cases cases = new Cases("scopes");
    cases.add(ACCEPTED, "two", "two scopes", Parties.scopes().text());
    cases.add(ACCEPTED, "none", "no scope", Parties.scopes().with("scopes", List.of()).text());
    cases.malformed(MALFORMED, Parties.scopes());
    JsonObject open = Parties.scope("hotel.1", "open");
    badScopes(cases, "twice", "a scope twice", open, open);
    badScopes(cases, "reach", "an unknown reach", Parties.scope("hotel.1", "wide"));
    badScopes(cases, "id", "an id of 13 characters", Parties.scope("a".repeat(13), "open"));
    cases.add(
        MALFORMED,
        "life",
        "a second more than 31 days",
        Parties.scopes().with("exp", Setting.NOON + 31 * Setting.DAY + 1).text());
    untrusted(cases, Parties.scopes());
    return cases.all();
  }

  private static void untrusted(Cases cases, Signed sound) {
    String text = sound.text();
    cases.add(UNTRUSTED, "ended", "at its end", text, "now_ms", millis(400 * Setting.DAY));
    cases.add(UNTRUSTED, "too-early", "31 seconds early", text, "now_ms", millis(-31));
    cases.add(UNTRUSTED, "no-bundle", "no bundle held", text, "bundles", List.of());
    cases.add(UNTRUSTED, "use", "a key of another use", sound.by(Named.key("a data")).text());
    cases.add(
        UNTRUSTED,
        "forged",
        "signed by somebody else",
        sound.by(Named.key("a registration")).forgedBy(Setting.THIEF).text());
  }

  static String answer(World world, JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      TrustBundles bundles = world.bundles(vector, clock);
      Instant now = Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE));
      return read(vector)
          .map(
              message ->
                  message instanceof Registration registration
                      ? registration.isTrusted(bundles, now)
                      : ((Scopes) message).isTrusted(bundles, now))
          .map(trusted -> trusted ? ACCEPTED : UNTRUSTED)
          .orElse(MALFORMED);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static Optional<Object> read(JsonObject vector) {
    try {
      String text = vector.text("text", 65_536);
      return Optional.of(
          vector.text("kind").equals("scopes") ? Scopes.parse(text) : Registration.parse(text));
    } catch (MalformedException refused) {
      return Optional.empty();
    }
  }

  private static Signed registration() {
    return Parties.registration();
  }

  private static Signed bare() {
    return registration()
        .with("purposes", List.of())
        .with("scopes", List.of())
        .with("origins", List.of());
  }

  private static Object member(String name) {
    return registration().payload().value(name).orElseThrow();
  }

  private static List<String> nine() {
    return List.of(
        "https://a.example",
        "https://b.example",
        "https://c.example",
        "https://d.example",
        "https://e.example",
        "https://f.example",
        "https://g.example",
        "https://h.example",
        "https://i.example");
  }

  private static void bad(Cases cases, String name, String about, String member, Object value) {
    cases.add(MALFORMED, name, about, registration().with(member, value).text());
  }

  private static void badScopes(Cases cases, String name, String about, JsonObject... scopes) {
    cases.add(MALFORMED, name, about, Parties.scopes().with("scopes", List.of(scopes)).text());
  }
}
