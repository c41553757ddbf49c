package id.tanda.face;

/**
 * What a phone's camera or an embedding model delivered, for the host's own {@link FaceMatcher}.
 *
 * <p>It is handed through and never kept.
 */
public final class FaceEvidence {
  private static final int MOST_BYTES = 8 << 20;

  private final byte[] bytes;

  private FaceEvidence(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Returns evidence of these bytes.
   *
   * @param bytes 1 byte to 8 MiB, in whatever form the matcher reads; copied
   * @throws IllegalArgumentException if there are none or more
   */
  public static FaceEvidence of(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException("evidence must have 1 byte to 8 MiB");
    }
    return new FaceEvidence(bytes.clone());
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the size alone. */
  @Override
  public String toString() {
    return "FaceEvidence[" + bytes.length + " bytes]";
  }
}
