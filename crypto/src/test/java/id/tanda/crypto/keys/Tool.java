package id.tanda.crypto.keys;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that a test runs as its peers. */
final class Tool {
  private Tool() {}

  /** Runs a program to its end and returns what it said; one that fails fails the test. */
  static String run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(command[0] + " failed: " + said);
    }
    return said;
  }

  /** Returns a program of the platform that runs this test. */
  static String ofJava(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Makes a key pair with a self-signed certificate. */
  static void keytool(Map<String, String> environment, List<String> key, String... store)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(ofJava("keytool"), "-genkeypair"));
    command.addAll(List.of("-dname", "CN=tanda", "-validity", "3650"));
    command.addAll(key);
    command.addAll(List.of(store));
    run(environment, command.toArray(String[]::new));
  }

  static boolean isInstalled(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String place : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(place, name))) {
        return true;
      }
    }
    return false;
  }
}
