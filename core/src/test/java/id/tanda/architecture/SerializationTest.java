package id.tanda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SerializationTest {
  @Test
  @DisplayName("K-08 nothing is serializable but exceptions and constants")
  void onlyExceptionsAndConstantsAreSerializable() {
    assertThat(Libraries.classes())
        .filteredOn(type -> type.isAssignableTo(Serializable.class))
        .allMatch(type -> type.isAssignableTo(Throwable.class) || type.isEnum() || isConstant(type))
        .isNotEmpty();
  }

  @Test
  @DisplayName("K-08 an exception carries constants and numbers alone, beside its message")
  void exceptionsHoldNoObjects() {
    assertThat(Libraries.classes())
        .filteredOn(type -> type.isAssignableTo(Throwable.class))
        .flatExtracting(JavaClass::getFields)
        .filteredOn(field -> !isLeftOut(field))
        .extracting(JavaField::getRawType)
        .allMatch(type -> type.isEnum() || type.isInterface() || type.isPrimitive());
  }

  private static boolean isLeftOut(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        || field.getModifiers().contains(JavaModifier.TRANSIENT);
  }

  /** One constant of an enum that has a body of its own. */
  private static boolean isConstant(JavaClass type) {
    return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
  }
}
