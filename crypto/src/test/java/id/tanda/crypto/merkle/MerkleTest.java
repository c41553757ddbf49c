package id.tanda.crypto.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MerkleTest {
  private static final String FOLDER = "merkle-rfc6962/testdata";

  /** The entries and roots of the reference implementation of RFC 6962. */
  private static final String[] ENTRIES = {
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"
  };

  private static final String[] ROOTS = {
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  };

  @Test
  @DisplayName("A-03 the proofs of transparency-dev are judged as they say")
  void theVectorsAreJudged() throws IOException {
    int inclusion =
        judge(
            "inclusion",
            test ->
                MerkleProofs.includes(
                    number(test, "leafIdx"),
                    number(test, "treeSize"),
                    bytes(test, "leafHash"),
                    proof(test),
                    bytes(test, "root")));
    int consistency =
        judge(
            "consistency",
            test ->
                MerkleProofs.isConsistent(
                    number(test, "size1"),
                    number(test, "size2"),
                    bytes(test, "root1"),
                    bytes(test, "root2"),
                    proof(test)));
    Vectors.ran("Merkle proofs", inclusion + consistency);
    assertThat(inclusion + consistency).isEqualTo(196);
  }

  @Test
  void theRootsAreThoseOfTheReference() {
    MerkleTree tree = new MerkleTree();
    assertThat(Fixtures.hex(tree.root(0))).isEqualTo(ROOTS[0]);
    for (String entry : ENTRIES) {
      tree.append(Fixtures.hex(entry));
    }

    for (int size = 0; size <= ENTRIES.length; size++) {
      assertThat(Fixtures.hex(tree.root(size))).as("size %d", size).isEqualTo(ROOTS[size]);
    }
  }

  @Test
  void everyEntryOfEverySizeIsProved() {
    MerkleTree tree = tree(33);
    for (int size = 1; size <= 33; size++) {
      for (int index = 0; index < size; index++) {
        List<byte[]> proof = tree.inclusionProof(index, size);

        assertThat(includes(index, size, index, proof, tree)).isTrue();
        assertThat(includes(index, size, index + 1, proof, tree)).isFalse();
        assertThat(includes(index + 1, size, index, proof, tree)).isFalse();
      }
    }
  }

  @Test
  void everyGrowthIsProved() {
    MerkleTree tree = tree(33);
    for (int second = 1; second <= 33; second++) {
      for (int first = 1; first <= second; first++) {
        List<byte[]> proof = tree.consistencyProof(first, second);
        byte[] early = tree.root(first);
        byte[] late = tree.root(second);

        assertThat(MerkleProofs.isConsistent(first, second, early, late, proof)).isTrue();
        if (first < second) {
          assertThat(MerkleProofs.isConsistent(first, second, late, early, proof)).isFalse();
          assertThat(MerkleProofs.isConsistent(first, second, early, early, proof)).isFalse();
        }
      }
    }
  }

  @Test
  @DisplayName("A-03 a tree with another past does not follow from the first")
  void anotherPastIsNotConsistent() {
    MerkleTree honest = tree(20);
    MerkleTree forged = new MerkleTree();
    for (int i = 0; i < 20; i++) {
      forged.append(new byte[] {(byte) (i == 4 ? 99 : i)});
    }

    assertThat(
            MerkleProofs.isConsistent(
                10, 20, honest.root(10), forged.root(20), forged.consistencyProof(10, 20)))
        .isFalse();
    assertThat(
            MerkleProofs.isConsistent(
                10, 20, honest.root(10), forged.root(20), honest.consistencyProof(10, 20)))
        .isFalse();
  }

  @Test
  void anEntryIsNotTakenForAnInnerNode() {
    MerkleTree tree = tree(2);
    byte[] left = MerkleProofs.leafHash(new byte[] {0});
    byte[] right = MerkleProofs.leafHash(new byte[] {1});
    byte[] joined = new byte[64];
    System.arraycopy(left, 0, joined, 0, 32);
    System.arraycopy(right, 0, joined, 32, 32);

    assertThat(MerkleProofs.leafHash(joined)).isNotEqualTo(tree.root(2));
    assertThat(MerkleProofs.nodeHash(left, right)).isEqualTo(tree.root(2));
  }

  @Test
  void whatIsReturnedMayBeOverwritten() {
    MerkleTree tree = tree(4);
    byte[] before = tree.root(4);
    tree.root(1)[0] ^= 1;
    tree.root(4)[0] ^= 1;
    tree.inclusionProof(0, 4).forEach(hash -> hash[0] ^= 1);
    tree.consistencyProof(2, 4).forEach(hash -> hash[0] ^= 1);
    tree.consistencyProof(3, 4).forEach(hash -> hash[0] ^= 1);

    assertThat(tree.root(4)).isEqualTo(before);
    assertThat(tree.inclusionProof(1, 4).get(0)).isEqualTo(tree.root(1));
  }

  @Test
  void sizesBeyondTheTreeAreRefused() {
    MerkleTree tree = tree(3);

    assertThat(tree.size()).isEqualTo(3);
    assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.root(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionProof(2, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.inclusionProof(0, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(3, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.consistencyProof(1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static boolean includes(
      int claimed, int size, int entry, List<byte[]> proof, MerkleTree tree) {
    byte[] leaf = MerkleProofs.leafHash(new byte[] {(byte) entry});
    return MerkleProofs.includes(claimed, size, leaf, proof, tree.root(size));
  }

  private static MerkleTree tree(int size) {
    MerkleTree tree = new MerkleTree();
    for (int i = 0; i < size; i++) {
      tree.append(new byte[] {(byte) i});
    }
    return tree;
  }

  private static int judge(String kind, Predicate<JsonNode> verdict) throws IOException {
    List<Path> files = files(kind);
    for (Path file : files) {
      JsonNode test = Vectors.json(FOLDER + "/" + kind + "/" + file);
      assertThat(verdict.test(test))
          .as("%s %s", kind, file)
          .isNotEqualTo(test.get("wantErr").asBoolean());
    }
    return files.size();
  }

  private static List<Path> files(String kind) throws IOException {
    Path folder = Path.of(System.getProperty("tanda.vectors", "no-vectors"), FOLDER, kind);
    if (!Files.isDirectory(folder)) {
      System.out.println("SKIPPED: no vectors at " + folder);
      Assumptions.abort("no vectors at " + folder);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(folder::relativize)
          .sorted()
          .collect(Collectors.toList());
    }
  }

  /** The vectors have unsigned numbers; what does not fit becomes negative. */
  private static long number(JsonNode test, String name) {
    return test.get(name).bigIntegerValue().longValue();
  }

  private static byte[] bytes(JsonNode test, String name) {
    return Base64.getDecoder().decode(test.get(name).asText(""));
  }

  private static List<byte[]> proof(JsonNode test) {
    List<byte[]> proof = new ArrayList<>();
    test.get("proof").forEach(hash -> proof.add(Base64.getDecoder().decode(hash.asText())));
    return proof;
  }
}
