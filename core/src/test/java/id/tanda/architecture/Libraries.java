package id.tanda.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Optional;

/** The shipped classes of crypto, qr and core. */
final class Libraries {
  static final String ROOT = "id.tanda";
  static final String CRYPTO = "id.tanda.crypto";
  static final String QR = "id.tanda.qr";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private Libraries() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  /** Tells whether a rule about this package has anything to look at yet. */
  static boolean hasTypesIn(String packageName) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  static boolean inCore(JavaClass type) {
    return within(type, ROOT) && !within(type, CRYPTO) && !within(type, QR);
  }

  static boolean within(JavaClass type, String packageName) {
    String name = type.getPackageName();
    return name.equals(packageName) || name.startsWith(packageName + ".");
  }

  /** Tells whether a host can name this type: exported, and visible in all that encloses it. */
  static boolean isPublished(JavaClass type) {
    Optional<JavaClass> enclosing = type.getEnclosingClass();
    return !isInternal(type.getPackageName())
        && (type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED))
        && enclosing.map(Libraries::isPublished).orElse(true);
  }

  static boolean isInternal(String packageName) {
    return Arrays.asList(packageName.split("\\.", -1)).contains("internal");
  }
}
