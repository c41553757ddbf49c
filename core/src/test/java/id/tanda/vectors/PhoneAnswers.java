package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.counter.PhoneAnswer;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SoftwareKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers of the phone to the challenge of {@link Challenges}, as a counter scans them. */
final class PhoneAnswers {
  private static final String TYP = "application/tnda+cwt";
  private static final String MALFORMED = "counter.not-an-answer";
  private static final String UNTRUSTED = "counter.answer-untrusted";

  private final List<JsonObject> all = new ArrayList<>();

  static List<JsonObject> all() {
    PhoneAnswers cases = new PhoneAnswers();
    cases.sound();
    cases.malformed();
    cases.untrusted();
    return cases.all;
  }

  static String answer(World world, JsonObject vector) {
    PhoneAnswer answer;
    try {
      answer = PhoneAnswer.parse(vector.text("text"));
    } catch (MalformedException refused) {
      return MALFORMED;
    }
    if (!answer.signedBy(Setting.PHONE.publicKey(), world.engine())) {
      return UNTRUSTED;
    }
    JsonObject reads =
        reads(answer.session().text(), answer.enrolment().text(), answer.challenge());
    return vector.value("reads").orElse(reads).equals(reads) ? ACCEPTED : reads.text();
  }

  private void sound() {
    JsonObject reads = reads(Named.id("session"), Named.id("enrolment"), Challenges.hash());
    all.add(
        vector(ACCEPTED, "whole", "to the challenge challenge-whole", text(object()))
            .put("reads", reads)
            .build());
  }

  private void malformed() {
    String sound = text(object());
    add(MALFORMED, "prefix", "the prefix of a challenge", sound.replace("TNDA1:", "TNDK1:"));
    add(MALFORMED, "cut", "cut off", sound.substring(0, sound.length() - 1));
    add(MALFORMED, "lower-case", "in lower case", sound.toLowerCase(Locale.ROOT));
    add(MALFORMED, "typ", "another type", text(signed(header("application/tndk+cwt"), payload())));
    byte[] highS = Bytes.withSignature(object(), Bytes.highS(Bytes.signatureOf(object())));
    add(MALFORMED, "high-s", "the other signature", text(highS));
    byte[] nameless =
        new CborWriter().map(2).integer(1).integer(-7).integer(16).text(TYP).toByteArray();
    add(MALFORMED, "no-key", "without a key id", text(signed(nameless, payload())));
    CborWriter fewer = new CborWriter().map(2).integer(7).bytes(Named.bytes("session", 16));
    fewer.integer(-65_539).bytes(Named.bytes("enrolment", 16));
    add(MALFORMED, "no-challenge", "no challenge", text(signed(header(TYP), fewer.toByteArray())));
    CborWriter dated = claims(new CborWriter().map(4).integer(6).integer(Setting.NOON));
    add(MALFORMED, "date", "a claim more", text(signed(header(TYP), dated.toByteArray())));
    CborWriter shorter = new CborWriter().map(3).integer(7).bytes(Named.bytes("session", 15));
    rest(shorter);
    add(MALFORMED, "session", "15 bytes", text(signed(header(TYP), shorter.toByteArray())));
  }

  private void untrusted() {
    for (String signer : List.of("thief", "a counter")) {
      add(
          UNTRUSTED,
          "by-" + signer.replace(' ', '-'),
          "signed by somebody else",
          text(CoseSign1.sign(Named.key(signer), header(TYP), payload())));
    }
    byte[] header = header(Setting.THIEF, TYP);
    add(UNTRUSTED, "key", "names another key", text(signed(header, payload())));
    add(
        UNTRUSTED,
        "thief",
        "of another phone",
        text(CoseSign1.sign(Setting.THIEF, header, payload())));
  }

  private void add(String code, String name, String about, String text) {
    all.add(vector(code, name, about, text).build());
  }

  private static JsonObjectBuilder vector(String code, String name, String about, String text) {
    return JsonObject.builder()
        .put("kind", "phone-answer")
        .put("name", "phone-answer-" + name)
        .put("about", about)
        .put("expect", code)
        .put("text", text);
  }

  private static JsonObject reads(String session, String enrolment, String challenge) {
    return JsonObject.builder()
        .put("session", session)
        .put("enrolment", enrolment)
        .put("challenge", challenge)
        .build();
  }

  private static byte[] object() {
    return signed(header(TYP), payload());
  }

  private static String text(byte[] object) {
    return "TNDA1:" + Base45.encode(object);
  }

  private static byte[] signed(byte[] header, byte[] payload) {
    return CoseSign1.sign(Setting.PHONE, header, payload);
  }

  private static byte[] header(String typ) {
    return header(Setting.PHONE, typ);
  }

  private static byte[] header(SoftwareKey key, String typ) {
    CborWriter header = new CborWriter().map(3).integer(1).integer(-7).integer(4);
    return header.bytes(key.publicKey().id().bytes()).integer(16).text(typ).toByteArray();
  }

  private static byte[] payload() {
    return claims(new CborWriter().map(3)).toByteArray();
  }

  private static CborWriter claims(CborWriter claims) {
    return rest(claims.integer(7).bytes(Named.bytes("session", 16)));
  }

  private static CborWriter rest(CborWriter claims) {
    claims.integer(-65_539).bytes(Named.bytes("enrolment", 16));
    try {
      return claims.integer(-65_540).bytes(Base64Url.decode(Challenges.hash()));
    } catch (MalformedException ownFault) {
      throw new AssertionError(ownFault);
    }
  }
}
