package id.tanda.release;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/**
 * Why an authority releases nothing, or does not withdraw. Closed; the codes are stable. A token
 * that is refused is refused with a {@link id.tanda.token.TokenRejection} instead.
 */
public enum ReleaseRefusal implements Reason {
  /** Not the form of what was expected. */
  MALFORMED("release.malformed", "Pesan rusak.", "The message is damaged."),
  /** No relying party of this id is registered. */
  PARTY_UNKNOWN(
      "release.party-unknown",
      "Pihak ini tidak terdaftar.",
      "This relying party is not registered."),
  /** Not signed by the registered key of the relying party. */
  BAD_SIGNATURE("release.bad-signature", "Tanda tangan tidak sah.", "The signature is not valid."),
  /** Meant for another authority. */
  WRONG_AUTHORITY(
      "release.wrong-authority",
      "Permintaan ini untuk otoritas lain.",
      "This is meant for another authority."),
  /** The relying party is suspended. */
  PARTY_SUSPENDED(
      "release.party-suspended", "Pihak ini sedang dibekukan.", "This relying party is suspended."),
  /** The registration of the relying party has ended. */
  REGISTRATION_ENDED(
      "release.registration-ended",
      "Pendaftaran pihak ini sudah berakhir.",
      "The registration of this relying party has ended."),
  /** Another redemption with the same id was answered before. */
  ID_REUSED(
      "release.id-reused",
      "Nomor permintaan sudah dipakai.",
      "The id of this redemption has been used for another."),
  /** Too old, from the future, or made to live too long. */
  NOT_IN_FORCE(
      "release.not-in-force",
      "Permintaan tidak berlaku saat ini.",
      "The redemption is not in force now."),
  /** To be sealed to a key that is not registered, or that changed after the consent. */
  KEY_UNTRUSTED(
      "release.key-untrusted",
      "Kunci penerima tidak terdaftar, atau diganti setelah persetujuan. Minta lagi.",
      "The recipient's key is not registered, or was changed after the consent. Ask again."),
  /** The token names no scope. */
  NO_SCOPE("release.no-scope", "Kode ini tidak memuat cakupan data.", "The code names no scope."),
  /** The scope is not published, or the relying party is not registered for it. */
  SCOPE_NOT_REGISTERED(
      "release.scope-not-registered",
      "Pihak ini tidak terdaftar untuk cakupan tersebut.",
      "This relying party is not registered for the scope."),
  /** The scope is bound and the token does not name the relying party. */
  SCOPE_BOUND(
      "release.scope-bound",
      "Cakupan ini hanya untuk pihak yang disebut dalam kode.",
      "This scope is only for the party named in the code."),
  /** The token was redeemed before. */
  ALREADY_REDEEMED(
      "release.already-redeemed", "Kode ini sudah ditukar.", "The code has been redeemed already."),
  /** The device is not known, or not active any more. */
  DEVICE_NOT_ACTIVE(
      "release.device-not-active",
      "Perangkat ini tidak aktif lagi.",
      "The device is no longer active."),
  /** The consent is damaged, or not signed by a device of this authority. */
  CONSENT_UNTRUSTED(
      "release.consent-untrusted", "Persetujuan tidak sah.", "The consent is not valid."),
  /** The consent was given to another relying party. */
  WRONG_PARTY(
      "release.wrong-party",
      "Persetujuan ini untuk pihak lain.",
      "The consent was given to another party."),
  /** The consent has ended or not begun. */
  CONSENT_NOT_IN_FORCE(
      "release.consent-not-in-force",
      "Persetujuan sudah berakhir atau belum berlaku.",
      "The consent has ended or not begun."),
  /** The consent grants what is not registered for its purpose. */
  SCOPE_EXCEEDED(
      "release.scope-exceeded",
      "Data melebihi yang terdaftar untuk tujuan ini.",
      "More is granted than registered for the purpose."),
  /** The words that were shown are not the registered ones, or not any more. */
  CONSENT_MISMATCH(
      "release.consent-mismatch",
      "Yang disetujui bukan yang terdaftar sekarang. Minta lagi.",
      "What was agreed to is not what is registered now. Ask again."),
  /** The consent was withdrawn. */
  CONSENT_WITHDRAWN(
      "release.consent-withdrawn", "Persetujuan sudah dicabut.", "The consent was withdrawn."),
  /** All uses of the consent are taken. */
  CONSENT_USED(
      "release.consent-used", "Persetujuan sudah habis dipakai.", "The consent is used up."),
  /** This device has withdrawn more within a day than any wallet keeps; later it may again. */
  TOO_OFTEN("release.too-often", "Terlalu sering. Coba lagi nanti.", "Too often. Try again later."),
  /** The register has no record of the citizen any more. */
  NO_RECORD("release.no-record", "Data tidak tersedia.", "The data are not available.");

  private final String code;
  private final Words words;

  ReleaseRefusal(String code, String indonesian, String english) {
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
