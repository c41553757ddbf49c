package id.tanda.crypto.merkle;

import id.tanda.crypto.Sha256;
import java.security.MessageDigest;
import java.util.List;

/** Checks proofs against roots that the caller trusts. */
public final class MerkleProofs {
  private static final int LENGTH = 32;
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleProofs() {}

  /**
   * Hashes an entry, unlike any inner node.
   *
   * @param entry its bytes
   * @return 32 bytes
   */
  public static byte[] leafHash(byte[] entry) {
    return Sha256.of(LEAF, entry);
  }

  static byte[] nodeHash(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }

  /**
   * Decides whether an entry is in a tree (<a
   * href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, section 2.1.3.2</a>).
   *
   * @param index which entry it is
   * @param size how many entries the tree has
   * @param leafHash the hash of the entry
   * @param proof the hashes from the leaf upwards
   * @param root the root of the tree
   * @return true if the proof shows it
   */
  public static boolean includes(
      long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
    if (index < 0 || index >= size || !areHashes(leafHash, proof)) {
      return false;
    }
    Climb climb = new Climb(index, size - 1);
    byte[] hash = leafHash;
    for (byte[] sibling : proof) {
      if (climb.isDone()) {
        return false;
      }
      hash = climb.step() ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    }
    return climb.isDone() && MessageDigest.isEqual(hash, root);
  }

  /**
   * Decides whether one tree begins with another (<a
   * href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2">RFC 9162, section 2.1.4.2</a>).
   *
   * @param first how many entries the earlier tree has; an empty one shows nothing
   * @param second how many entries the later tree has
   * @param firstRoot the root of the earlier tree
   * @param secondRoot the root of the later tree
   * @param proof the hashes
   * @return true if the proof shows it
   */
  public static boolean isConsistent(
      long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
    if (first < 1 || first > second) {
      return false;
    }
    if (first == second) {
      return proof.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
    }
    boolean whole = Long.bitCount(first) == 1; // then its root is itself a node of the later tree
    if (proof.isEmpty() || !areHashes(firstRoot, proof)) {
      return false;
    }
    byte[] start = whole ? firstRoot : proof.get(0);
    byte[] earlier = start;
    byte[] later = start;
    int skipped = Long.numberOfTrailingZeros(first);
    Climb climb = new Climb((first - 1) >> skipped, (second - 1) >> skipped);
    for (byte[] sibling : whole ? proof : proof.subList(1, proof.size())) {
      if (climb.isDone()) {
        return false;
      }
      boolean isRight = climb.step();
      earlier = isRight ? nodeHash(sibling, earlier) : earlier;
      later = isRight ? nodeHash(sibling, later) : nodeHash(later, sibling);
    }
    return climb.isDone()
        && MessageDigest.isEqual(earlier, firstRoot)
        && MessageDigest.isEqual(later, secondRoot);
  }

  /** Hashes of another length could be cut elsewhere without changing the hash over a pair. */
  private static boolean areHashes(byte[] first, List<byte[]> others) {
    return first.length == LENGTH && others.stream().allMatch(each -> each.length == LENGTH);
  }

  /** The way from a node up to the root, past the last node of each level. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean isDone() {
      return last == 0;
    }

    /** Goes up to the next node that has two children; true if it comes from the right one. */
    boolean step() {
      boolean isRight = (node & 1) == 1 || node == last;
      // A last node without a sibling rises as it is until it is a right child.
      int levels = 1 + (isRight ? Long.numberOfTrailingZeros(node) : 0);
      node >>= levels;
      last >>= levels;
      return isRight;
    }
  }
}
