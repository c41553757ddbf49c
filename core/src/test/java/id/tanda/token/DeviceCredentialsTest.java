package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Credentials as an answer carries them and a wallet keeps them. */
class DeviceCredentialsTest {
  private final DeviceCredentials made = new Desk().credentials;

  @Test
  void whatIsKeptComesBack() throws MalformedException {
    DeviceCredentials kept = DeviceCredentials.parse(JsonObject.parse(made.json().text()));

    assertThat(kept.dense()).isEqualTo(made.dense());
    assertThat(kept.text()).isEqualTo(made.text());
    assertThat(kept.expires()).isEqualTo(made.expires());
  }

  @Test
  void whatHasAnotherFormIsMalformed() {
    for (JsonObject odd :
        List.of(
            Edited.without(made.json(), "dense"),
            Edited.without(made.json(), "text"),
            Edited.without(made.json(), "exp"),
            Edited.with(made.json(), "x", 1L),
            Edited.with(made.json(), "dense", "="),
            Edited.with(made.json(), "dense", Base64Url.encode(new byte[1_537])),
            Edited.with(made.json(), "text", "t".repeat(16_385)))) {
      assertThatThrownBy(() -> DeviceCredentials.parse(odd)).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void onlyTheEndIsShown() {
    assertThat(made).hasToString("DeviceCredentials[expires=2026-09-17T00:00:00Z]");
  }
}
