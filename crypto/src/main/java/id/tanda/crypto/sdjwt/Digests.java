package id.tanda.crypto.sdjwt;

import id.tanda.crypto.json.JsonObject;
import java.util.List;
import java.util.Set;

/** The names by which digests stand in a payload, and where they must not stand. */
final class Digests {
  static final String SD = "_sd";
  static final String ELLIPSIS = "...";
  static final String SD_ALG = "_sd_alg";
  static final String SHA_256 = "sha-256";

  /** Names that no claim may have. */
  static final Set<String> RESERVED = Set.of(SD, ELLIPSIS, SD_ALG);

  /** What validity hangs on is never disclosed selectively, nor is a part of it. */
  static final Set<String> ALWAYS_PLAIN =
      Set.of("iss", "aud", "nbf", "exp", "cnf", "vct", "vct#integrity", "aka_vcts", "status");

  private Digests() {}

  /** Tells whether a reserved name occurs anywhere in a value. */
  static boolean within(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(Digests::within);
    }
    return value instanceof JsonObject object
        && object.names().stream()
            .anyMatch(name -> RESERVED.contains(name) || within(object.value(name).get()));
  }
}
