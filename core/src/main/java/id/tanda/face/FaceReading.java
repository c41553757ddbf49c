package id.tanda.face;

/** What a model made of one piece of evidence. Immutable. */
public final class FaceReading {
  private final float[] vector;
  private final boolean live;

  private FaceReading(float[] vector, boolean live) {
    this.vector = vector;
    this.live = live;
  }

  /**
   * Returns a reading.
   *
   * @param vector where the model places the face; of any length but zero, copied
   * @param live whether it was a living person and not a picture, a screen or a mask
   */
  public static FaceReading of(float[] vector, boolean live) {
    return new FaceReading(vector.clone(), live);
  }

  /** Tells if it was a living person. */
  public boolean live() {
    return live;
  }

  float[] vector() {
    return vector;
  }

  /** Returns a text without the vector. */
  @Override
  public String toString() {
    return "FaceReading[live=" + live + "]";
  }
}
