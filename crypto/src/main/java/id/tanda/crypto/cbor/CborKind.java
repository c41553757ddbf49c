package id.tanda.crypto.cbor;

/** The kinds of data items in the deterministic part of CBOR. */
public enum CborKind {
  /** A whole number that fits 64 bits with its sign. */
  INTEGER,
  /** A byte string. */
  BYTES,
  /** A text string. */
  TEXT,
  /** The beginning of an array. */
  ARRAY,
  /** The beginning of a map. */
  MAP,
  /** A tag, which stands before another item. */
  TAG,
  /** True or false. */
  BOOLEAN
}
