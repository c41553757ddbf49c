package id.tanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackageOrderTest {
  /** The packages of core from the ground up; those on one floor do not see each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("id.tanda.internal"),
          List.of("id.tanda.identity"),
          List.of("id.tanda.attribute"),
          List.of("id.tanda.fetch", "id.tanda.throttle"),
          List.of("id.tanda.trust"),
          List.of("id.tanda.answer"),
          List.of("id.tanda.history"),
          List.of("id.tanda.token"),
          List.of("id.tanda.device"),
          List.of("id.tanda.face", "id.tanda.code"),
          List.of("id.tanda.enrolment"),
          List.of("id.tanda.counter"),
          List.of("id.tanda.activation"),
          List.of("id.tanda.party"),
          List.of("id.tanda.consent"),
          List.of("id.tanda.release", "id.tanda.wallet"),
          List.of("id.tanda.store"),
          List.of("id.tanda.store.jdbc", "id.tanda.store.redis"));

  @Test
  void everyPackageOfCoreHasItsPlace() {
    classes().that(areInCore()).should(haveAPlace()).check(Libraries.classes());
  }

  @Test
  void aPackageSeesOnlyThoseBeforeIt() {
    classes().that(areInCore()).should(seeOnlyLowerFloors()).check(Libraries.classes());
  }

  private static DescribedPredicate<JavaClass> areInCore() {
    return DescribedPredicate.describe("are in core", Libraries::inCore);
  }

  private static ArchCondition<JavaClass> haveAPlace() {
    return new ArchCondition<>("be in a package that the order names") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (place(type).isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has no place"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> seeOnlyLowerFloors() {
    return new ArchCondition<>("see only packages before theirs") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          if (Libraries.inCore(dependency.getTargetClass()) && !isAllowed(dependency)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isAllowed(Dependency dependency) {
    Optional<String> from = place(dependency.getOriginClass());
    Optional<String> to = place(dependency.getTargetClass());
    return from.equals(to) || floor(to) < floor(from);
  }

  /** The doors stand above every floor; a package below a named one belongs to it. */
  private static Optional<String> place(JavaClass type) {
    if (type.getPackageName().equals(Libraries.ROOT)) {
      return Optional.of(Libraries.ROOT);
    }
    return FLOORS.stream()
        .flatMap(List::stream)
        .filter(name -> Libraries.within(type, name))
        .max(Comparator.comparingInt(String::length));
  }

  private static int floor(Optional<String> place) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (place.isPresent() && FLOORS.get(floor).contains(place.get())) {
        return floor;
      }
    }
    return FLOORS.size();
  }
}
