package id.tanda.crypto.cbor;

import id.tanda.crypto.MalformedException;

/** A place in an array, and the heads of items there (RFC 8949, section 3). */
final class Cursor {
  private static final CborKind[] KINDS = {
    CborKind.INTEGER, CborKind.INTEGER, CborKind.BYTES, CborKind.TEXT,
    CborKind.ARRAY, CborKind.MAP, CborKind.TAG, CborKind.BOOLEAN
  };

  final byte[] source;
  final int end;
  int at;

  Cursor(byte[] source, int from, int to) {
    this.source = source;
    this.at = from;
    this.end = to;
  }

  int left() {
    return end - at;
  }

  boolean standsAt(Major major) throws MalformedException {
    return initial() >> 5 == major.number();
  }

  /** The kind of the next item, without moving. */
  CborKind kind() throws MalformedException {
    CborKind kind = KINDS[initial() >> 5];
    if (kind == CborKind.BOOLEAN && !isBool(initial())) {
      throw new MalformedException("CBOR simple value must be a Boolean");
    }
    return kind;
  }

  /** Reads a head whose number is a length or count; every item counted takes at least one byte. */
  int length(Major major) throws MalformedException {
    long length = argument(major); // first, since it moves
    return atMost(left(), length);
  }

  /** Reads the head of a map; every pair takes at least two bytes. */
  int pairs() throws MalformedException {
    long pairs = argument(Major.MAP); // first, since it moves
    return atMost(left() / 2, pairs);
  }

  /** Reads a head: the number in it, unsigned. */
  long argument(Major major) throws MalformedException {
    if (!standsAt(major)) {
      throw new MalformedException("CBOR item must be " + major.words());
    }
    int info = source[at++] & 31;
    if (info < 24) {
      return info;
    }
    if (info > 27) {
      throw new MalformedException("CBOR length must be definite");
    }
    return wideArgument(1 << (info - 24));
  }

  /** Moves over bytes that are known to be there. */
  int skip(int length) {
    at += length;
    return at - length;
  }

  private long wideArgument(int width) throws MalformedException {
    if (width > left()) {
      throw tooShort();
    }
    long argument = 0;
    for (int i = 0; i < width; i++) {
      argument = argument << 8 | (source[at++] & 0xff);
    }
    boolean shortest = width == 1 ? argument >= 24 : argument >>> (width * 4) != 0;
    if (!shortest) {
      throw new MalformedException("CBOR integers and lengths must be in their shortest form");
    }
    return argument;
  }

  private int initial() throws MalformedException {
    if (at == end) {
      throw tooShort();
    }
    return source[at] & 0xff;
  }

  private static boolean isBool(int initial) {
    return initial == Major.FALSE_BYTE || initial == Major.TRUE_BYTE;
  }

  private static int atMost(int left, long length) throws MalformedException {
    if (length < 0 || length > left) {
      throw new MalformedException("CBOR length must not exceed what is left");
    }
    return (int) length;
  }

  private static MalformedException tooShort() {
    return new MalformedException("CBOR must not end before its last item");
  }
}
