package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestCitizen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that have parts: addresses, families and documents. */
class ValuesTest {
  private static final String ADDRESS =
      "{'street':'Jl. Melati 7','neighbourhood':'003/005','region':{'code':'31.71.06.1002',"
          + "'province':'DKI Jakarta','regency':'Jakarta Pusat','district':'Menteng',"
          + "'village':'Gondangdia'},'postal_code':'10350'}";
  private static final String MEMBER =
      "{'nik':'3171014501900001','full_name':'Siti','sex':'female','birth_date':'1990-01-05',"
          + "'relation':'wife'}";
  private static final String PDF =
      "{'media_type':'application/pdf','sha256':'"
          + Base64Url.encode(Sha256.of(new byte[] {'%', 'P', 'D', 'F', '-'}))
          + "','content':'JVBERi0'}";

  private final SeededRandomness randomness = new SeededRandomness(3);

  @Test
  void anAddressHasOneSpellingAndOneLine() throws Exception {
    Address read = read("address", ADDRESS).address(Attribute.ADDRESS).orElseThrow();

    assertThat(read)
        .isEqualTo(
            new Address("Jl. Melati 7", "003/005", TestAddress.GONDANGDIA, Optional.of("10350")));
    assertThat(read.json().text()).isEqualTo(ADDRESS.replace('\'', '"'));
    assertThat(read.line())
        .isEqualTo(
            "Jl. Melati 7, RT 003/RW 005, Gondangdia, Menteng, Jakarta Pusat, DKI Jakarta 10350");
    assertThat(read.region().provinceCode()).isEqualTo("31");
    assertThat(read.region().regencyCode()).isEqualTo("31.71");
    assertThat(read.region().districtCode()).isEqualTo("31.71.06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'31.71.06.1002' | '3171061002'",
        "'31.71.06.1002' | '31.71.06.100'",
        "'31.71.06.1002' | '31.71.06.10022'",
        "'31.71.06.1002' | '31.71.06'",
        "'31.71.06.1002' | '30.71.06.1002'",
        "'31.71.06.1002' | '31.00.06.1002'",
        "'31.71.06.1002' | '31.71.00.1002'",
        "'31.71.06.1002' | '31.71.06.0000'",
        "'Menteng' | ''",
        "'003/005' | '3/5'",
        "'003/005' | '003/0055'",
        "'003/005' | '003-005'",
        "'10350' | '1035'",
        "'10350' | '103500'",
        "'10350' | ''",
        "'10350' | null",
        "'Jl. Melati 7' | ''",
        "'Jl. Melati 7' | 7",
        "'postal_code' | 'zip'",
        "'street' | 'strasse'",
        "'village':'Gondangdia' | 'village':'Gondangdia','x':'y'",
        "'street':'Jl. Melati 7', | ``"
      },
      quoteCharacter = '`')
  void anAddressWithOneDefectIsMalformed(String sound, String defect) {
    assertMalformed("address", ADDRESS.replace(sound, defect));
  }

  @ParameterizedTest
  @CsvSource({"street, 256", "province, 64", "regency, 64", "district, 64", "village, 64"})
  void namesOfPlacesAreBounded(String member, int longest) throws Exception {
    String pattern = "'" + member + "':'[^']*'";

    read("address", ADDRESS.replaceFirst(pattern, member(member, "x".repeat(longest))));
    assertMalformed(
        "address", ADDRESS.replaceFirst(pattern, member(member, "x".repeat(longest + 1))));
    assertMalformed("address", ADDRESS.replaceFirst(pattern, member(member, "x\u200by")));
  }

  @Test
  void anAddressCannotBeMadeWithADefect() {
    assertThatThrownBy(() -> Address.of("", "003/005", TestAddress.GONDANGDIA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Address.of("Jl.", "3/5", TestAddress.GONDANGDIA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Region("31.71", "a", "b", "c", "d"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Region("31.71.06.1002", "a", "b", "c", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFamilyComesBackFromItsJson() throws Exception {
    List<FamilyMember> read =
        read("family_members", "[" + MEMBER + "]").family(Attribute.FAMILY_MEMBERS);

    assertThat(read).hasSize(1);
    assertThat(read.get(0).relation()).isEqualTo(FamilyMember.Relation.WIFE);
    assertThat(read.get(0).relation().label().english()).isEqualTo("Wife");
    assertThat(read.get(0).json().text()).isEqualTo(MEMBER.replace('\'', '"'));
    assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyRelationHasItsWord(FamilyMember.Relation relation) throws Exception {
    assertThat(FamilyMember.Relation.parse(relation.text())).isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'3171014501900001' | '317101450190000'",
        "'Siti' | ''",
        "'Siti' | 'Si\\u200bti'",
        "'female' | 'woman'",
        "'1990-01-05' | '05-01-1990'",
        "'1990-01-05' | '1990-02-30'",
        "'wife' | 'WIFE'",
        "'wife' | 'cousin'",
        "'wife' | 'wife','x':'y'",
        ",'relation':'wife' | ``",
        "{'nik' | {},{'nik'",
        "{'nik' | true,{'nik'"
      },
      quoteCharacter = '`')
  void aFamilyWithOneDefectIsMalformed(String sound, String defect) {
    assertMalformed("family_members", "[" + MEMBER.replace(sound, defect) + "]");
  }

  @Test
  void aFamilyHasOneToThirtyTwoMembersEachOnce() throws Exception {
    List<FamilyMember> most = TestCitizen.family(32, "Siti");
    List<FamilyMember> tooMany = TestCitizen.family(33, "Siti");
    List<FamilyMember> twice = new ArrayList<>(most.subList(0, 2));
    twice.add(most.get(0));

    assertThat(family(most).family(Attribute.FAMILY_MEMBERS)).isEqualTo(most);
    assertThatThrownBy(() -> family(tooMany)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> family(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> family(twice)).isInstanceOf(IllegalArgumentException.class);
    assertMalformed("family_members", "[]");
    assertMalformed("family_members", "[" + MEMBER + "," + MEMBER + "]");
    StringBuilder many = new StringBuilder();
    for (FamilyMember each : tooMany) {
      many.append(many.length() == 0 ? "" : ",").append(each.json().text());
    }
    assertMalformed("family_members", "[" + many + "]");
  }

  @Test
  void aMemberIsCheckedWhenItIsMade() {
    FamilyMember sound = TestCitizen.family(1, "Siti").get(0);

    assertThatThrownBy(() -> TestCitizen.family(1, "x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new FamilyMember(
                    sound.nik(), "Siti", sound.sex(), LocalDate.of(10_000, 1, 1), sound.relation()))
        .isInstanceOf(IllegalArgumentException.class);
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"photo"})
  void aPhotoIsAPicture(String name) {
    assertMalformed(name, PDF);
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

  private static Attributes family(List<FamilyMember> members) {
    return Attributes.builder().put(Attribute.FAMILY_MEMBERS, members).build();
  }

  private static String member(String name, String value) {
    return "'" + name + "':'" + value + "'";
  }

  private static Attributes read(String name, String value) throws MalformedException {
    return Attributes.parse(
        JsonObject.parse(("{'" + name + "':" + value + "}").replace('\'', '"')));
  }

  private static void assertMalformed(String name, String value) {
    assertThatThrownBy(() -> read(name, value)).isInstanceOf(MalformedException.class);
  }
}
