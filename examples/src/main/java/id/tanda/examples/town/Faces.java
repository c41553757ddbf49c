package id.tanda.examples.town;

import id.tanda.face.CosineFaceMatcher;
import id.tanda.face.FaceEmbeddings;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatcher;
import id.tanda.face.FaceReading;
import id.tanda.identity.Nik;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Everybody's face as a model would place it: 128 numbers that point the same way for one person.
 *
 * <p>The town has no camera and no model, so the numbers are drawn by name; the comparison is real.
 */
public final class Faces implements FaceEmbeddings {
  private static final int DIMENSION = 128;
  private static final double SAME_FROM = 0.6;
  private static final double NOT_QUITE_THE_SAME = 0.3;

  private final Map<Nik, float[]> register =
      Map.of(
          Citizen.sri().nik(), portrait("sri"),
          Citizen.budi().nik(), portrait("budi"),
          Citizen.ayu().nik(), portrait("ayu"));

  private Faces() {}

  /** Returns the matcher over these faces. */
  public static FaceMatcher matcher() {
    return CosineFaceMatcher.of(new Faces(), DIMENSION, SAME_FROM);
  }

  @Override
  public Optional<float[]> reference(Nik nik) {
    return Optional.ofNullable(register.get(nik));
  }

  @Override
  public Optional<FaceReading> read(FaceEvidence evidence) {
    float[] vector = new float[DIMENSION];
    ByteBuffer.wrap(evidence.bytes()).asFloatBuffer().get(vector);
    return Optional.of(FaceReading.of(vector, true));
  }

  /** Returns what the camera delivers of somebody today. */
  static FaceEvidence selfie(String name) {
    float[] portrait = portrait(name);
    Random today = new Random(portrait.length);
    ByteBuffer bytes = ByteBuffer.allocate(DIMENSION * Float.BYTES);
    for (float number : portrait) {
      bytes.putFloat((float) (number + NOT_QUITE_THE_SAME * today.nextGaussian()));
    }
    return FaceEvidence.of(bytes.array());
  }

  private static float[] portrait(String name) {
    Random person = new Random(name.hashCode());
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) person.nextGaussian();
    }
    return vector;
  }
}
