package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.keys.KeyId;
import java.time.Instant;

/** What the dense objects of FORMAT.md have in common. */
final class Dense {
  /** The largest token, in bytes. */
  static final int MAX_BYTES = 1_024;

  /** Private claim: the index of a credential over all status lists of its authority. */
  static final long STATUS_INDEX = -65_537;

  static final String TOKEN_TYP = "application/tndi+cwt";
  static final String CREDENTIAL_TYP = "application/tndc+cwt";

  private static final long LAST_SECOND = 253_402_300_799L;
  private static final int KEY_ID_BYTES = 8;
  private static final int MAX_TYP_CHARS = 64;

  private Dense() {}

  /** Reads label 1 and its value: ES256 and nothing else. */
  static void algorithm(CborReader header) throws MalformedException, RejectedException {
    if (header.key(CborReader.FIRST) != Rfc9052.ALG) {
      throw new MalformedException("header must begin with alg");
    }
    if (header.integer() != Rfc9052.ES256) {
      throw new RejectedException(TokenRejection.ALG_NOT_ALLOWED);
    }
  }

  /** Reads label 16 and its value, the last of a header. */
  static void type(CborReader header, long previous, String typ)
      throws MalformedException, RejectedException {
    if (header.key(previous) != Rfc9052.TYP) {
      throw new MalformedException("header must have typ");
    }
    if (!header.text(MAX_TYP_CHARS).equals(typ)) {
      throw new RejectedException(TokenRejection.WRONG_TYPE);
    }
    header.end();
  }

  static KeyId keyId(CborReader reader) throws MalformedException {
    return KeyId.of(reader.bytes(KEY_ID_BYTES, KEY_ID_BYTES));
  }

  static Instant date(CborReader reader, String field) throws MalformedException {
    long seconds = reader.integer();
    if (seconds < 0 || seconds > LAST_SECOND) {
      throw new MalformedException(field + " must be 0 to 253402300799");
    }
    return Instant.ofEpochSecond(seconds);
  }
}
