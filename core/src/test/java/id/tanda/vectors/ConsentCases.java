package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.MALFORMED;

import id.tanda.consent.Consent;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import java.util.ArrayList;
import java.util.List;

/** Requests as a wallet fetches and reviews them, and consents as a relying party reads them. */
final class ConsentCases {
  private ConsentCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(RequestCases.all());
    all.addAll(References.all());
    all.addAll(consents());
    return all;
  }

  private static List<JsonObject> consents() {
    Cases cases = new Cases("consent");
    cases.add(ACCEPTED, "whole", "all but one", consent().text());
    cases.add(
        ACCEPTED,
        "refused",
        "an optional attribute refused",
        consent()
            .with("granted", List.of("full_name", "birth_date"))
            .with("refused", List.of("address"))
            .text());
    cases.malformed(MALFORMED, consent());
    malformed(cases, "nothing", "nothing granted", "granted", List.of());
    malformed(cases, "both", "granted and refused", "refused", List.of("address"));
    malformed(cases, "processing", "processed longer than kept", "processing_days", 31L);
    malformed(cases, "end", "another end than that of its usage", "exp", Setting.NOON + 300);
    malformed(cases, "issuer", "an issuer that is no thumbprint", "iss", Parties.BANK);
    malformed(cases, "id", "an id that can be guessed", "jti", "1");
    malformed(cases, "language", "an unknown language", "language", "fr");
    malformed(cases, "purpose", "a purpose of other letters", "purpose", "KYC");
    String code = "signed by another device";
    cases.add(code, "by-another", "signed by somebody else", consent().by(Setting.THIEF).text());
    code = "of another request";
    cases.add(
        code,
        "other-request",
        "the hash of another request",
        consent().with("request", Parties.hash(Parties.request().later(1).text())).text());
    cases.add(
        code, "other-party", "another relying party", consent().with("party", "bank.lain").text());
    code = "another text was shown";
    cases.add(
        code,
        "other-words",
        "the hash of other words",
        consent().with("text", Parties.hash("a.b.c")).text());
    cases.add(
        code,
        "other-language",
        "the words in another language",
        consent().with("language", "en").text());
    return cases.all();
  }

  static String answer(World world, JsonObject vector) {
    try {
      String text = vector.text("text", 65_536);
      return switch (vector.text("kind")) {
        case "request" -> RequestCases.answer(world, vector, text);
        case "reference" -> References.answer(vector, text);
        default -> consent(world, text);
      };
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static String consent(World world, String text) throws MalformedException {
    Consent consent;
    try {
      consent = Consent.parse(text);
    } catch (MalformedException refused) {
      return MALFORMED;
    }
    if (!consent.signedBy(world.engine().check(Setting.PHONE.publicKey()))) {
      return "signed by another device";
    }
    if (!consent.answers(Request.parse(Parties.request().text()))) {
      return "of another request";
    }
    PartyProfile bank = Registration.parse(Parties.registration().text()).profile();
    return consent.wasShown(bank.name(), bank.purposes().get(0).notice())
        ? ACCEPTED
        : "another text was shown";
  }

  private static Signed consent() {
    return Parties.consent();
  }

  private static void malformed(
      Cases cases, String name, String about, String member, Object value) {
    cases.add(MALFORMED, name, about, consent().with(member, value).text());
  }
}
