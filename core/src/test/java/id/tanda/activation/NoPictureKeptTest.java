package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.engines.Folders;
import id.tanda.engines.H2File;
import id.tanda.face.FaceEvidence;
import id.tanda.face.FaceMatch;
import id.tanda.identity.Outcome;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import id.tanda.testing.SeededRandomness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a phone's camera delivered is handed through to the matcher and is nowhere afterwards. */
class NoPictureKeptTest {
  private static final int PIECE = 32;

  private final byte[] picture = new SeededRandomness(77).bytes(8_192);

  @Test
  void noPieceOfAPictureIsInTheDatabase() throws IOException {
    Path folder = Folders.fresh("h2");
    H2File file = H2File.in(folder);
    AuthoritySchema.migrate(file.dataSource());
    Town town = new Town(JdbcAuthorityStore.over(file.dataSource()));
    Phone phone = town.phone().apply(Town.BUDI);
    town.face = new FaceMatch(0.2, true);
    assertThat(match(town, phone)).isInstanceOf(Outcome.Refused.class);
    town.face = new FaceMatch(0.9, true);
    assertThat(match(town, phone)).isInstanceOf(Outcome.Done.class);
    file.leave();

    String everything = content(folder);

    assertThat(everything).contains(phone.enrolment().text());
    for (int from = 0; from < picture.length; from += PIECE) {
      byte[] piece = Arrays.copyOfRange(picture, from, from + PIECE);
      assertThat(everything.contains(text(piece))).as("piece at %d", from).isFalse();
    }
    Folders.delete(folder);
  }

  private Outcome<?> match(Town town, Phone phone) {
    return town.activation.enrolments().matchFace(phone.enrolment(), FaceEvidence.of(picture));
  }

  /** One character a byte. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String content(Path folder) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
        all.write(Files.readAllBytes(file));
      }
    }
    return text(all.toByteArray());
  }
}
