package id.tanda.attribute;

import static id.tanda.attribute.Spelled.assertMalformed;
import static id.tanda.attribute.Spelled.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestCitizen;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTest {
  private static final String PDF =
      "{'media_type':'application/pdf','sha256':'"
          + Base64Url.encode(Sha256.of(new byte[] {'%', 'P', 'D', 'F', '-'}))
          + "','content':'JVBERi0'}";

  private final SeededRandomness randomness = new SeededRandomness(3);

  @Test
  void aDocumentComesBackFromItsJson() throws Exception {
    Document read = read("ktp", PDF).document(Attribute.KTP).orElseThrow();

    assertThat(read.mediaType()).isEqualTo(MediaType.PDF);
    assertThat(read.content()).asString().isEqualTo("%PDF-");
    assertThat(read.json().text()).isEqualTo(PDF.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/pdf | image/png",
        "application/pdf | application/PDF",
        "application/pdf | text/html",
        "'JVBERi0' | 'JVBERi1'",
        "'JVBERi0' | 'JVBERi0='",
        "'JVBERi0' | 'JVBERi0A'",
        "'JVBERi0' | ''",
        "'JVBERi0' | 'SlZCRQ'",
        "'content' | 'bytes'",
        "'JVBERi0' | 'JVBERi0','x':'y'",
        "'sha256':' | 'sha256':'A"
      },
      quoteCharacter = '`')
  void aDocumentWithOneDefectIsMalformed(String sound, String defect) {
    assertMalformed("ktp", PDF.replace(sound, defect));
  }

  @Test
  void aPhotoIsAPicture() {
    assertMalformed("photo", PDF);
  }

  @Test
  void aDocumentHasAtMostSixtyFourKibibytes() throws Exception {
    Document largest = TestCitizen.document(MediaType.PNG, Document.MAX_BYTES, randomness);
    byte[] tooLarge = new byte[Document.MAX_BYTES + 1];
    System.arraycopy(largest.content(), 0, tooLarge, 0, Document.MAX_BYTES);

    assertThat(Document.parse(largest.json())).isEqualTo(largest).hasSameHashCodeAs(largest);
    assertThatThrownBy(() -> Document.parse(MediaType.PNG, tooLarge))
        .isInstanceOf(MalformedException.class)
        .hasMessage("document must have at most 65536 bytes");
    assertThatThrownBy(() -> Document.parse(MediaType.PNG, new byte[0]))
        .isInstanceOf(MalformedException.class);
    String json =
        largest
            .json()
            .text()
            .replace(Base64Url.encode(largest.content()), Base64Url.encode(tooLarge))
            .replace(largest.sha256(), Base64Url.encode(Sha256.of(tooLarge)));
    assertThatThrownBy(
            () -> Document.parse(JsonObject.parse(json.getBytes(StandardCharsets.UTF_8), 200_000)))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aDocumentBeginsAsItsTypeDoes(MediaType type) throws Exception {
    byte[] content = TestCitizen.document(type, 64, randomness).content();
    content[2]++;

    assertThatThrownBy(() -> Document.parse(type, content))
        .isInstanceOf(MalformedException.class)
        .hasMessage("document must begin as " + type.text() + " does");
  }

  @Test
  void theBytesOfADocumentAreItsOwn() throws Exception {
    byte[] mine = TestCitizen.document(MediaType.JPEG, 64, randomness).content();
    Document document = Document.parse(MediaType.JPEG, mine);
    String digest = Base64Url.encode(Sha256.of(mine));
    mine[10]++;
    document.content()[10]++;

    assertThat(document.sha256()).isEqualTo(digest);
    assertThat(Sha256.of(document.content())).isEqualTo(Base64Url.decode(digest));
  }

  @Test
  void documentsOfAnotherTypeOrContentDiffer() {
    Document photo = TestCitizen.document(MediaType.JPEG, 64, randomness);

    assertThat(photo).isNotEqualTo(TestCitizen.document(MediaType.JPEG, 64, randomness));
    assertThat(photo).isNotEqualTo(TestCitizen.document(MediaType.PNG, 64, randomness));
    assertThat(photo).isNotEqualTo(photo.sha256());
  }
}
