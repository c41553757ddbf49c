package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.cose.Rfc8392;
import id.tanda.identity.PartyId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the dense form: {@code { 4: exp, 6: iat, 7: cti [, 3: aud] [, 9: scope] [, 10:
 * nonce] }}.
 */
final class DenseClaims {
  private static final int CTI_BYTES = 16;
  private static final int NONCE_BYTES = 16;
  private static final int MAX_AUDIENCE_CHARS = 24;
  private static final int MAX_SCOPE_CHARS = 12;

  private final CborReader payload;
  private int left;
  private long key = CborReader.FIRST;
  private @Nullable PartyId audience;
  private @Nullable ScopeId scope;
  private byte @Nullable [] nonce;

  private DenseClaims(CborReader payload) throws MalformedException {
    this.payload = payload;
    this.left = payload.map();
  }

  static TokenClaims read(CborReader payload) throws MalformedException {
    return new DenseClaims(payload).read();
  }

  static byte[] write(TokenClaims claims) {
    int members =
        3
            + (claims.audience().isPresent() ? 1 : 0)
            + (claims.scope().isPresent() ? 1 : 0)
            + (claims.nonce().isPresent() ? 1 : 0);
    CborWriter writer = new CborWriter().map(members);
    claims.audience().ifPresent(id -> writer.integer(Rfc8392.AUD).text(id.text()));
    writer.integer(Rfc8392.EXP).integer(claims.expires().getEpochSecond());
    writer.integer(Rfc8392.IAT).integer(claims.issuedAt().getEpochSecond());
    writer.integer(Rfc8392.CTI).bytes(claims.id());
    claims.scope().ifPresent(id -> writer.integer(Rfc8392.SCOPE).text(id.text()));
    claims.nonce().ifPresent(bytes -> writer.integer(Rfc8392.NONCE).bytes(bytes));
    return writer.toByteArray();
  }

  private TokenClaims read() throws MalformedException {
    next();
    if (key == Rfc8392.AUD) {
      audience = PartyId.parse(payload.text(MAX_AUDIENCE_CHARS));
      next();
    }
    demand(Rfc8392.EXP);
    Instant expires = Dense.date(payload, "exp");
    next();
    demand(Rfc8392.IAT);
    Instant issuedAt = Dense.date(payload, "iat");
    next();
    demand(Rfc8392.CTI);
    byte[] id = payload.bytes(CTI_BYTES, CTI_BYTES);
    readOptional();
    payload.end();
    if (nonce != null && audience == null) {
      throw new MalformedException("nonce must come with aud");
    }
    return new TokenClaims(
        issuedAt,
        expires,
        id,
        Optional.ofNullable(audience),
        Optional.ofNullable(scope),
        Optional.ofNullable(nonce));
  }

  private void readOptional() throws MalformedException {
    while (left > 0) {
      next();
      if (key == Rfc8392.SCOPE) {
        scope = ScopeId.parse(payload.text(MAX_SCOPE_CHARS));
      } else if (key == Rfc8392.NONCE) {
        nonce = payload.bytes(NONCE_BYTES, NONCE_BYTES);
      } else {
        throw new MalformedException("payload must have no unknown key");
      }
    }
  }

  private void next() throws MalformedException {
    if (left-- <= 0) {
      throw new MalformedException("payload must have exp, iat and cti");
    }
    key = payload.key(key);
  }

  private void demand(long expected) throws MalformedException {
    if (key != expected) {
      throw new MalformedException("payload must have exp, iat and cti");
    }
  }
}
