package id.tanda.token;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why a token is not accepted. Closed; the codes are stable. In the order of the checks. */
public enum TokenRejection implements Reason {
  /** Longer than any token. */
  TOO_LARGE(
      "token.too-large", "Kode ini bukan tanda pengenal.", "This code is not an identity token."),
  /** Not the form of a token. */
  MALFORMED(
      "token.malformed",
      "Kode rusak atau bukan tanda pengenal. Minta kode baru.",
      "The code is damaged or not an identity token. Ask for a fresh one."),
  /** A second spelling of what has one accepted spelling. */
  NOT_CANONICAL(
      "token.not-canonical",
      "Kode telah diubah. Minta kode baru.",
      "The code was altered. Ask for a fresh one."),
  /** Something else that is signed: a credential, a challenge, a receipt. */
  WRONG_TYPE(
      "token.wrong-type",
      "Ini bukan tanda pengenal.",
      "This is something other than an identity token."),
  /** An algorithm other than ES256. */
  ALG_NOT_ALLOWED(
      "token.alg-not-allowed",
      "Kode memakai cara tanda tangan yang tidak diizinkan.",
      "The code uses a signature algorithm that is not allowed."),
  /** Made to live longer than 90 seconds. */
  LIFETIME_TOO_LONG(
      "token.lifetime-too-long",
      "Masa berlaku kode tidak wajar. Jangan diterima.",
      "The code claims too long a life. Do not accept it."),
  /** From the future: the phone's clock is ahead. */
  NOT_YET_VALID(
      "token.not-yet-valid",
      "Jam ponsel terlalu cepat. Perbaiki jam lalu buat kode baru.",
      "The phone's clock is ahead. Correct it and make a fresh code."),
  /** Its time is over. */
  EXPIRED(
      "token.expired",
      "Kode sudah kedaluwarsa. Minta kode baru.",
      "The code has expired. Ask for a fresh one."),
  /** No authority that is trusted here. */
  UNKNOWN_KEY(
      "token.unknown-key",
      "Kode bukan dari otoritas yang dikenal.",
      "The code is not from an authority known here."),
  /** The text form names another authority than its key belongs to. */
  WRONG_ISSUER(
      "token.wrong-issuer",
      "Kode bukan dari otoritas yang dikenal.",
      "The code names another authority than its key belongs to."),
  /** A key of the authority that may not sign credentials, or not now. */
  KEY_NOT_USABLE(
      "token.key-not-usable",
      "Kunci otoritas tidak berlaku untuk kode ini.",
      "The authority's key is not valid for this code."),
  /** The authority did not sign the credential, or the device did not sign the token. */
  BAD_SIGNATURE(
      "token.bad-signature",
      "Tanda tangan kode tidak sah. Jangan diterima.",
      "The signature of the code is not valid. Do not accept it."),
  /** The device credential is over, or was made to live too long. */
  CREDENTIAL_EXPIRED(
      "token.credential-expired",
      "Ponsel perlu diperbarui. Sambungkan ke internet lalu coba lagi.",
      "The phone must renew its credential. Go online and try again."),
  /** For somebody else, or for nobody where it should have been for this verifier. */
  WRONG_AUDIENCE(
      "token.wrong-audience",
      "Kode ini tidak ditujukan untuk loket ini.",
      "This code is not addressed to this desk."),
  /** Not the answer to the request that was shown. */
  WRONG_NONCE(
      "token.wrong-nonce",
      "Kode ini bukan jawaban atas permintaan ini.",
      "This code does not answer this request."),
  /** The device is suspended or no longer active. */
  NOT_ACTIVE(
      "token.not-active", "Perangkat ini tidak aktif lagi.", "This device is no longer active."),
  /** Shown before. */
  REPLAYED(
      "token.replayed",
      "Kode ini sudah dipakai. Minta kode baru.",
      "This code has been used. Ask for a fresh one."),
  /** Good, but of another device than the one that was expected. */
  WRONG_DEVICE(
      "token.wrong-device",
      "Kode ini dari perangkat lain.",
      "This code is from another device than the one expected.");

  private final String code;
  private final Words words;

  TokenRejection(String code, String indonesian, String english) {
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
