package id.tanda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.tanda.identity.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes travel: an answer names its refusal by its code alone, so no two may be alike. */
class ReasonsTest {
  private final List<JavaClass> kinds =
      Libraries.classes().stream()
          .filter(type -> type.isAssignableTo(Reason.class) && !type.isInterface())
          .collect(Collectors.toList());

  @Test
  void everyReasonIsOneOfAClosedSet() {
    assertThat(kinds).hasSizeGreaterThan(10).allMatch(JavaClass::isEnum);
  }

  @Test
  void everyReasonHasACodeOfItsOwn() {
    assertThat(kinds).flatExtracting(ReasonsTest::codes).doesNotHaveDuplicates();
  }

  @Test
  void theCodesOfOneSetNameOneAreaAndNoOtherSetDoes() {
    assertThat(kinds)
        .flatExtracting(kind -> codes(kind).stream().map(ReasonsTest::area).distinct().toList())
        .hasSameSizeAs(kinds)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyReasonHasItsOwnWordsInBothLanguages() {
    for (Reason reason : kinds.stream().flatMap(ReasonsTest::reasons).toList()) {
      assertThat(reason.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
      assertThat(reason.words().indonesian())
          .as(reason.code())
          .isNotEqualTo(reason.words().english());
    }
  }

  private static List<String> codes(JavaClass kind) {
    return reasons(kind).map(Reason::code).toList();
  }

  private static Stream<Reason> reasons(JavaClass kind) {
    return Stream.of(kind.reflect().getEnumConstants()).map(Reason.class::cast);
  }

  private static String area(String code) {
    return code.substring(0, code.indexOf('.'));
  }
}
