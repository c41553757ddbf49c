package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;

/** Values as they are spelled in JSON, with single quotes for double ones. */
final class Spelled {
  private Spelled() {}

  /** Reads one attribute. */
  static Attributes read(String name, String value) throws MalformedException {
    return Attributes.parse(
        JsonObject.parse(("{'" + name + "':" + value + "}").replace('\'', '"')));
  }

  static void assertMalformed(String name, String value) {
    assertThatThrownBy(() -> read(name, value)).isInstanceOf(MalformedException.class);
  }
}
