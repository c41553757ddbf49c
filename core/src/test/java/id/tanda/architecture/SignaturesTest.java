package id.tanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignaturesTest {
  @Test
  void noSignatureNamesATypeOfThirdPartiesOrAnInternalOne() {
    classes()
        .that(DescribedPredicate.describe("are published", Libraries::isPublished))
        .should(nameOnlyTypesOfJavaAndOurs())
        .because("a host compiles against Tanda and the JDK, nothing else")
        .allowEmptyShould(!Libraries.hasTypesIn(Libraries.CRYPTO))
        .check(Libraries.classes());
  }

  private static ArchCondition<JavaClass> nameOnlyTypesOfJavaAndOurs() {
    return new ArchCondition<>("name only types of Java and published types of Tanda") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check(type, declared(type), type.getName(), events);
        type.getMembers().stream()
            .filter(SignaturesTest::isPublished)
            .forEach(member -> check(member, named(member), member.getFullName(), events));
      }

      private void check(Object what, Stream<JavaType> types, String where, ConditionEvents to) {
        types
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !isFit(type))
            .map(type -> where + " names " + type.getName())
            .distinct()
            .forEach(message -> to.add(SimpleConditionEvent.violated(what, message)));
      }
    };
  }

  private static boolean isPublished(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaType> declared(JavaClass type) {
    return Stream.of(
            type.getSuperclass().stream(),
            type.getInterfaces().stream(),
            type.getTypeParameters().stream())
        .flatMap(types -> types);
  }

  private static Stream<JavaType> named(JavaMember member) {
    if (member instanceof JavaCodeUnit unit) {
      return Stream.of(
              Stream.of(unit.getReturnType()),
              unit.getParameterTypes().stream(),
              unit.getTypeParameters().stream(),
              unit.getExceptionTypes().stream())
          .flatMap(types -> types);
    }
    return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
  }

  private static boolean isFit(JavaClass type) {
    String home = type.getPackageName();
    return type.isPrimitive()
        || home.startsWith("java.")
        || home.startsWith("javax.")
        || (Libraries.within(type, Libraries.ROOT) && !Libraries.isInternal(home));
  }
}
