package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.MALFORMED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.activation.ActivationRefusal;
import id.tanda.answer.AnswerCheck;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Reason;
import id.tanda.release.Redemption;
import id.tanda.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Messages to an authority and its answers. */
final class MessageCases {
  private static final String NOT_ACCEPTED = "activation.not-accepted";
  private static final String PHONE = Setting.PHONE.publicKey().thumbprint().text();
  private static final String ASKED = Named.id("jti tanda-device+jwt");
  private static final JsonObject EMPTY = JsonObject.builder().build();

  private MessageCases() {}

  static List<JsonObject> all() {
    List<JsonObject> all = new ArrayList<>(devices());
    all.addAll(answers());
    all.addAll(redemptions());
    return all;
  }

  private static List<JsonObject> devices() {
    Cases cases = new Cases("device");
    cases.add(ACCEPTED, "apply", "an application", device("apply", Bodies.apply()).text());
    cases.add(
        ACCEPTED,
        "counter",
        "an answer to a counter challenge",
        device("counter", Bodies.counter()).text());
    cases.add(
        ACCEPTED, "activate", "a confirmation code", device("activate", Bodies.activate()).text());
    cases.add(ACCEPTED, "withdraw", "a withdrawal", device("withdraw", Bodies.withdraw()).text());
    for (String action : List.of("renew", "unbind", "history")) {
      cases.add(ACCEPTED, action, "an empty body", device(action, EMPTY).text());
    }
    cases.malformed(MALFORMED, device("renew", EMPTY));
    cases.add(MALFORMED, "action", "an unknown action", device("block", EMPTY).text());
    cases.add(
        MALFORMED,
        "issuer",
        "an issuer that is no thumbprint",
        device("renew", EMPTY).with("iss", "phone").text());
    cases.add(MALFORMED, "no-body", "without body", device("renew", EMPTY).without("body").text());
    cases.add(
        NOT_ACCEPTED,
        "life",
        "a second more than 5 minutes",
        device("renew", EMPTY).with("exp", Setting.NOON + 301).text());
    cases.add(
        NOT_ACCEPTED,
        "late",
        "when the skew is over",
        device("renew", EMPTY).text(),
        "now_ms",
        millis(305));
    cases.add(
        NOT_ACCEPTED,
        "authority",
        "to another authority",
        device("renew", EMPTY).with("aud", Setting.B).text());
    cases.add(
        NOT_ACCEPTED,
        "forged",
        "signed by another device",
        device("renew", EMPTY).forgedBy(Setting.THIEF).text());
    return cases.all();
  }

  private static List<JsonObject> answers() {
    Cases cases = new Cases("answer");
    cases.add(ACCEPTED, "body", "a body", answer().text());
    cases.add(
        ACCEPTED,
        "late",
        "after its end, which does not count",
        answer().text(),
        "now_ms",
        millis(2 * Setting.DAY));
    cases.add(NOT_ACCEPTED, "refused", "a refusal", refused(NOT_ACCEPTED).text());
    String code = "answer.garbled";
    cases.malformed(code, answer());
    cases.add(code, "both", "a body and a refusal", answer().with("refused", "x").text());
    cases.add(code, "neither", "neither of them", answer().without("body").text());
    code = "answer.untrusted";
    cases.add(code, "use", "a key of another use", answer().by(Named.key("a data")).text());
    cases.add(code, "forged", "signed by somebody else", answer().forgedBy(Setting.THIEF).text());
    cases.add(code, "authority", "another authority", answer().with("iss", Setting.B).text());
    cases.add(code, "no-bundle", "no bundle held", answer().text(), "bundles", List.of());
    code = "answer.not-for-this";
    cases.add(
        code, "message", "to another message", answer().with("answers", Named.id("other")).text());
    cases.add(
        code,
        "device",
        "to another device",
        answer().with("aud", Setting.THIEF.publicKey().thumbprint().text()).text());
    cases.add(
        code,
        "refused-message",
        "a refusal of another message",
        refused(NOT_ACCEPTED).with("answers", "x").text());
    code = "answer.unknown-refusal";
    for (String unknown : List.of("activation.other", "token.expired", "x")) {
      cases.add(code, "refused-" + unknown, "a code not known here", refused(unknown).text());
    }
    return cases.all();
  }

  private static List<JsonObject> redemptions() {
    Cases cases = new Cases("redemption");
    cases.add(ACCEPTED, "consent", "a consent", Parties.redemption().text());
    cases.add(
        ACCEPTED,
        "token",
        "a token",
        Parties.redemption()
            .without("consent")
            .with("token", Dense.text(t -> t.scope = "hotel.1"))
            .text());
    cases.malformed(MALFORMED, Parties.redemption());
    cases.add(
        MALFORMED, "both", "a token and a consent", Parties.redemption().with("token", "x").text());
    cases.add(
        MALFORMED, "neither", "neither of them", Parties.redemption().without("consent").text());
    cases.add(
        MALFORMED,
        "key",
        "a key id of another length",
        Parties.redemption().with("key", "AAAA").text());
    return cases.all();
  }

  static String answer(World world, JsonObject vector) {
    try {
      String text = vector.text("text", 65_536);
      Instant now = Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE));
      return switch (vector.text("kind")) {
        case "device" -> device(world, DeviceMessage.parse(text), now);
        case "redemption" ->
            Redemption.parse(text).party().text().equals(Parties.BANK) ? ACCEPTED : "";
        default -> checked(world, vector, text, now);
      };
    } catch (MalformedException refused) {
      return MALFORMED;
    }
  }

  private static String device(World world, DeviceMessage message, Instant now) {
    boolean accepted =
        message.isFor(AuthorityId.of(Setting.A), now, Duration.ofSeconds(5))
            && message.signedBy(world.engine().check(Setting.PHONE.publicKey()));
    return accepted ? ACCEPTED : NOT_ACCEPTED;
  }

  private static String checked(World world, JsonObject vector, String text, Instant now)
      throws MalformedException {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
    return new AnswerCheck(world.bundles(vector, clock), AuthorityId.of(Setting.A), PHONE, ASKED)
        .read(text, now, List.of(ActivationRefusal.values()))
        .<String>map(body -> ACCEPTED)
        .orElse(Reason::code);
  }

  private static Signed device(String action, JsonObject body) {
    return Signed.of(
        "tanda-device+jwt",
        Setting.PHONE,
        PHONE,
        Setting.A,
        Setting.NOON,
        300,
        json -> json.put("action", action).put("body", body));
  }

  private static Signed answer() {
    return answer("body", JsonObject.builder().put("enrolment", Named.id("enrolment")).build());
  }

  private static Signed refused(String code) {
    return answer("refused", code);
  }

  private static Signed answer(String member, Object value) {
    return Signed.of(
        "tanda-answer+jwt",
        Named.key("a answer"),
        Setting.A,
        PHONE,
        Setting.NOON,
        Setting.DAY,
        json -> json.put("answers", ASKED).put("time_ms", millis(1) + 250).value(member, value));
  }
}
