package id.tanda.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.answer.AnswerRefusal;
import id.tanda.consent.RequestRefusal;
import id.tanda.counter.ChallengeRefusal;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.identity.Reason;
import id.tanda.release.OpeningRefusal;
import id.tanda.release.offline.HandoverRefusal;
import id.tanda.token.Missing;
import id.tanda.token.TokenRejection;
import id.tanda.trust.TrustRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vectors beside FORMAT.md are those that the build makes, and the library answers each as it
 * says. {@code -Dtanda.vectors.write=true} writes them anew.
 */
class VectorsTest {
  private static final int LEAST = 3;
  private static final List<VectorFile> FILES = AllVectors.all();

  @ParameterizedTest
  @MethodSource("files")
  void theFilesAreThoseTheBuildMakes(VectorFile file) throws IOException {
    if (Boolean.getBoolean("tanda.vectors.write")) {
      file.write();
    }

    assertThat(Files.readString(file.path())).isEqualTo(file.text());
  }

  @TestFactory
  Stream<DynamicTest> everyVectorIsAnsweredAsItSays() {
    return tests(Es256.bouncyCastle());
  }

  @TestFactory
  @DisplayName("K-07 another engine gives every vector the same answer")
  Stream<DynamicTest> anotherEngineAnswersAlike() {
    return tests(Es256.jca(Security.getProvider("SunEC")));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void everyReasonHasThreeVectors(Reason reason) {
    long vectors =
        files()
            .flatMap(file -> file.vectors().stream())
            .filter(vector -> vector.value("expect").filter(reason.code()::equals).isPresent())
            .count();

    assertThat(vectors).isGreaterThanOrEqualTo(LEAST);
  }

  static Stream<VectorFile> files() {
    return FILES.stream();
  }

  static Stream<Reason> reasons() {
    return Stream.<Reason[]>of(
            TokenRejection.values(),
            Missing.values(),
            TrustRefusal.values(),
            AnswerRefusal.values(),
            ChallengeRefusal.values(),
            RequestRefusal.values(),
            OpeningRefusal.values(),
            HandoverRefusal.values())
        .flatMap(Stream::of);
  }

  private static Stream<DynamicTest> tests(Es256 engine) {
    World world = new World(SettingFile.file().vectors(), engine);
    return files()
        .flatMap(
            file ->
                file.vectors().stream()
                    .filter(vector -> vector.has("expect"))
                    .map(vector -> test(world, file, vector)));
  }

  private static DynamicTest test(World world, VectorFile file, JsonObject vector) {
    return DynamicTest.dynamicTest(
        file.name() + " " + vector.value("name").orElse(""),
        () -> assertThat(file.answer().apply(world, vector)).isEqualTo(vector.text("expect")));
  }
}
