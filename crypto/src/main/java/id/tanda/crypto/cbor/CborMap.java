package id.tanda.crypto.cbor;

import id.tanda.crypto.MalformedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map with integer keys whose values are read in any order: for readers that do not know
 * beforehand which keys there are.
 *
 * <p>Read as strictly as everything by {@link CborReader}, at most 16 levels deep, with integer
 * keys in the maps inside it too. The values are slices of the array that was read, which must not
 * change meanwhile. Immutable and thread-safe as long as that holds.
 */
public final class CborMap {
  private static final int MAX_DEPTH = 16;

  private final Map<Long, CborReader> values;

  private CborMap(Map<Long, CborReader> values) {
    this.values = values;
  }

  /**
   * Reads a map.
   *
   * @param reader stands before the map, and after it when done
   * @return the map
   * @throws MalformedException if there is none here, or something in it is not deterministic CBOR
   */
  public static CborMap read(CborReader reader) throws MalformedException {
    Map<Long, CborReader> values = new LinkedHashMap<>();
    int pairs = reader.map();
    long key = CborReader.FIRST;
    for (int i = 0; i < pairs; i++) {
      key = reader.key(key);
      CborReader begin = reader.fork();
      pass(reader, 1);
      values.put(key, begin.upTo(reader));
    }
    return new CborMap(Collections.unmodifiableMap(values));
  }

  /**
   * Returns the keys.
   *
   * @return an unmodifiable set in the order of the map
   */
  public Set<Long> keys() {
    return values.keySet();
  }

  /**
   * Finds a value.
   *
   * @param key its key
   * @return a new reader of this one item; empty if the key is not there
   */
  public Optional<CborReader> find(long key) {
    return Optional.ofNullable(values.get(key)).map(CborReader::fork);
  }

  /**
   * Returns a value.
   *
   * @param key its key
   * @return a new reader of this one item
   * @throws MalformedException if the key is not there
   */
  public CborReader value(long key) throws MalformedException {
    return find(key).orElseThrow(() -> new MalformedException("CBOR map must have key " + key));
  }

  /** Shows the keys and no value. */
  @Override
  public String toString() {
    return "CborMap" + keys();
  }

  /** Moves over one item, whatever it holds, that stands within so many others. */
  private static void pass(CborReader reader, int outer) throws MalformedException {
    switch (reader.peek()) {
      case INTEGER -> reader.integer();
      case BYTES -> reader.bytesReader();
      case TEXT -> reader.text(Integer.MAX_VALUE);
      case BOOLEAN -> reader.bool();
      case TAG -> passTagged(reader, deeper(outer));
      case ARRAY -> passItems(reader, deeper(outer));
      case MAP -> passPairs(reader, deeper(outer));
    }
  }

  private static void passTagged(CborReader reader, int outer) throws MalformedException {
    reader.tag();
    pass(reader, outer);
  }

  private static void passItems(CborReader reader, int outer) throws MalformedException {
    for (int left = reader.array(); left > 0; left--) {
      pass(reader, outer);
    }
  }

  private static void passPairs(CborReader reader, int outer) throws MalformedException {
    long key = CborReader.FIRST;
    for (int left = reader.map(); left > 0; left--) {
      key = reader.key(key);
      pass(reader, outer);
    }
  }

  private static int deeper(int outer) throws MalformedException {
    if (outer == MAX_DEPTH) {
      throw new MalformedException("CBOR must be at most " + MAX_DEPTH + " levels deep");
    }
    return outer + 1;
  }
}
