package id.tanda.activation;

import id.tanda.code.ConfirmationCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.counter.SessionId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.device.DeviceMessage;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.internal.Unguessable;

/**
 * The bodies of the messages of a device that is not bound yet: its key, and what the action is
 * about.
 */
final class Bodies {
  private static final String KEY = DeviceMessage.KEY;
  private static final String APPLICANT = "applicant";
  private static final String ENROLMENT = "enrolment";
  private static final String SESSION = "session";
  private static final String CHALLENGE = "challenge";
  private static final String CODE = "code";
  private static final int HASH_BYTES = 32;
  private static final int HASH_CHARS = 43;

  private Bodies() {}

  /** What {@code counter} is about: which enrolment answers which challenge. */
  record CounterBody(EnrolmentId enrolment, SessionId session, String challenge) {}

  /** What {@code activate} is about. */
  record ActivateBody(EnrolmentId enrolment, ConfirmationCode code) {}

  static JsonObject apply(P256PublicKey device, Applicant applicant) {
    return JsonObject.builder().put(KEY, Jwk.of(device)).put(APPLICANT, applicant.json()).build();
  }

  static Applicant applicant(JsonObject body) throws MalformedException {
    body.only(KEY, APPLICANT);
    return Applicant.parse(body.object(APPLICANT));
  }

  static JsonObject counter(
      P256PublicKey device, EnrolmentId enrolment, CounterChallenge challenge) {
    return JsonObject.builder()
        .put(KEY, Jwk.of(device))
        .put(ENROLMENT, enrolment.text())
        .put(SESSION, challenge.session().text())
        .put(CHALLENGE, challenge.hash())
        .build();
  }

  static CounterBody counter(JsonObject body) throws MalformedException {
    body.only(KEY, ENROLMENT, SESSION, CHALLENGE);
    String challenge = body.text(CHALLENGE, HASH_CHARS);
    if (Base64Url.decode(challenge).length != HASH_BYTES) {
      throw new MalformedException("challenge must be 32 bytes in base64url");
    }
    return new CounterBody(
        EnrolmentId.parse(body.text(ENROLMENT, Unguessable.CHARS)),
        SessionId.parse(body.text(SESSION, Unguessable.CHARS)),
        challenge);
  }

  static JsonObject activate(P256PublicKey device, EnrolmentId enrolment, ConfirmationCode code) {
    return JsonObject.builder()
        .put(KEY, Jwk.of(device))
        .put(ENROLMENT, enrolment.text())
        .put(CODE, code.reveal())
        .build();
  }

  static ActivateBody activate(JsonObject body) throws MalformedException {
    body.only(KEY, ENROLMENT, CODE);
    return new ActivateBody(
        EnrolmentId.parse(body.text(ENROLMENT, Unguessable.CHARS)),
        ConfirmationCode.parse(body.text(CODE, ConfirmationCode.DIGITS)));
  }

  static JsonObject applied(EnrolmentId enrolment) {
    return JsonObject.builder().put(ENROLMENT, enrolment.text()).build();
  }

  static EnrolmentId applied(JsonObject answer) throws MalformedException {
    return EnrolmentId.parse(answer.text(ENROLMENT, Unguessable.CHARS));
  }

  static JsonObject answered(SessionId session) {
    return JsonObject.builder().put(SESSION, session.text()).build();
  }
}
