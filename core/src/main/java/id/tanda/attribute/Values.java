package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.List;

/**
 * The shapes of values. A text, a day and a code are a {@link String} here and there, a flag is a
 * {@link Boolean}; a document is an object that has a media type, any other object an address; a
 * list is a family.
 */
final class Values {
  private Values() {}

  static Object json(Object value) {
    if (value instanceof Address address) {
      return address.json();
    }
    if (value instanceof Document document) {
      return document.json();
    }
    return value instanceof Family family ? family.json() : value;
  }

  static Object parse(Object json) throws MalformedException {
    if (json instanceof Boolean || (json instanceof String text && isBounded(text))) {
      return json;
    }
    if (json instanceof JsonObject object) {
      return object.has("media_type") ? Document.parse(object) : Address.parse(object);
    }
    if (json instanceof List<?> list) {
      return Family.parse(list);
    }
    throw new MalformedException(
        "attributes must be texts of at most 8192, Booleans, addresses, documents or families");
  }

  static boolean isBounded(String text) {
    return text.length() <= Form.LONGEST_TEXT;
  }
}
