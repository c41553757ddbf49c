package id.tanda.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {
  private static final Attribute TAX_NUMBER = Attribute.of("npwp", "NPWP", "Tax number");

  @Test
  void attributesComeBackFromTheirJson() throws Exception {
    Attributes data =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Budi \"Santoso\"")
            .put(TAX_NUMBER, "01.234.567.8-901.000")
            .put(Attribute.AGE_OVER_18, true)
            .build();

    Attributes read = Attributes.parse(JsonObject.parse(data.json().utf8()));

    assertThat(read).isEqualTo(data).hasSameHashCodeAs(data);
    assertThat(read.names()).containsExactlyElementsOf(data.names());
    assertThat(read.text(Attribute.AGE_OVER_18)).isEmpty();
    assertThat(read.flag(Attribute.FULL_NAME)).isEmpty();
  }

  @Test
  void attributesAreTheirNames() throws Exception {
    assertThat(Attribute.parse("npwp")).isEqualTo(TAX_NUMBER).hasSameHashCodeAs(TAX_NUMBER);
    assertThat(Attribute.parse("npwp").label().english()).isEqualTo("npwp");
    assertThat(Attribute.parse("full_name").label().in(Language.INDONESIAN))
        .isEqualTo("Nama lengkap");
    assertThat(TAX_NUMBER.label().in(Language.ENGLISH)).isEqualTo("Tax number");
    assertThat(TAX_NUMBER).hasToString("npwp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_a", "1a", "Nik", "n k", "n-k", "a23456789012345678901234567890123"})
  void aNameHasOneAlphabet(String name) {
    assertThatThrownBy(() -> Attribute.parse(name)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Attribute.of(name, "x", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesAreTextsOrFlagsAndBounded() throws Exception {
    JsonObject number = JsonObject.parse("{\"nik\":3174055708090001}");

    assertThatThrownBy(() -> Attributes.parse(number)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> Attributes.builder().put(Attribute.FULL_NAME, "x".repeat(8_193)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
