package id.tanda.crypto.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.tanda.crypto.keys.SigningKeyException.Problem;
import id.tanda.crypto.keys.TokenProvider.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyStoreKeyTest {
  private static final char[] PASSWORD = "for-this-test".toCharArray();
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir static Path folder;
  private static byte[] file;

  @BeforeAll
  static void makeKeys() throws Exception {
    Path store = folder.resolve("keys.p12");
    String[] into = {
      "-storetype", "PKCS12", "-storepass", new String(PASSWORD), "-keystore", store.toString()
    };
    for (String curve : List.of("secp256r1", "secp384r1")) {
      Tool.keytool(Map.of(), List.of("-keyalg", "EC", "-groupname", curve, "-alias", curve), into);
    }
    Tool.keytool(Map.of(), List.of("-keyalg", "RSA", "-alias", "rsa"), into);
    Tool.keytool(
        Map.of(), List.of("-keyalg", "EC", "-groupname", "secp256r1", "-alias", "other"), into);
    file = Files.readAllBytes(store);
  }

  @Test
  void aKeyOfAPkcs12FileSigns() {
    KeyStoreKey key = pkcs12("secp256r1", PASSWORD);

    SignatureCheck check = Es256.bouncyCastle().check(key.publicKey());
    for (int i = 0; i < 20; i++) {
      byte[] signature = key.sign(MESSAGE);
      assertThat(Signatures.isLowS(signature)).isTrue();
      assertThat(check.holds(MESSAGE, signature)).isTrue();
    }
    assertThat(key.publicKey()).isNotEqualTo(pkcs12("other", PASSWORD).publicKey());
  }

  @ParameterizedTest
  @CsvSource({
    "secp384r1, for-this-test, NOT_P256",
    "rsa, for-this-test, NOT_P256",
    "absent, for-this-test, NO_SUCH_KEY",
    "secp256r1, another-one, WRONG_PASSWORD"
  })
  @DisplayName(
      "K-03 a key that is not one on P-256, or cannot be had, is refused when it is loaded")
  void whatCannotBeUsedIsToldWhenItIsLoaded(String alias, String password, Problem problem) {
    assertThatExceptionOfType(SigningKeyException.class)
        .isThrownBy(() -> pkcs12(alias, password.toCharArray()))
        .matches(refused -> refused.problem() == problem)
        .matches(refused -> !refused.isRetrySensible())
        .matches(refused -> !refused.toString().contains(password));
  }

  @Test
  void aDamagedFileIsToldApartFromAWrongPassword() {
    for (byte[] damaged : List.of(new byte[0], "no store".getBytes(StandardCharsets.US_ASCII))) {
      assertThatExceptionOfType(SigningKeyException.class)
          .isThrownBy(
              () -> KeyStoreKey.pkcs12(new ByteArrayInputStream(damaged), "secp256r1", PASSWORD))
          .matches(refused -> refused.problem() == Problem.UNREADABLE_STORE);
    }
  }

  @Test
  @DisplayName("K-01 a certificate that is not that of the key is refused when it is loaded")
  void keyAndCertificateMustBelongTogether() throws Exception {
    KeyStore store = open();
    Key key = store.getKey("secp256r1", PASSWORD);
    store.setKeyEntry("mixed", key, PASSWORD, new Certificate[] {store.getCertificate("other")});

    assertThatExceptionOfType(SigningKeyException.class)
        .isThrownBy(() -> KeyStoreKey.of(store, "mixed", PASSWORD))
        .matches(refused -> refused.problem() == Problem.NOT_A_PAIR);
  }

  @Test
  void aCertificateAloneIsNoKey() throws Exception {
    KeyStore store = open();
    store.setCertificateEntry("certificate", store.getCertificate("other"));

    assertThatExceptionOfType(SigningKeyException.class)
        .isThrownBy(() -> KeyStoreKey.of(store, "certificate", PASSWORD))
        .matches(refused -> refused.problem() == Problem.NO_SUCH_KEY);
    assertThatExceptionOfType(SigningKeyException.class)
        .isThrownBy(() -> KeyStoreKey.of(KeyStore.getInstance("PKCS12"), "unloaded", PASSWORD))
        .matches(refused -> refused.problem() == Problem.UNREADABLE_STORE);
  }

  @Test
  void aProviderThatKnowsDerAloneWillDo() throws Exception {
    KeyStoreKey key =
        KeyStoreKey.of(Drawer.with(open(), PASSWORD, TokenProvider.ofDer()), "secp256r1");
    SignatureCheck check = Es256.bouncyCastle().check(key.publicKey());

    for (int i = 0; i < 20; i++) {
      byte[] signature = key.sign(MESSAGE);
      assertThat(Signatures.isLowS(signature)).isTrue();
      assertThat(check.holds(MESSAGE, signature)).isTrue();
    }
  }

  @Test
  void aKeyThatCannotSignNowIsToldAsPassing() throws Exception {
    TokenProvider token = TokenProvider.ofDer();
    KeyStoreKey key = KeyStoreKey.of(Drawer.with(open(), PASSWORD, token), "secp256r1");

    for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
      token.fail(fault);
      assertThatExceptionOfType(SigningKeyException.class)
          .as(fault.name())
          .isThrownBy(() -> key.sign(MESSAGE))
          .matches(refused -> refused.problem() == Problem.CANNOT_SIGN)
          .matches(SigningKeyException::isRetrySensible);
    }
  }

  @Test
  @DisplayName("K-08 the text of a key shows its public id alone")
  void noSecretIsShown() {
    KeyStoreKey key = pkcs12("secp256r1", PASSWORD);

    assertThat(key).hasToString("KeyStoreKey[" + key.publicKey().id() + "]");
  }

  private static KeyStoreKey pkcs12(String alias, char[] password) {
    return KeyStoreKey.pkcs12(new ByteArrayInputStream(file), alias, password);
  }

  private static KeyStore open() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(file), PASSWORD);
    return store;
  }
}
