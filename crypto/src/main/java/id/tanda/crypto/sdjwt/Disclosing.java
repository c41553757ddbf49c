package id.tanda.crypto.sdjwt;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts disclosures where their digests stand (<a
 * href="https://www.rfc-editor.org/rfc/rfc9901#section-7.1">RFC 9901, section 7.1, step 3</a>).
 */
final class Disclosing {
  /** Disclosures may lie within disclosures; this bounds the chain. */
  private static final int MAX_DEPTH = 16;

  private final Map<String, Disclosure> pending = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  private Disclosing() {}

  static JsonObject process(JsonObject payload, List<Disclosure> disclosures)
      throws MalformedException {
    if (payload.has(Digests.SD_ALG) && !payload.text(Digests.SD_ALG).equals(Digests.SHA_256)) {
      throw new AlgorithmException("_sd_alg must be sha-256");
    }
    for (String name : payload.names()) {
      if (Digests.ALWAYS_PLAIN.contains(name) && Digests.within(payload.value(name).get())) {
        throw new MalformedException(name + " must not be disclosed selectively");
      }
    }
    Disclosing disclosing = new Disclosing();
    for (Disclosure disclosure : disclosures) {
      if (disclosing.pending.put(disclosure.digest(), disclosure) != null) {
        throw new MalformedException("disclosures must differ");
      }
    }
    JsonObject processed = disclosing.object(payload, 1);
    if (!disclosing.pending.isEmpty()) {
      throw new MalformedException("disclosures must be referenced by a digest");
    }
    return processed;
  }

  private Object value(Object value, int depth) throws MalformedException {
    if (depth > MAX_DEPTH) {
      throw new MalformedException("claims must be at most " + MAX_DEPTH + " levels deep");
    }
    if (value instanceof JsonObject object) {
      return object(object, depth);
    }
    return value instanceof List<?> list ? list(list, depth) : value;
  }

  private JsonObject object(JsonObject object, int depth) throws MalformedException {
    JsonObjectBuilder claims = JsonObject.builder();
    Set<String> names = new HashSet<>();
    for (String name : object.names()) {
      if (name.equals(Digests.ELLIPSIS) || (name.equals(Digests.SD_ALG) && depth > 1)) {
        throw new MalformedException("claims must not have a reserved name");
      }
      if (!Digests.RESERVED.contains(name)) {
        names.add(name);
        claims.value(name, value(object.value(name).get(), depth + 1));
      }
    }
    if (object.has(Digests.SD)) {
      for (String digest : object.texts(Digests.SD)) {
        disclose(digest, claims, names, depth);
      }
    }
    return claims.build();
  }

  private void disclose(String digest, JsonObjectBuilder claims, Set<String> names, int depth)
      throws MalformedException {
    Optional<Disclosure> found = take(digest);
    if (!found.isPresent()) {
      return; // withheld, or a decoy
    }
    String name =
        found
            .get()
            .name()
            .orElseThrow(() -> new MalformedException("claim disclosure must have 3 elements"));
    if (!names.add(name) || (depth == 1 && Digests.ALWAYS_PLAIN.contains(name))) {
      throw new MalformedException("disclosures must not overwrite a claim or decide on validity");
    }
    claims.value(name, value(found.get().value(), depth + 1));
  }

  private List<Object> list(List<?> list, int depth) throws MalformedException {
    List<Object> elements = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof JsonObject slot && slot.has(Digests.ELLIPSIS)) {
        slot.only(Digests.ELLIPSIS);
        Optional<Disclosure> found = take(slot.text(Digests.ELLIPSIS));
        if (found.isPresent()) {
          elements.add(element(found.get(), depth + 1));
        }
      } else {
        elements.add(value(each, depth + 1));
      }
    }
    return elements;
  }

  private Object element(Disclosure disclosure, int depth) throws MalformedException {
    if (disclosure.name().isPresent()) {
      throw new MalformedException("element disclosure must have 2 elements");
    }
    return value(disclosure.value(), depth);
  }

  private Optional<Disclosure> take(String digest) throws MalformedException {
    if (!seen.add(digest)) {
      throw new MalformedException("digests must not occur twice");
    }
    return Optional.ofNullable(pending.remove(digest));
  }
}
