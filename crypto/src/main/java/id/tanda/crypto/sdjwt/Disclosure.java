package id.tanda.crypto.sdjwt;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One salted claim or array element. Its digest is over the text as it was received. */
final class Disclosure {
  private static final int ELEMENT = 2;
  private static final int CLAIM = 3;

  private final String text;
  private final List<Object> values;

  private Disclosure(String text, List<Object> values) {
    this.text = text;
    this.values = values;
  }

  static Disclosure parse(String text) throws MalformedException {
    List<Object> values = JsonArray.parse(decode(text)).values();
    if (values.size() != ELEMENT && values.size() != CLAIM) {
      throw new MalformedException("disclosure must have 2 or 3 elements");
    }
    Disclosure disclosure = new Disclosure(text, values);
    if (!(values.get(0) instanceof String) || !disclosure.nameIsSound()) {
      throw new MalformedException("disclosure must have a salt and a name that is not reserved");
    }
    return disclosure;
  }

  static Disclosure of(String salt, String name, Object value) {
    JsonArray array = JsonArray.of(salt, name, value);
    String text = Base64Url.encode(array.text().getBytes(StandardCharsets.UTF_8));
    return new Disclosure(text, array.values());
  }

  String text() {
    return text;
  }

  String digest() {
    return Base64Url.encode(Sha256.of(text.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The name of a claim; nothing for an array element. */
  Optional<String> name() {
    return values.size() == CLAIM ? Optional.of((String) values.get(1)) : Optional.empty();
  }

  Object value() {
    return values.get(values.size() - 1);
  }

  private boolean nameIsSound() {
    return values.size() == ELEMENT
        || (values.get(1) instanceof String name && !Digests.RESERVED.contains(name));
  }

  private static byte[] decode(String text) throws NotCanonicalException {
    try {
      return Base64Url.decode(text);
    } catch (MalformedException e) {
      throw new NotCanonicalException("disclosure must be canonical base64url");
    }
  }
}
