package id.tanda.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final DescribedPredicate<JavaClass> TANDA = resideInAPackage("id.tanda..");

  @Test
  void allThreeLibrariesAreLookedAt() {
    assertThat(Libraries.classes())
        .anyMatch(type -> Libraries.within(type, Libraries.CRYPTO))
        .anyMatch(type -> Libraries.within(type, Libraries.QR))
        .anyMatch(Libraries::inCore);
  }

  @Test
  void cryptoKnowsNothingOfTheOthers() {
    knowsOnlyItself("id.tanda.crypto..");
  }

  @Test
  void qrKnowsNothingOfTheOthers() {
    knowsOnlyItself("id.tanda.qr..");
  }

  @Test
  void coreDoesNotKnowQr() {
    noClasses()
        .that(DescribedPredicate.describe("are in core", Libraries::inCore))
        .should()
        .dependOnClassesThat(resideInAPackage("id.tanda.qr.."))
        .because("a token is text; who draws it is the host's choice")
        .check(Libraries.classes());
  }

  @Test
  void onlyTheReaderOfPictureFilesNeedsADesktop() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("ImageIo")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."))
        .because("Android has none of these; its hosts pass frames")
        .check(Libraries.classes());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("id.tanda.(**)").should().beFreeOfCycles().check(Libraries.classes());
  }

  private static void knowsOnlyItself(String module) {
    noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(TANDA.and(DescribedPredicate.not(resideInAPackage(module))))
        .because("mechanism knows no policy and no other mechanism")
        .check(Libraries.classes());
  }
}
