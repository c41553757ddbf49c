package id.tanda.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Nik;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CosineFaceMatcherTest {
  private static final int DIMENSION = 128;
  private static final double SAME_FROM = 0.5;
  private static final FaceEvidence EVIDENCE = FaceEvidence.of(new byte[] {1});

  private final Model model = new Model();
  private final CosineFaceMatcher matcher = CosineFaceMatcher.of(model, DIMENSION, SAME_FROM);

  /** A model that has seen one register picture and one face before the camera. */
  private static final class Model implements FaceEmbeddings {
    private Optional<float[]> reference = Optional.of(at(1));
    private Optional<FaceReading> reading = Optional.of(FaceReading.of(at(1), true));
    private int read;

    @Override
    public Optional<float[]> reference(Nik nik) {
      return reference;
    }

    @Override
    public Optional<FaceReading> read(FaceEvidence evidence) {
      read++;
      return reading;
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "-0.25, 0.4", "0.5, 0.8", "0.75, 0.9", "1, 1"})
  void theScoreGrowsWithTheCosine(double cosine, double score) {
    model.reading = Optional.of(FaceReading.of(at(cosine), true));

    assertThat(match().score()).isCloseTo(score, within(1e-6));
  }

  @Test
  void theScoreNeverFallsWhereTheCosineGrows() {
    double before = -1;
    for (int i = -1_000; i <= 1_000; i++) {
      model.reading = Optional.of(FaceReading.of(at(i / 1_000.0), true));
      double score = match().score();
      assertThat(score).isGreaterThanOrEqualTo(before);
      before = score;
    }
  }

  @Test
  void theStatedCosineIsTheBoundaryOfTheSamePerson() {
    float[] reference = new float[DIMENSION];
    reference[0] = 1;
    float[] exactly = new float[DIMENSION];
    Arrays.fill(exactly, 0, 4, 1); // four equal numbers: the cosine with the first axis is 1/2
    model.reference = Optional.of(reference);

    model.reading = Optional.of(FaceReading.of(exactly, true));
    assertThat(match().score()).isEqualTo(FaceMatcher.SAME);
    exactly[1] = Math.nextUp(1f);
    model.reading = Optional.of(FaceReading.of(exactly, true));
    assertThat(match().score()).isLessThan(FaceMatcher.SAME);
    exactly[1] = Math.nextDown(1f);
    model.reading = Optional.of(FaceReading.of(exactly, true));
    assertThat(match().score()).isGreaterThan(FaceMatcher.SAME);
  }

  @Test
  void howLongAVectorIsDoesNotMatter() {
    for (float factor : new float[] {0x1p-60f, 0x1p-10f, 1, 0x1p10f, 0x1p60f}) {
      float[] scaled = at(0.7);
      for (int i = 0; i < DIMENSION; i++) {
        scaled[i] *= factor;
      }
      model.reading = Optional.of(FaceReading.of(scaled, true));
      assertThat(match().score()).isCloseTo(0.88, within(1e-5));
    }
  }

  @Test
  void livenessIsTheModelsWord() {
    model.reading = Optional.of(FaceReading.of(at(1), false));
    assertThat(match()).isEqualTo(new FaceMatch(1, false));
  }

  @Test
  void withoutAPictureOnTheRegisterTheEvidenceIsReadAllTheSame() {
    model.reference = Optional.empty();

    assertThat(match()).isEqualTo(new FaceMatch(0, true));
    assertThat(model.read).isEqualTo(1);
  }

  @Test
  void evidenceWithoutAFaceMatchesNobody() {
    model.reading = Optional.empty();

    assertThat(match()).isEqualTo(new FaceMatch(0, false));
  }

  @Test
  void aVectorOfAnotherDimensionIsNotCompared() {
    model.reading = Optional.of(FaceReading.of(new float[DIMENSION + 1], true));
    assertThatThrownBy(this::match)
        .isInstanceOf(FaceMatcherException.class)
        .hasMessage("a vector of the model must have 128 numbers");

    model.reading = Optional.of(FaceReading.of(at(1), true));
    model.reference = Optional.of(new float[DIMENSION - 1]);
    assertThatThrownBy(this::match).isInstanceOf(FaceMatcherException.class);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void aNumberThatIsNotFiniteIsNotCompared(float number) {
    float[] broken = at(1);
    broken[DIMENSION - 1] = number;
    model.reading = Optional.of(FaceReading.of(broken, true));
    assertThatThrownBy(this::match).isInstanceOf(FaceMatcherException.class);

    model.reading = Optional.of(FaceReading.of(at(1), true));
    model.reference = Optional.of(broken);
    assertThatThrownBy(this::match)
        .isInstanceOf(FaceMatcherException.class)
        .hasMessageContaining("finite");
  }

  @Test
  void aVectorWithoutADirectionIsNotCompared() {
    model.reading = Optional.of(FaceReading.of(new float[DIMENSION], true));
    assertThatThrownBy(this::match).isInstanceOf(FaceMatcherException.class);

    model.reference = Optional.empty();
    assertThatThrownBy(this::match).isInstanceOf(FaceMatcherException.class);
  }

  @Test
  void theSmallestAndLargestNumbersHaveADirection() {
    float[] smallest = new float[DIMENSION];
    smallest[0] = Float.MIN_VALUE;
    float[] largest = new float[DIMENSION];
    Arrays.fill(largest, Float.MAX_VALUE);
    model.reference = Optional.of(smallest);
    model.reading = Optional.of(FaceReading.of(largest, true));

    double cosine = 1 / Math.sqrt(DIMENSION);
    assertThat(match().score()).isCloseTo(0.8 * (cosine + 1) / 1.5, within(1e-6));
  }

  @Test
  void directionsDrawnAtRandomDoNotMatch() {
    Random random = new Random(47);
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      model.reference = Optional.of(drawn(random));
      model.reading = Optional.of(FaceReading.of(drawn(random), true));
      scores.add(match().score());
    }

    assertThat(scores).as("seed 47").allMatch(score -> score < FaceMatcher.SAME);
  }

  @Test
  void aThresholdThatChanceReachesIsRefused() {
    assertThat(CosineFaceMatcher.of(model, 112, 0.5)).isNotNull();
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 111, 0.5)).hasMessageContaining("28");
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 512, -0.9)).hasMessageContaining("28");
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 512, 1)).hasMessageContaining("below 1");
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 512, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 15, 0.99))
        .hasMessageContaining("dimension");
    assertThatThrownBy(() -> CosineFaceMatcher.of(model, 8_193, 0.99))
        .hasMessageContaining("dimension");
  }

  @Test
  void aReadingIsCopiedAndShowsNothing() {
    float[] vector = at(1);
    FaceReading reading = FaceReading.of(vector, true);
    vector[0] = 99;

    assertThat(reading.vector()[0]).isEqualTo(at(1)[0]);
    assertThat(reading).hasToString("FaceReading[live=true]");
    assertThat(matcher).hasToString("CosineFaceMatcher[dimension=128, sameFrom=0.5]");
  }

  private FaceMatch match() {
    return matcher.match(nik(), EVIDENCE);
  }

  /** Returns a vector at this cosine from the first axis. */
  private static float[] at(double cosine) {
    float[] vector = new float[DIMENSION];
    vector[0] = (float) cosine;
    vector[1] = (float) Math.sqrt(1 - cosine * cosine);
    return vector;
  }

  private static float[] drawn(Random random) {
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private static Nik nik() {
    try {
      return Nik.parse("3171011708900001");
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }
}
