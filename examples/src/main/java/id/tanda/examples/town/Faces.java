package id.tanda.examples.town;

import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceMatcher;
import id.tanda.identity.Nik;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares faces by the cosine of two vectors, as an embedding model would deliver them.
 *
 * <p>The town has no camera and no model: its people's vectors are made up, the comparison is real.
 */
public final class Faces implements FaceMatcher {
  private final Map<Nik, float[]> register = new HashMap<>();

  /** Returns the register with everybody's picture. */
  public static Faces ofTheTown() {
    Faces faces = new Faces();
    faces.register.put(Citizen.sri().nik(), Citizen.SRI);
    faces.register.put(Citizen.budi().nik(), Citizen.BUDI);
    return faces;
  }

  static FaceEvidence selfie(float... vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    for (float value : vector) {
      bytes.putFloat(value);
    }
    return FaceEvidence.of(bytes.array());
  }

  @Override
  public FaceMatch match(Nik nik, FaceEvidence evidence) {
    float[] known = register.get(nik);
    if (known == null) {
      return new FaceMatch(0, true);
    }
    ByteBuffer bytes = ByteBuffer.wrap(evidence.bytes());
    double product = 0;
    double seen = 0;
    double kept = 0;
    for (float value : known) {
      float other = bytes.getFloat();
      product += value * other;
      seen += other * other;
      kept += value * value;
    }
    return new FaceMatch(Math.max(0, product / Math.sqrt(seen * kept)), true);
  }
}
