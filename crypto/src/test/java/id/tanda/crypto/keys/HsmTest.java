package id.tanda.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our keys in a token behind PKCS#11: SoftHSM2 of the softhsm2 package. */
class HsmTest {
  private static final String PIN = "271828";

  @TempDir Path folder;

  @Test
  @DisplayName("K-08 a key in an HSM signs for us and never leaves it")
  void aKeyInAnHsmSigns() throws Exception {
    Optional<Path> library = library();
    if (library.isEmpty() || !Tool.isInstalled("softhsm2-util")) {
      System.out.println("SKIPPED: SoftHSM2 is not installed; no key in an HSM was tried");
      Assumptions.abort("SoftHSM2 is not installed");
    }
    Map<String, String> environment = token();
    String configuration = configuration(library.get());
    key(environment, configuration, "secp256r1", "signing");
    key(environment, configuration, "secp384r1", "p384");

    List<String> said =
        Tool.run(
                environment,
                Tool.ofJava("java"),
                "-cp",
                System.getProperty("java.class.path"),
                HsmSession.class.getName(),
                configuration,
                PIN,
                "signing")
            .lines()
            .toList();

    assertThat(said)
        .contains(
            "registered=false",
            "encoded=false",
            "number=false",
            "absent=NO_SUCH_KEY",
            "p384=NOT_P256");
    SignatureCheck check =
        Es256.bouncyCastle().check(P256PublicKey.ofSpki(values(said, "key").get(0)));
    List<byte[]> signatures = values(said, "signature");
    assertThat(signatures).hasSize(20).allMatch(Signatures::isLowS);
    for (int i = 0; i < signatures.size(); i++) {
      byte[] message = ("message " + i).getBytes(StandardCharsets.US_ASCII);
      assertThat(check.holds(message, signatures.get(i))).isTrue();
    }
    System.out.println("SoftHSM2 signed " + signatures.size() + " messages, all hold");
  }

  private Map<String, String> token() throws Exception {
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Path settings =
        Files.writeString(
            folder.resolve("softhsm2.conf"),
            "directories.tokendir = "
                + tokens
                + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    Map<String, String> environment = Map.of("SOFTHSM2_CONF", settings.toString());
    Tool.run(
        environment,
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "tanda",
        "--pin",
        PIN,
        "--so-pin",
        "31415926");
    return environment;
  }

  private String configuration(Path library) throws Exception {
    return Files.writeString(
            folder.resolve("pkcs11.cfg"),
            String.join(
                "\n",
                "name = Token",
                "library = " + library,
                "slotListIndex = 0",
                "attributes(generate, CKO_PRIVATE_KEY, *) = {",
                "  CKA_SENSITIVE = true",
                "  CKA_EXTRACTABLE = false",
                "  CKA_SIGN = true",
                "}",
                ""))
        .toString();
  }

  private static void key(
      Map<String, String> environment, String configuration, String curve, String alias)
      throws Exception {
    Tool.keytool(
        environment,
        List.of("-keyalg", "EC", "-groupname", curve, "-alias", alias),
        "-storetype",
        "PKCS11",
        "-keystore",
        "NONE",
        "-storepass",
        PIN,
        "-addprovider",
        "SunPKCS11",
        "-providerarg",
        configuration);
  }

  private static List<byte[]> values(List<String> said, String what) {
    return said.stream()
        .filter(line -> line.startsWith(what + "="))
        .map(line -> HexFormat.of().parseHex(line.substring(what.length() + 1)))
        .toList();
  }

  private static Optional<Path> library() {
    return Stream.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib")
        .map(place -> Path.of(place, "softhsm", "libsofthsm2.so"))
        .filter(Files::isReadable)
        .findFirst();
  }
}
