package id.tanda.consent;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/**
 * Why a request is not put before a citizen. Closed; the codes are stable. In the order of the
 * checks.
 */
public enum RequestRefusal implements Reason {
  /** Not the form of a request or of a reference, or with a member that no request has. */
  MALFORMED("request.malformed", "Permintaan rusak.", "The request is damaged."),
  /**
   * Does not tell the citizen what law 27 of 2022, article 21, demands: the purpose and its
   * registered words, the data, how long they are kept and processed.
   */
  DUTY_MISSING(
      "request.duty-missing",
      "Permintaan tidak memuat keterangan yang wajib bagi Anda.",
      "The request does not tell you what it must by law."),
  /** Fetched by a reference, and another than the one that was shown. */
  NOT_AS_SHOWN(
      "request.not-as-shown",
      "Permintaan bukan yang ditunjukkan. Jangan dilanjutkan.",
      "The request is not the one that was shown. Do not go on."),
  /** Fetched from an address that is not registered. */
  ADDRESS_UNTRUSTED(
      "request.address-untrusted",
      "Alamat permintaan tidak terdaftar. Jangan dilanjutkan.",
      "The address of the request is not registered. Do not go on."),
  /** Made to live longer than five minutes. */
  LIFE_TOO_LONG(
      "request.life-too-long",
      "Masa berlaku permintaan tidak wajar.",
      "The request claims too long a life."),
  /** From the future. */
  NOT_YET_VALID(
      "request.not-yet-valid",
      "Permintaan belum berlaku. Periksa jam ponsel Anda.",
      "The request is not valid yet. Check the clock of your phone."),
  /** Its time is over. */
  EXPIRED(
      "request.expired",
      "Permintaan sudah kedaluwarsa. Minta yang baru.",
      "The request has expired. Ask for a fresh one."),
  /**
   * The registration is not signed by the citizen's authority, not in force, or names somebody
   * else.
   */
  PARTY_UNTRUSTED(
      "request.party-untrusted",
      "Peminta tidak terdaftar. Jangan dilanjutkan.",
      "Whoever asks is not registered. Do not go on."),
  /** Not signed by the registered key. */
  BAD_SIGNATURE(
      "request.bad-signature",
      "Tanda tangan permintaan tidak sah. Jangan dilanjutkan.",
      "The signature of the request is not valid. Do not go on."),
  /** To be sealed to a key that is not registered. */
  KEY_UNTRUSTED(
      "request.key-untrusted",
      "Kunci penerima data tidak terdaftar.",
      "The key of the recipient is not registered."),
  /** To be answered at an address that is not registered. */
  REPLY_UNTRUSTED(
      "request.reply-untrusted",
      "Alamat penerima data tidak terdaftar.",
      "The address of the recipient is not registered."),
  /** For a purpose that is not registered. */
  PURPOSE_UNKNOWN(
      "request.purpose-unknown",
      "Tujuan permintaan tidak terdaftar.",
      "The purpose of the request is not registered."),
  /**
   * Asking for an attribute that is not registered for the purpose, or demanding an optional one.
   */
  TOO_MUCH(
      "request.too-much",
      "Data yang diminta melebihi yang terdaftar.",
      "More data are asked for than registered.");

  private final String code;
  private final Words words;

  RequestRefusal(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  /** Returns why a text could not be read as a request. */
  static RequestRefusal ofUnread(String text) {
    return Request.lacksDuty(text) ? DUTY_MISSING : MALFORMED;
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
