package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.Words;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestAddress;
import id.tanda.testing.TestCitizen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
  private static final Attribute TAX_NUMBER = Attribute.of("npwp", "NPWP", "Tax number");

  @Test
  void attributesComeBackFromTheirJson() throws Exception {
    Attributes data =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Budi \"Santoso\"")
            .put(TAX_NUMBER, "01.234.567.8-901.000")
            .put(Attribute.BIRTH_DATE, LocalDate.of(1985, 5, 29))
            .put(Attribute.AGE_OVER_18, true)
            .build();

    Attributes read = Attributes.parse(JsonObject.parse(data.json().utf8()));

    assertThat(read).isEqualTo(data).hasSameHashCodeAs(data);
    assertThat(read.names()).containsExactlyElementsOf(data.names());
    assertThat(read.date(Attribute.BIRTH_DATE)).contains(LocalDate.of(1985, 5, 29));
    assertThat(read.text(TAX_NUMBER)).contains("01.234.567.8-901.000");
  }

  @Test
  void aValueIsThereUnderItsNameAndAsWhatItIs() {
    Attributes data =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Budi")
            .put(Attribute.AGE_OVER_18, true)
            .put(Attribute.ADDRESS, TestAddress.of("Jl. Kenanga 12"))
            .build();

    assertThat(data.text(Attribute.AGE_OVER_18)).isEmpty();
    assertThat(data.flag(Attribute.FULL_NAME)).isEmpty();
    assertThat(data.date(Attribute.FULL_NAME)).isEmpty();
    assertThat(data.address(Attribute.FULL_NAME)).isEmpty();
    assertThat(data.document(Attribute.ADDRESS)).isEmpty();
    assertThat(data.family(Attribute.ADDRESS)).isEmpty();
    assertThat(data.text(Attribute.NIK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsPutComesBackFromItsJson(long seed) throws Exception {
    RandomAttributes random = new RandomAttributes(seed);
    for (int round = 0; round < 50; round++) {
      Attributes put = random.next();
      byte[] json = put.json().utf8();

      Attributes read = Attributes.parse(JsonObject.parse(json, Attributes.MAX_BYTES));

      assertThat(read).as("seed %d, round %d", seed, round).isEqualTo(put);
      assertThat(read.json().utf8()).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  @DisplayName("C-01 what was not named is not in what goes out, by name or by value")
  void onlyLetsNothingThroughThatWasNotNamed(long seed) {
    RandomAttributes random = new RandomAttributes(seed);
    for (int round = 0; round < 50; round++) {
      Attributes all = random.next();
      List<Attribute> wanted = random.some();
      Attributes kept = all.only(wanted);

      assertThat(wanted).as("seed %d, round %d", seed, round).containsAll(kept.names());
      for (Attribute name : all.names()) {
        JsonObject before = all.json();
        assertThat(kept.json().value(name.name()))
            .isEqualTo(wanted.contains(name) ? before.value(name.name()) : Optional.empty());
      }
      assertThat(kept.json().names()).hasSameSizeAs(kept.names());
    }
  }

  @Test
  void aBuilderThatGoesOnChangesNothingThatWasBuilt() {
    Attributes.Builder builder = Attributes.builder().put(Attribute.FULL_NAME, "Budi");
    Attributes first = builder.build();
    builder.put(Attribute.FULL_NAME, "Sri").put(Attribute.OCCUPATION, "Guru");

    assertThat(first.text(Attribute.FULL_NAME)).contains("Budi");
    assertThat(first.names()).containsExactly(Attribute.FULL_NAME);
    assertThatThrownBy(() -> first.names().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("K-08 no value shows in a text of an object")
  void noValueShows() {
    Attributes all = TestCitizen.largest(new SeededRandomness(1));
    FamilyMember member = all.family(Attribute.FAMILY_MEMBERS).get(0);
    Address address = all.address(Attribute.ADDRESS).orElseThrow();

    assertThat(all).hasToString("Attributes" + all.names());
    assertThat(member).hasToString("FamilyMember[hidden]");
    assertThat(address).hasToString("Address[hidden]");
    assertThat(address.region()).hasToString("Region[hidden]");
    assertThat(all.document(Attribute.KTP).orElseThrow()).hasToString("Document[image/png]");
    assertThat(new Family(List.of(member))).hasToString("Family[hidden]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7",
        "[7]",
        "[[]]",
        "{}",
        "{'x':'y'}",
        "{'media_type':'image/png'}",
        "{'media_type':7,'street':'x'}"
      },
      quoteCharacter = '`')
  void aValueOfAnUnknownAttributeHasAKnownShape(String value) throws Exception {
    JsonObject json = JsonObject.parse(("{'npwp':" + value + "}").replace('\'', '"'));

    assertThatThrownBy(() -> Attributes.parse(json)).isInstanceOf(MalformedException.class);
  }

  @Test
  void textsAreBoundedWhateverTheirAttribute() throws Exception {
    Attribute unknown = Attribute.parse("note");
    JsonObject tooLong = JsonObject.builder().put("note", "x".repeat(8_193)).build();

    assertThat(Attributes.builder().put(unknown, "x".repeat(8_192)).build().names())
        .containsExactly(unknown);
    assertThatThrownBy(() -> Attributes.builder().put(unknown, "x".repeat(8_193)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attributes.parse(tooLong)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @CsvSource({"63, true", "64, true", "65, false"})
  void thereAreAtMostSixtyFour(int count, boolean allowed) throws Exception {
    Attributes.Builder builder = Attributes.builder();
    JsonObjectBuilder json = JsonObject.builder();
    for (int i = 0; i < count; i++) {
      builder.put(Attribute.of("x" + i, "x", "x"), "y");
      json.put("x" + i, "y");
    }

    if (allowed) {
      assertThat(Attributes.parse(json.build())).isEqualTo(builder.build());
    } else {
      assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Attributes.parse(json.build()))
          .isInstanceOf(MalformedException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void allTogetherAreBounded(int more, boolean allowed) throws Exception {
    Attributes.Builder builder = Attributes.builder();
    for (int i = 0; i < 59; i++) {
      builder.put(Attribute.parse("x" + i), "y".repeat(8_192));
    }
    int free = Attributes.MAX_BYTES - builder.build().json().utf8().length;
    Attribute last = Attribute.parse("z");
    int around = ",\"z\":\"\"".length();
    builder.put(last, "y".repeat(free - around + more));

    if (allowed) {
      Attributes all = builder.build();
      assertThat(all.json().utf8()).hasSize(Attributes.MAX_BYTES + more);
      assertThat(Attributes.parse(all.json())).isEqualTo(all);
    } else {
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("491520");
    }
  }

  @Test
  void whatIsTooLargeTogetherIsMalformedWhereItIsRead() {
    JsonObjectBuilder json = JsonObject.builder();
    for (int i = 0; i < 60; i++) {
      json.put("x" + i, "y".repeat(8_192));
    }

    assertThatThrownBy(() -> Attributes.parse(json.build()))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("491520");
  }

  @Test
  void aHostsCatalogueGivesLabelsAndChecksForms() throws Exception {
    Attribute card =
        Attribute.of("card", new Words("Kartu", "Card"), Form.code(Map.of("gold", word())));
    AttributeCatalogue mine = AttributeCatalogue.standard().with(card);
    Attributes read = Attributes.parse(JsonObject.parse("{\"sex\":\"male\",\"card\":\"gold\"}"));
    Attributes other = Attributes.parse(JsonObject.parse("{\"card\":\"lead\"}"));

    assertThat(read.in(mine)).isEqualTo(read);
    assertThat(read.in(mine).names())
        .extracting(name -> name.label().english())
        .containsExactly("Sex", "Card");
    assertThatThrownBy(() -> other.in(mine))
        .isInstanceOf(MalformedException.class)
        .hasMessage("card must have its form, CODE");
    assertThatThrownBy(() -> Attributes.parse(other.json(), mine))
        .isInstanceOf(MalformedException.class);
  }

  private static Words word() {
    return new Words("Emas", "Gold");
  }
}
