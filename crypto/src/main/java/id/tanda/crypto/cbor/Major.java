package id.tanda.crypto.cbor;

/** The major types of RFC 8949, section 3.1, with their numbers on the wire. */
enum Major {
  UNSIGNED(0, "an integer"),
  NEGATIVE(1, "an integer"),
  BYTES(2, "a byte string"),
  TEXT(3, "a text string"),
  ARRAY(4, "an array"),
  MAP(5, "a map"),
  TAG(6, "a tag"),
  SIMPLE(7, "a Boolean");

  /** The initial bytes of the only two simple values there are here. */
  static final int FALSE_BYTE = 0xf4;

  static final int TRUE_BYTE = 0xf5;

  private final int number;
  private final String words;

  Major(int number, String words) {
    this.number = number;
    this.words = words;
  }

  int number() {
    return number;
  }

  String words() {
    return words;
  }

  /** The bits of the major type in an initial byte. */
  int bits() {
    return number << 5;
  }
}
