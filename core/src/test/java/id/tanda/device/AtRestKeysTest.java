package id.tanda.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Nik;
import id.tanda.identity.StoreException;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestCitizen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AtRestKeysTest {
  private static final Nik BUDI = TestCitizen.nik("3171011708900001");
  private static final Nik SITI = TestCitizen.nik("3171015203050002");

  private final SeededRandomness randomness = new SeededRandomness(5);
  private final SealingKey first = SealingKey.of(randomness.bytes(32));
  private final SealingKey second = SealingKey.of(randomness.bytes(32));
  private final KeyedHash hash = KeyedHash.of(randomness.bytes(32));
  private final AtRestKeys keys = new AtRestKeys(first, hash, hash);
  private final P256PublicKey phone = SoftwareKey.generate(randomness).publicKey();
  private final P256PublicKey otherPhone = SoftwareKey.generate(randomness).publicKey();

  @Test
  void aSealedNikOpensInItsRow() {
    Sealed sealed = keys.seal(BUDI, phone.thumbprint(), randomness);

    assertThat(keys.open(row(phone, BUDI, sealed))).isEqualTo(BUDI);
    assertThat(sealed.key()).isEqualTo(first.id());
    assertThat(sealed).hasToString("Sealed[" + first.id() + "]");
  }

  @Test
  @DisplayName("S-15 a sealed NIK in the row of another device or citizen does not open")
  void aSealedNikIsBoundToItsRow() {
    Sealed sealed = keys.seal(BUDI, phone.thumbprint(), randomness);

    assertFails(row(otherPhone, BUDI, sealed));
    assertFails(row(phone, SITI, sealed));
    assertFails(row(otherPhone, SITI, sealed));
  }

  @Test
  @DisplayName("S-15 a value of another field does not open as a NIK")
  void anotherFieldIsNoNik() {
    SealedField field = new SealedField("applicant", phone.thumbprint(), keys.citizen(BUDI));

    assertFails(row(phone, BUDI, keys.seal(new byte[] {1}, field, randomness)));
    assertThat(field).hasToString("SealedField[applicant]");
  }

  @Test
  @DisplayName("S-14 S-15 no name of a field reaches into the place of another")
  void aFieldIsNamedInLetters() {
    for (String name : List.of("", "nik:", "Nik", "nik2", "a b", "\u00e9")) {
      assertThatThrownBy(() -> new SealedField(name, phone.thumbprint(), keys.citizen(BUDI)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[a-z]");
    }
  }

  @Test
  @DisplayName("S-15 a sealed value that is no NIK is damage")
  void whatIsNoNikIsDamage() {
    SealedField field = new SealedField("nik", phone.thumbprint(), keys.citizen(BUDI));

    assertFails(row(phone, BUDI, keys.seal(new byte[] {1}, field, randomness)));
  }

  @Test
  void aFormerKeyOpensWhatItSealedAndSealsNothing() {
    Sealed old = keys.seal(BUDI, phone.thumbprint(), randomness);
    AtRestKeys changed = new AtRestKeys(second, List.of(first), hash, hash);

    assertThat(changed.open(row(phone, BUDI, old))).isEqualTo(BUDI);
    assertThat(changed.seal(BUDI, phone.thumbprint(), randomness).key()).isEqualTo(second.id());
  }

  @Test
  void withoutItsKeyNothingOpens() {
    Sealed old = keys.seal(BUDI, phone.thumbprint(), randomness);
    AtRestKeys others = new AtRestKeys(second, hash, hash);

    assertThatThrownBy(() -> others.open(row(phone, BUDI, old)))
        .isInstanceOf(StoreException.class)
        .hasMessage("no key for SealedField[nik]");
  }

  private DeviceRecord row(P256PublicKey device, Nik citizen, Sealed sealed) {
    return new DeviceRecord(
        device, keys.citizen(citizen), sealed, 1, DeviceState.ACTIVE, Instant.EPOCH);
  }

  private void assertFails(DeviceRecord row) {
    assertThatThrownBy(() -> keys.open(row))
        .isInstanceOf(StoreException.class)
        .matches(failure -> !((StoreException) failure).isRetrySensible());
  }
}
