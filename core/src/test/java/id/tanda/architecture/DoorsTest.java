package id.tanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private static final int MOST = 8;
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  @Test
  void aDoorHasAtMostEightPublicMethods() {
    classes()
        .that(DescribedPredicate.describe("are doors", DoorsTest::isDoor))
        .should(haveFewPublicMethods())
        .because("a door composes, it does not do")
        .allowEmptyShould(!Libraries.hasTypesIn(Libraries.ROOT))
        .check(Libraries.classes());
  }

  private static boolean isDoor(JavaClass type) {
    return type.getPackageName().equals(Libraries.ROOT)
        && type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getModifiers().contains(JavaModifier.FINAL)
        && !type.isRecord()
        && !type.isEnum();
  }

  private static ArchCondition<JavaClass> haveFewPublicMethods() {
    return new ArchCondition<>("have at most %d public methods", MOST) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long count = type.getMethods().stream().filter(DoorsTest::counts).count();
        if (count > MOST) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + count));
        }
      }
    };
  }

  private static boolean counts(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !OF_EVERY_OBJECT.contains(method.getName());
  }
}
