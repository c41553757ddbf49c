package id.tanda.consent;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;

/** Looks into signed texts. */
final class Messages {
  private Messages() {}

  static JsonObject words(String indonesian, String english) {
    return JsonObject.builder().put("id", indonesian).put("en", english).build();
  }

  static JsonObject payload(String text) {
    try {
      return Jws.parse(text, text.length()).payload();
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
