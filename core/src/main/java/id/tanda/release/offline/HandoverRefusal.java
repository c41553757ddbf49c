package id.tanda.release.offline;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why data that a phone handed over are not believed. Closed; the codes are stable. */
public enum HandoverRefusal implements Reason {
  /** Not the form of what a phone hands over, outside or inside. */
  MALFORMED("handover.malformed", "Data rusak.", "The data are damaged."),
  /** Sealed to another key, or altered on the way. */
  NOT_OPENED(
      "handover.not-opened",
      "Data tidak dapat dibuka dengan kunci ini.",
      "The data do not open with this key."),
  /** A token, another credential, or a proof of another kind. */
  WRONG_TYPE(
      "handover.wrong-type",
      "Ini bukan data yang diminta.",
      "This is something other than the data that were asked for."),
  /** The proof is over another choice of data. */
  WRONG_HASH(
      "handover.wrong-hash",
      "Data bukan yang ditandatangani oleh ponsel.",
      "The data are not those that the phone signed."),
  /** The request is not one of this relying party. */
  NOT_ASKED(
      "handover.not-asked",
      "Permintaan ini bukan dari pihak ini.",
      "This party did not make the request."),
  /** The request is over, or the proof was not made just now. */
  NOT_IN_TIME(
      "handover.not-in-time",
      "Jawaban tidak datang pada waktunya. Minta lagi.",
      "The answer did not come in time. Ask again."),
  /** Not signed by the authority with a key for credentials. */
  UNTRUSTED(
      "handover.untrusted",
      "Data tidak ditandatangani oleh otoritas.",
      "The data are not signed by the authority."),
  /** The credential is over, or was made to live too long. */
  CREDENTIAL_EXPIRED(
      "handover.credential-expired",
      "Ponsel perlu diperbarui. Sambungkan ke internet lalu coba lagi.",
      "The phone must renew its credential. Go online and try again."),
  /** The proof is not signed by the device to which the data are bound. */
  BAD_SIGNATURE(
      "handover.bad-signature",
      "Tanda tangan ponsel tidak sah. Jangan diterima.",
      "The phone's signature is not valid. Do not accept it."),
  /** Handed to another relying party. */
  WRONG_AUDIENCE(
      "handover.wrong-audience",
      "Data ini untuk pihak lain.",
      "The data were handed to another party."),
  /** The proof answers another request. */
  WRONG_NONCE(
      "handover.wrong-nonce",
      "Data ini bukan jawaban atas permintaan ini.",
      "The data do not answer this request."),
  /** The consent is not signed by the same device. */
  CONSENT_UNTRUSTED(
      "handover.consent-untrusted", "Persetujuan tidak sah.", "The consent is not valid."),
  /** The consent is for another request, purpose, key or text. */
  CONSENT_MISMATCH(
      "handover.consent-mismatch",
      "Persetujuan ini bukan untuk permintaan ini.",
      "The consent is not for this request."),
  /** More was granted than asked for, or more disclosed than granted. */
  SCOPE_EXCEEDED(
      "handover.scope-exceeded",
      "Data melebihi yang disetujui.",
      "The data are more than was agreed to."),
  /** Less was granted than required, or less disclosed than granted. */
  INCOMPLETE("handover.incomplete", "Data tidak lengkap.", "The data are incomplete."),
  /** Other values than those that alone were asked for. */
  OTHER_VALUES(
      "handover.other-values",
      "Data tidak memenuhi syarat permintaan ini.",
      "The data do not have the values that this request asks for."),
  /** The device is suspended or no longer active. */
  NOT_ACTIVE(
      "handover.not-active", "Perangkat ini tidak aktif lagi.", "The device is no longer active."),
  /** The request was answered before. */
  ANSWERED(
      "handover.answered",
      "Permintaan ini sudah dijawab.",
      "The request has been answered already.");

  private final String code;
  private final Words words;

  HandoverRefusal(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
