package id.tanda.crypto.cbor;

/** The major types of RFC 8949, section 3.1; the ordinal is the number on the wire. */
enum Major {
  UNSIGNED("an integer"),
  NEGATIVE("an integer"),
  BYTES("a byte string"),
  TEXT("a text string"),
  ARRAY("an array"),
  MAP("a map"),
  TAG("a tag"),
  SIMPLE("a Boolean");

  /** The initial bytes of the only two simple values there are here. */
  static final int FALSE_BYTE = 0xf4;

  static final int TRUE_BYTE = 0xf5;

  private final String words;

  Major(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The bits of the major type in an initial byte. */
  int bits() {
    return ordinal() << 5;
  }
}
