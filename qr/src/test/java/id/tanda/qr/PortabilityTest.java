package id.tanda.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortabilityTest {

  @Test
  void oneClassAloneNeedsJavaDesktop() throws Exception {
    assertThat(classesNaming("java/awt/", "javax/imageio/"))
        .containsExactly("ImageIoPicture.class");
  }

  private static Set<String> classesNaming(String... packages) throws Exception {
    Path classes =
        Path.of(QrSymbol.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> naming = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        for (String name : packages) {
          if (constants(file).contains(name)) {
            naming.add(file.getFileName().toString());
          }
        }
      }
    }
    return naming;
  }

  private static String constants(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
