package id.tanda.crypto.cose;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborMap;
import id.tanda.crypto.cbor.CborReader;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.keys.KeyId;
import java.util.Optional;
import java.util.Set;

/** The header {@code { 1: -7 [, 4: kid], 16: typ }}, the algorithm judged before the rest. */
record CwtHeader(String typ, Optional<byte[]> kid) {
  private static final Set<Long> LABELS = Set.of(Rfc9052.ALG, Rfc9052.KID, Rfc9052.TYP);
  private static final int MAX_TYP = 64;
  private static final int MAX_KID = 64;

  static CwtHeader read(CborReader reader) throws MalformedException {
    CborMap header = CborMap.read(reader);
    reader.end();
    if (header.value(Rfc9052.ALG).integer() != Rfc9052.ES256) {
      throw new AlgorithmException("alg must be ES256");
    }
    if (!LABELS.containsAll(header.keys())) {
      throw new MalformedException("header must have alg, kid and typ alone");
    }
    Optional<CborReader> kid = header.find(Rfc9052.KID);
    return new CwtHeader(
        typ(header.value(Rfc9052.TYP)),
        kid.isPresent() ? Optional.of(kid.get().bytes(1, MAX_KID)) : Optional.empty());
  }

  static byte[] write(KeyId kid, String typ) {
    CborWriter writer = new CborWriter().map(LABELS.size());
    writer.integer(Rfc9052.ALG).integer(Rfc9052.ES256);
    writer.integer(Rfc9052.KID).bytes(kid.bytes());
    return writer.integer(Rfc9052.TYP).text(typ).toByteArray();
  }

  private static String typ(CborReader reader) throws MalformedException {
    String typ = reader.text(MAX_TYP);
    if (typ.isEmpty() || !typ.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new MalformedException("typ must be 1 to 64 visible ASCII characters");
    }
    return typ;
  }
}
