package id.tanda.crypto.status;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.coding.Base64Url;
import java.util.Objects;

/**
 * A list of small numbers of 1, 2, 4 or 8 bits, each the status of one credential; 0 is valid.
 *
 * <p>May be read by many threads as long as none writes.
 */
public final class StatusBits {
  private static final int MAX_SIZE = 1 << 28;

  private final int bits;
  private final int size;
  private final byte[] packed; // entries from the least significant bit of each byte upwards

  private StatusBits(int bits, int size, byte[] packed) {
    this.bits = bits;
    this.size = size;
    this.packed = packed;
  }

  /**
   * Makes a list in which everything is valid.
   *
   * @param bits how many bits an entry has: 1, 2, 4 or 8
   * @param size how many entries there are, 1 to 2^28
   * @return the list
   * @throws IllegalArgumentException if a number is out of range
   */
  public static StatusBits create(int bits, int size) {
    if (!isWidth(bits)) {
      throw new IllegalArgumentException("bits must be 1, 2, 4 or 8, was " + bits);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1 to 2^28, was " + size);
    }
    int perByte = Byte.SIZE / bits;
    return new StatusBits(bits, size, new byte[(size + perByte - 1) / perByte]);
  }

  /**
   * Reads a list as it was published.
   *
   * @param bits how many bits an entry has
   * @param lst the compressed list in base64url
   * @param maxInflatedBytes how large it may be when inflated; not a byte more is produced
   * @return the list, with as many entries as its bytes hold
   * @throws MalformedException if that is no such list
   */
  public static StatusBits parse(int bits, String lst, int maxInflatedBytes)
      throws MalformedException {
    if (!isWidth(bits)) {
      throw new MalformedException("bits must be 1, 2, 4 or 8");
    }
    byte[] packed = Zlib.inflate(decode(lst), Math.min(maxInflatedBytes, MAX_SIZE / Byte.SIZE));
    if (packed.length == 0) {
      throw new MalformedException("lst must hold an entry");
    }
    return new StatusBits(bits, packed.length * (Byte.SIZE / bits), packed);
  }

  /**
   * Returns how many bits an entry has.
   *
   * @return 1, 2, 4 or 8
   */
  public int bits() {
    return bits;
  }

  /**
   * Returns how many entries there are.
   *
   * @return the size; the last index is one less
   */
  public int size() {
    return size;
  }

  /**
   * Returns an entry.
   *
   * @param index which one
   * @return its value, unsigned
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public int get(int index) {
    Objects.checkIndex(index, size);
    return packed[at(index)] >> shift(index) & mask();
  }

  /**
   * Changes an entry.
   *
   * @param index which one
   * @param value its new value, which must fit into the bits
   * @throws IndexOutOfBoundsException if there is no such entry
   * @throws IllegalArgumentException if the value does not fit
   */
  public void set(int index, int value) {
    Objects.checkIndex(index, size);
    if (value < 0 || value > mask()) {
      throw new IllegalArgumentException("value must be 0 to " + mask() + ", was " + value);
    }
    int others = packed[at(index)] & ~(mask() << shift(index));
    packed[at(index)] = (byte) (others | value << shift(index));
  }

  /**
   * Writes the list as it is published.
   *
   * @return the list compressed by zlib at level 9, in base64url
   */
  public String lst() {
    return Base64Url.encode(Zlib.deflate(packed));
  }

  private static boolean isWidth(int bits) {
    return bits == 1 || bits == 2 || bits == 4 || bits == 8;
  }

  private static byte[] decode(String lst) throws NotCanonicalException {
    try {
      return Base64Url.decode(lst);
    } catch (MalformedException e) {
      throw new NotCanonicalException("lst must be canonical base64url");
    }
  }

  private int at(int index) {
    return index / (Byte.SIZE / bits);
  }

  private int shift(int index) {
    return index % (Byte.SIZE / bits) * bits;
  }

  private int mask() {
    return (1 << bits) - 1;
  }
}
