package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;
import static id.tanda.vectors.Cases.millis;

import id.tanda.counter.CheckNumber;
import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.testing.SettableClock;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Counter challenges, and the check number that comes of one. */
final class Challenges {
  private static final String TYP = "application/tndk+cwt";
  private static final String COUNTER = "Loket 3";

  private Challenges() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("challenge");
    String sound = text(bytes(key(), key(), TYP, 90));
    JsonObject reads =
        JsonObject.builder()
            .put("session", Named.id("session"))
            .put("counter", COUNTER)
            .put("hash", hash())
            .put("check_number", checkNumber())
            .build();
    cases.add(ACCEPTED, "whole", "with the phone's check number", sound, "reads", reads);
    cases.add(ACCEPTED, "early", "within the skew", sound, "now_ms", millis(-5));
    cases.add(ACCEPTED, "late", "within the skew", sound, "now_ms", millis(94));
    String code = "challenge.malformed";
    cases.add(code, "prefix", "the prefix of a token", sound.replace("TNDK1:", "TND1:"));
    cases.add(code, "cut", "cut off", sound.substring(0, sound.length() - 1));
    cases.add(code, "life", "91 seconds", text(bytes(key(), key(), TYP, 91)));
    cases.add(code, "typ", "another type", text(bytes(key(), key(), Dense.TYP, 90)));
    byte[] object = bytes(key(), key(), TYP, 90);
    cases.add(
        code,
        "high-s",
        "the other signature",
        text(Bytes.withSignature(object, Bytes.highS(Bytes.signatureOf(object)))));
    code = "challenge.unknown-signer";
    SoftwareKey data = Named.key("a data");
    cases.add(code, "use", "a key of another use", text(bytes(data, data, TYP, 90)));
    cases.add(code, "key", "an unknown key", text(bytes(Setting.THIEF, Setting.THIEF, TYP, 90)));
    cases.add(code, "no-bundle", "no bundle held", sound, "bundles", List.of());
    code = "challenge.bad-signature";
    for (String signer : List.of("thief", "a data", "b credential")) {
      cases.add(
          code,
          "by-" + signer,
          "signed by somebody else",
          text(bytes(key(), Named.key(signer), TYP, 90)));
    }
    code = "challenge.expired";
    cases.add(code, "over", "when the skew is over", sound, "now_ms", millis(95));
    cases.add(code, "long-over", "an hour later", sound, "now_ms", millis(3_600));
    cases.add(code, "too-early", "before the skew begins", sound, "now_ms", millis(-6));
    return cases.all();
  }

  static String answer(World world, JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      Instant now = Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE));
      Outcome<CounterChallenge> outcome =
          CounterChallenge.read(
              vector.text("text"), world.bundles(vector, clock), AuthorityId.of(Setting.A), now);
      return outcome.map(challenge -> read(challenge, vector)).orElse(Reason::code);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  /** Returns the hash that the device's answer binds. */
  static String hash() {
    CborWriter signed = new CborWriter().array(4).text("Signature1");
    signed.bytes(header(key(), TYP)).bytes(new byte[0]).bytes(payload(90));
    return Base64Url.encode(Sha256.of(signed.toByteArray()));
  }

  private static String read(CounterChallenge challenge, JsonObject vector) {
    JsonObject reads =
        JsonObject.builder()
            .put("session", challenge.session().text())
            .put("counter", challenge.counter())
            .put("hash", hash())
            .put(
                "check_number",
                CheckNumber.of(challenge.session(), Setting.PHONE.publicKey().thumbprint()).text())
            .build();
    return vector.value("reads").orElse(reads).equals(reads) ? ACCEPTED : reads.text();
  }

  /** Returns the number by the rule of FORMAT.md. */
  private static String checkNumber() {
    byte[] domain = "tanda-check-number".getBytes(StandardCharsets.US_ASCII);
    byte[] hash =
        Sha256.of(
            new byte[] {(byte) domain.length},
            domain,
            Named.bytes("session", 16),
            Setting.PHONE.publicKey().thumbprint().bytes());
    BigInteger number = new BigInteger(1, hash).shiftRight(256 - 63);
    return String.format(Locale.ROOT, "%06d", number.mod(BigInteger.valueOf(1_000_000)));
  }

  private static SoftwareKey key() {
    return Named.key("a counter");
  }

  private static String text(byte[] object) {
    return "TNDK1:" + Base45.encode(object);
  }

  private static byte[] bytes(SoftwareKey key, SoftwareKey signer, String typ, long life) {
    return CoseSign1.sign(signer, header(key, typ), payload(life));
  }

  private static byte[] header(SoftwareKey key, String typ) {
    CborWriter header = new CborWriter().map(3).integer(1).integer(-7).integer(4);
    return header.bytes(key.publicKey().id().bytes()).integer(16).text(typ).toByteArray();
  }

  private static byte[] payload(long life) {
    CborWriter payload = new CborWriter().map(4).integer(4).integer(Setting.NOON + life);
    payload.integer(6).integer(Setting.NOON).integer(7).bytes(Named.bytes("session", 16));
    return payload.integer(-65_538).text(COUNTER).toByteArray();
  }
}
