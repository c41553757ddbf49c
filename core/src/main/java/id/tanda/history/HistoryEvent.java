package id.tanda.history;

/** What an authority can have decided; the code is stable. */
public enum HistoryEvent {
  /** An application was taken. */
  APPLIED("enrolment.applied"),
  /** The face matched. */
  FACE_MATCHED("enrolment.face-matched"),
  /** The face did not match. */
  FACE_REFUSED("enrolment.face-refused"),
  /** An officer approved. */
  APPROVED("enrolment.approved"),
  /** An officer declined. */
  DECLINED("enrolment.declined"),
  /** A confirmation code was made. */
  CODE_MADE("enrolment.code-made"),
  /** A guess at a confirmation code was wrong. */
  CODE_WRONG("enrolment.code-wrong"),
  /** The enrolment was locked after too many wrong codes. */
  LOCKED("enrolment.locked"),
  /** An enrolment was not finished in time. */
  EXPIRED("enrolment.expired"),
  /** An enrolment was given up, or overtaken by another or by a block. */
  CANCELLED("enrolment.cancelled"),
  /** A device became active. */
  ACTIVATED("device.activated"),
  /** A device was replaced by a newer one. */
  REPLACED("device.replaced"),
  /** A device's credentials were renewed. */
  RENEWED("device.renewed"),
  /** A device's credentials were not renewed, because of what the register holds. */
  RENEWAL_REFUSED("device.renewal-refused"),
  /** A device was suspended. */
  SUSPENDED("device.suspended"),
  /** A suspended device was resumed. */
  RESUMED("device.resumed"),
  /** A device was unbound by its citizen. */
  UNBOUND("device.unbound"),
  /** A device was blocked. */
  BLOCKED("device.blocked"),
  /** A relying party was registered. */
  PARTY_REGISTERED("party.registered"),
  /** The names, keys or purposes of a relying party were replaced. */
  PARTY_ROTATED("party.rotated"),
  /** A relying party was suspended. */
  PARTY_SUSPENDED("party.suspended"),
  /** A suspended relying party was resumed. */
  PARTY_RESUMED("party.resumed"),
  /** A version of a scope was published. */
  SCOPE_PUBLISHED("scope.published"),
  /** Attributes went out under a scope. */
  SCOPE_RELEASED("release.scope"),
  /** Attributes went out under a consent. */
  CONSENT_RELEASED("release.consent"),
  /** A consent was withdrawn. */
  CONSENT_WITHDRAWN("consent.withdrawn");

  private final String code;

  HistoryEvent(String code) {
    this.code = code;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }
}
