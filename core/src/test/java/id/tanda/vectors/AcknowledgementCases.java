package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.at;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.release.Receipt;
import id.tanda.release.ReceiptReader;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.List;

/** What the bank answers to the receipt of a withdrawal, as the phone reads it. */
final class AcknowledgementCases {
  private AcknowledgementCases() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("acknowledgement");
    add(cases, ACCEPTED, "whole", "of the withdrawal", sound());
    cases.malformed("opening.malformed", sound(), with());
    String code = "opening.malformed";
    add(cases, code, "party", "in another party's name", sound().with("iss", "bank.lain"));
    add(cases, code, "audience", "for somebody alone", sound().with("aud", Setting.A));
    add(cases, code, "more", "a member more", sound().with("note", "x"));
    code = "opening.untrusted";
    add(cases, code, "forged", "signed by somebody else", sound().forgedBy(Setting.THIEF));
    add(cases, code, "sealing", "signed by the other key", sound().forgedBy(Setting.BANK_OPENS));
    Signed forged = Parties.registration().forgedBy(Setting.THIEF);
    add(cases, code, "unregistered", "not registered", sound().with("registration", forged.text()));
    cases.add(code, "no-bundle", "no bundle held", sound().text(), with("bundles", List.of()));
    cases.add(code, "early", "31 seconds early", sound().text(), at(-31, with()));
    code = "opening.not-for-this";
    add(cases, code, "consent", "another consent", sound().with("consent", Named.id("other")));
    add(
        cases,
        code,
        "receipt",
        "another receipt",
        sound().with("receipt", Parties.hash(ReceiptCases.receipt().text())));
    return cases.all();
  }

  static Outcome<?> answer(TrustBundles bundles, JsonObject vector, Instant now)
      throws MalformedException {
    Receipt withdrawn = Receipt.parse(vector.text("receipt", 8_192));
    return new ReceiptReader(bundles, AuthorityId.of(Setting.A))
        .acknowledgement(vector.text("text", 32_768), withdrawn, now);
  }

  private static void add(Cases cases, String code, String name, String about, Signed message) {
    cases.add(code, name, about, message.text(), with());
  }

  private static Object[] with(Object... more) {
    Object[] members = new Object[more.length + 2];
    members[0] = "receipt";
    members[1] = withdrawal().text();
    System.arraycopy(more, 0, members, 2, more.length);
    return members;
  }

  private static Signed withdrawal() {
    return ReceiptCases.receipt().with("event", "consent.withdrawn").with("attributes", List.of());
  }

  private static Signed sound() {
    return Signed.of(
        "tanda-ack+jwt",
        Setting.BANK,
        Parties.BANK,
        Setting.ANYONE,
        Setting.NOON,
        3_653 * Setting.DAY,
        json ->
            json.put("registration", Parties.registration().text())
                .put("consent", Named.id("jti tanda-consent+jwt"))
                .put("receipt", Parties.hash(withdrawal().text())));
  }
}
