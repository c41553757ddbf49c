package id.tanda.attribute;

import static id.tanda.attribute.Spelled.assertMalformed;
import static id.tanda.attribute.Spelled.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.testing.TestAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  private static final String ADDRESS =
      "{'street':'Jl. Melati 7','neighbourhood':'003/005','region':{'code':'31.71.06.1002',"
          + "'province':'DKI Jakarta','regency':'Jakarta Pusat','district':'Menteng',"
          + "'village':'Gondangdia'},'postal_code':'10350'}";

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

  private static String member(String name, String value) {
    return "'" + name + "':'" + value + "'";
  }
}
