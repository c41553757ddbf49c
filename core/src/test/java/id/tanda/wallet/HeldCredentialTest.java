package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import id.tanda.token.IssuedCredentials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The two credentials of a wallet: that of its device, and that of its citizen's data. */
class HeldCredentialTest {
  private final TestAuthority authority =
      new TestAuthority("dukcapil.example", SettableClock.atNoon(), 1);
  private final SoftwareKey device = SoftwareKey.generate(authority.randomness());

  @Test
  void theDataOfTheCitizenAreKeptAndReplaced() throws MalformedException {
    DeviceCredentials forms = authority.credentials(device, 1);
    Attributes name = Attributes.builder().put(Attribute.FULL_NAME, "Siti Contoh").build();
    DataCredential first = authority.data(device, 1, name);
    DataCredential second = authority.data(device, 1, name);

    Contents held =
        Contents.of(authority.id(), device)
            .with(new IssuedCredentials(forms, Optional.of(first)))
            .with(new IssuedCredentials(forms, Optional.of(second)))
            .with(new IssuedCredentials(forms, Optional.empty()));

    Contents read = ContentsJson.read(ContentsJson.write(held));
    assertThat(read.dataCredential()).contains(second);
    assertThat(read.deviceCredentials()).isPresent();
    assertThat(read.credentials()).hasSize(2);
  }

  @Test
  void dataAndTypeGoTogether() {
    DeviceCredentials forms = authority.credentials(device, 1);
    DataCredential data = authority.data(device, 1, Attributes.builder().build());

    assertThatThrownBy(() -> new HeldCredential(authority.id(), DataCredential.TYPE, forms))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HeldCredential(authority.id(), DeviceCredentials.TYPE, data))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
