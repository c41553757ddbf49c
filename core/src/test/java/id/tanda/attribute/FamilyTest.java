package id.tanda.attribute;

import static id.tanda.attribute.Spelled.assertMalformed;
import static id.tanda.attribute.Spelled.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.testing.TestCitizen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyTest {
  private static final String MEMBER =
      "{'nik':'3171014501900001','full_name':'Siti','sex':'female','birth_date':'1990-01-05',"
          + "'relation':'wife'}";

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

  private static Attributes family(List<FamilyMember> members) {
    return Attributes.builder().put(Attribute.FAMILY_MEMBERS, members).build();
  }
}
