package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Language;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeCatalogueTest {
  private static final Attribute TAX_NUMBER = Attribute.of("npwp", "NPWP", "Tax number");

  @Test
  void theStandardCatalogueHoldsEveryConstantOnce() throws Exception {
    List<Attribute> constants = new ArrayList<>();
    for (var field : Attribute.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Attribute.class) {
        constants.add((Attribute) field.get(null));
      }
    }

    assertThat(AttributeCatalogue.standard().all())
        .containsExactlyInAnyOrderElementsOf(constants)
        .hasSize(23);
    for (Attribute each : constants) {
      assertThat(Attribute.parse(each.name())).isSameAs(each);
    }
  }

  @Test
  void everyStandardAttributeHasLabelsOfItsOwn() {
    for (Language language : Language.values()) {
      assertThat(AttributeCatalogue.standard().all())
          .extracting(each -> each.label().in(language))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatWeighsMoreIsSensitive() {
    assertThat(AttributeCatalogue.standard().all())
        .filteredOn(Attribute::isSensitive)
        .containsExactlyInAnyOrder(
            Attribute.RELIGION,
            Attribute.BLOOD_TYPE,
            Attribute.PHOTO,
            Attribute.FAMILY_MEMBERS,
            Attribute.KTP,
            Attribute.FAMILY_CARD,
            Attribute.BIRTH_CERTIFICATE,
            Attribute.CHILD_CARD);
    assertThat(TAX_NUMBER.isSensitive()).isFalse();
    assertThat(TAX_NUMBER.sensitive().isSensitive()).isTrue();
    assertThat(TAX_NUMBER.sensitive()).isEqualTo(TAX_NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "nik, TEXT",
    "birth_date, DATE",
    "sex, CODE",
    "blood_type, CODE",
    "address, ADDRESS",
    "marital_status, CODE",
    "nationality, CODE",
    "religion, CODE",
    "photo, DOCUMENT",
    "family_card_number, TEXT",
    "family_members, FAMILY",
    "age_over_21, FLAG",
    "email, TEXT",
    "ktp, DOCUMENT",
    "npwp, ANY"
  })
  void eachAttributeHasItsForm(String name, Form.Kind kind) throws Exception {
    assertThat(Attribute.parse(name).form().kind()).isEqualTo(kind);
    assertThat(Attribute.parse(name).form()).hasToString(kind.name());
  }

  @Test
  void attributesAreTheirNames() throws Exception {
    assertThat(Attribute.parse("npwp")).isEqualTo(TAX_NUMBER).hasSameHashCodeAs(TAX_NUMBER);
    assertThat(Attribute.parse("npwp").label().english()).isEqualTo("npwp");
    assertThat(Attribute.parse("full_name").label().in(Language.INDONESIAN))
        .isEqualTo("Nama lengkap");
    assertThat(TAX_NUMBER.label().in(Language.ENGLISH)).isEqualTo("Tax number");
    assertThat(TAX_NUMBER).hasToString("npwp").isNotEqualTo(Attribute.NIK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_a", "1a", "Nik", "n k", "n-k", "a23456789012345678901234567890123"})
  void aNameHasOneAlphabet(String name) {
    assertThatThrownBy(() -> Attribute.parse(name)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Attribute.of(name, "x", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aListNamesEachAttributeOnce() throws Exception {
    assertThat(Attribute.parseAll(List.of("npwp", "nik")))
        .containsExactly(TAX_NUMBER, Attribute.NIK);
    assertThatThrownBy(() -> Attribute.parseAll(List.of("nik", "nik")))
        .isInstanceOf(MalformedException.class);
    assertThat(Attribute.names(Set.of(TAX_NUMBER))).containsExactly("npwp");
  }

  @Test
  void aHostAddsItsOwnWithoutChangingWhatOthersHave() throws Exception {
    AttributeCatalogue mine = AttributeCatalogue.standard().with(TAX_NUMBER);

    assertThat(mine.parse("npwp")).isSameAs(TAX_NUMBER);
    assertThat(mine.known(Attribute.parse("npwp"))).isSameAs(TAX_NUMBER);
    assertThat(mine.known(Attribute.parse("sim"))).isEqualTo(Attribute.parse("sim"));
    assertThat(mine.all()).endsWith(TAX_NUMBER);
    assertThat(mine.toString()).endsWith("npwp]");
    assertThat(AttributeCatalogue.standard().all()).doesNotContain(TAX_NUMBER);
  }

  @Test
  void aNameIsGivenOnce() {
    AttributeCatalogue mine = AttributeCatalogue.standard().with(TAX_NUMBER);

    assertThatThrownBy(() -> mine.with(TAX_NUMBER)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attribute.of("nik", "NIK", "NIK"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nik must not be a name of the standard catalogue");
  }

  @Test
  void aCatalogueIsBounded() {
    Attribute[] more =
        IntStream.range(0, 256 - 23)
            .mapToObj(i -> Attribute.of("x" + i, "x", "x"))
            .toArray(Attribute[]::new);
    AttributeCatalogue full = AttributeCatalogue.standard().with(more);

    assertThat(full.all()).hasSize(256).containsAll(Arrays.asList(more));
    assertThatThrownBy(() -> full.with(TAX_NUMBER)).isInstanceOf(IllegalArgumentException.class);
  }
}
