package id.tanda.crypto.merkle;

import id.tanda.crypto.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree that only grows, held in memory: 64 bytes for each entry.
 *
 * <p>Not thread-safe.
 */
public final class MerkleTree {
  private static final byte[] EMPTY = {};

  /** Level 0 holds the leaves; each level above holds the parents of all whole pairs below. */
  private final List<List<byte[]>> levels = new ArrayList<>();

  /** Creates a tree without entries. */
  public MerkleTree() {
    levels.add(new ArrayList<>());
  }

  /**
   * Appends an entry.
   *
   * @param entry its bytes, which are hashed and not kept
   */
  public void append(byte[] entry) {
    byte[] node = MerkleProofs.leafHash(entry);
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      List<byte[]> nodes = levels.get(level);
      nodes.add(node);
      if (nodes.size() % 2 == 1) {
        return; // a left child, whose sibling is still to come
      }
      node = MerkleProofs.nodeHash(nodes.get(nodes.size() - 2), node);
    }
  }

  /**
   * Returns how many entries there are.
   *
   * @return the size
   */
  public int size() {
    return levels.get(0).size();
  }

  /**
   * Returns the root of the tree as it was at a size.
   *
   * @param size from 0 to the present size
   * @return 32 bytes
   * @throws IndexOutOfBoundsException if the tree is smaller
   */
  public byte[] root(int size) {
    Objects.checkFromToIndex(0, size, size());
    return size == 0 ? Sha256.of(EMPTY) : hash(0, size).clone();
  }

  /**
   * Proves that an entry is in the tree as it was at a size.
   *
   * @param index which entry
   * @param size the size of the tree
   * @return the hashes from the leaf upwards, as {@link MerkleProofs#includes} takes them
   * @throws IndexOutOfBoundsException if the entry is not in that tree or the tree is smaller
   */
  public List<byte[]> inclusionProof(int index, int size) {
    Objects.checkFromToIndex(0, size, size());
    Objects.checkIndex(index, size);
    List<byte[]> proof = new ArrayList<>();
    path(index, 0, size, proof);
    return proof;
  }

  /**
   * Proves that the tree at one size begins with the tree at another.
   *
   * @param first the smaller size, 1 or more
   * @param second the larger size
   * @return the hashes, as {@link MerkleProofs#isConsistent} takes them; none for equal sizes
   * @throws IndexOutOfBoundsException if the sizes are out of order or the tree is smaller
   */
  public List<byte[]> consistencyProof(int first, int second) {
    Objects.checkFromToIndex(1, first, second);
    Objects.checkFromToIndex(0, second, size());
    List<byte[]> proof = new ArrayList<>();
    subproof(first, 0, second, true, proof);
    return proof;
  }

  /** PATH of RFC 9162, section 2.1.3.1, over the entries from (inclusive) to (exclusive). */
  private void path(int index, int from, int to, List<byte[]> proof) {
    if (to - from == 1) {
      return;
    }
    int middle = from + split(to - from);
    if (index < middle) {
      path(index, from, middle, proof);
      proof.add(hash(middle, to).clone());
    } else {
      path(index, middle, to, proof);
      proof.add(hash(from, middle).clone());
    }
  }

  /** SUBPROOF of RFC 9162, section 2.1.4.1; the first tree ends at the entry {@code end}. */
  private void subproof(int end, int from, int to, boolean known, List<byte[]> proof) {
    if (end == to) {
      if (!known) {
        proof.add(hash(from, to).clone());
      }
      return;
    }
    int middle = from + split(to - from);
    if (end <= middle) {
      subproof(end, from, middle, known, proof);
      proof.add(hash(middle, to).clone());
    } else {
      subproof(end, middle, to, false, proof);
      proof.add(hash(from, middle).clone());
    }
  }

  private byte[] hash(int from, int to) {
    int count = to - from;
    if (Integer.bitCount(count) == 1) { // whole, and aligned since every split is
      int level = Integer.numberOfTrailingZeros(count);
      return levels.get(level).get(from >> level);
    }
    int middle = from + split(count);
    return MerkleProofs.nodeHash(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two below the count. */
  private static int split(int count) {
    return Integer.highestOneBit(count - 1);
  }
}
