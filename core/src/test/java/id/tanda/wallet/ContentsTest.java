package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.token.DeviceCredentials;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private final Device device = new Device();

  @Test
  void everythingInItComesBack() throws MalformedException {
    KeptConsent consent = SomeConsents.kept("c1", "a.b.c");
    JournalEntry shown = new JournalEntry(NOON, JournalEntry.What.SHOWN, "Hotel Merdeka", "");
    Contents full =
        device
            .contents()
            .with(new DeviceCredentials(new byte[] {7, 8}, "x.y.z~", NOON))
            .with(new Contents.Published("trust", "scopes"))
            .with(consent)
            .with(shown);

    Contents read = ContentsJson.read(ContentsJson.write(full));

    assertThat(read.authority()).isEqualTo(full.authority());
    assertThat(read.deviceKey().orElseThrow().secret()).isEqualTo(device.key.secret());
    assertThat(read.enrolment()).isEqualTo(full.enrolment());
    assertThat(read.birthDate()).contains(Device.BORN);
    assertThat(read.deviceCredentials().orElseThrow().dense()).containsExactly(7, 8);
    assertThat(read.deviceCredentials().orElseThrow().text()).isEqualTo("x.y.z~");
    assertThat(read.published()).isEqualTo(full.published());
    assertThat(read.consents()).containsExactly(consent);
    assertThat(read.journal()).containsExactly(shown);
  }

  @Test
  void aWalletHoldsOneCredentialForEachAuthorityAndType() throws MalformedException {
    DeviceCredentials forms = new DeviceCredentials(new byte[] {7}, "x.y.z~", NOON);
    AuthorityId own = AuthorityId.of("dukcapil.example");
    AuthorityId other = AuthorityId.of("samsat.example");
    HeldCredential licence = new HeldCredential(other, "urn:example:licence:1", forms);
    HeldCredential deviceElsewhere = HeldCredential.ofDevice(other, forms);
    HeldCredential renewed =
        new HeldCredential(
            other,
            licence.type(),
            new DeviceCredentials(new byte[] {8}, "u.v.w~", NOON.plusSeconds(1)));

    Contents held = device.contents().with(licence).with(deviceElsewhere).with(forms).with(renewed);

    Contents read = ContentsJson.read(ContentsJson.write(held));
    assertThat(read.credentials())
        .extracting(HeldCredential::authority, HeldCredential::type)
        .containsExactly(
            tuple(other, DeviceCredentials.TYPE),
            tuple(own, DeviceCredentials.TYPE),
            tuple(other, licence.type()));
    assertThat(read.credentials().get(2).forms().text()).isEqualTo("u.v.w~");
    assertThat(device.contents().with(licence).with(deviceElsewhere).deviceCredentials()).isEmpty();
    assertThat(licence).hasToString("HeldCredential[urn:example:licence:1, " + NOON + "]");
  }

  @Test
  void whatIsOfAnotherTypeIsNoCredentialOfTheDevice() {
    DeviceCredentials forms = new DeviceCredentials(new byte[] {7}, "x.y.z~", NOON);
    AuthorityId own = AuthorityId.of("dukcapil.example");

    Contents held = device.contents().with(new HeldCredential(own, "urn:tanda:device:2", forms));

    assertThat(held.deviceCredentials()).isEmpty();
  }

  @Test
  void anEntryWithAForeignMemberIsRefused() {
    KeptConsent consent = SomeConsents.kept("c1", "a.b.c");
    JournalEntry entry = new JournalEntry(NOON, JournalEntry.What.SHOWN, "", "");
    HeldCredential credential =
        HeldCredential.ofDevice(
            AuthorityId.of("dukcapil.example"),
            new DeviceCredentials(new byte[] {7}, "x.y.z~", NOON));

    assertThatThrownBy(() -> KeptConsent.parse(more(consent.json())))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> JournalEntry.parse(more(entry.json())))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> HeldCredential.parse(more(credential.json())))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertThat(JournalEntry.shortened("x".repeat(128))).hasSize(128);
    assertThat(JournalEntry.shortened("x".repeat(129))).hasSize(128);
    assertThat(JournalEntry.shortened("x".repeat(127) + "\ud83c\udfe6")).hasSize(127);
    assertThat(JournalEntry.shortened("x".repeat(126) + "\ud83c\udfe6x")).hasSize(128);
  }

  @Test
  void aCredentialHasAType() {
    DeviceCredentials forms = new DeviceCredentials(new byte[] {7}, "x.y.z~", NOON);
    AuthorityId authority = AuthorityId.of("dukcapil.example");

    assertThat(new HeldCredential(authority, "x".repeat(128), forms).type()).hasSize(128);
    assertThatThrownBy(() -> new HeldCredential(authority, "x".repeat(129), forms))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HeldCredential(authority, "", forms))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWalletWithAHardwareKeyHoldsNone() throws MalformedException {
    Contents held = Contents.of(AuthorityId.of("dukcapil.example"));

    assertThat(ContentsJson.read(ContentsJson.write(held)).deviceKey()).isEmpty();
    assertThat(held.credentials()).isEmpty();
    assertThat(held.enrolment()).isEmpty();
  }

  @Test
  void theJournalKeepsTheNewestThousand() {
    Contents held = device.contents();
    for (int i = 0; i <= Contents.JOURNAL; i++) {
      held = held.with(new JournalEntry(NOON.plusSeconds(i), JournalEntry.What.SHOWN, "", "n" + i));
    }

    assertThat(held.journal()).hasSize(Contents.JOURNAL);
    assertThat(held.journal().get(0).detail()).isEqualTo("n1");
  }

  @Test
  void aFullWalletStillOpens() throws MalformedException {
    Contents full = device.contents();
    for (int i = 0; i < Contents.CONSENTS + 300; i++) {
      full = full.with(SomeConsents.widest("c" + i).withdrawn(NOON, "y".repeat(8_192)));
    }
    for (int i = 0; i < Contents.JOURNAL; i++) {
      String name = "\u20ac".repeat(128);
      full = full.with(new JournalEntry(NOON, JournalEntry.What.REFUSED, name, name));
    }
    full = full.with(new Contents.Published("t".repeat(65_536), "s".repeat(131_072)));

    assertThat(ContentsJson.read(ContentsJson.write(full)).consents())
        .isEqualTo(full.consents())
        .hasSize(Contents.CONSENTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"authority\":\"a\",\"trust\":\"\",\"scopes\":\"\",\"credentials\":[],\"consents\":[],\"journal\":[],\"x\":1}",
        "{\"authority\":\"a\",\"trust\":\"\",\"scopes\":\"\",\"credentials\":[],\"consents\":[],\"journal\":[{}]}",
        "{\"authority\":\"a\",\"trust\":\"\",\"scopes\":\"\",\"credentials\":[],\"consents\":[{}],\"journal\":[]}",
        "{\"authority\":\"a\",\"key\":\"AAAA\"}",
        "{\"authority\":\"a\",\"birth_date\":\"2026-02-30\"}",
        "{\"authority\":\"a\",\"trust\":\"\",\"scopes\":\"\",\"credentials\":[{}],\"consents\":[],\"journal\":[]}"
      })
  void otherJsonIsRefused(String json) {
    assertThatThrownBy(() -> ContentsJson.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void anEntryOutOfBoundsIsRefused() {
    String tooLong = "x".repeat(129);

    assertThatThrownBy(() -> new JournalEntry(NOON, JournalEntry.What.REFUSED, tooLong, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                JournalEntry.parse(
                    JsonObject.builder()
                        .put("time", 1)
                        .put("what", "slept")
                        .put("party", "")
                        .put("detail", "")
                        .build()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void nothingInItShowsItself() {
    assertThat(SomeConsents.kept("c1", "a.b.c")).hasToString("KeptConsent[hidden]");
    assertThat(new JournalEntry(NOON, JournalEntry.What.REFUSED, "Bank", ""))
        .hasToString("JournalEntry[REFUSED]");
    assertThat(new Contents.Published("ab", "c")).hasToString("Published[3 characters]");
    assertThat(EnrolmentId.random(device.randomness).toString()).hasSize(22);
  }

  private static JsonObject more(JsonObject json) throws MalformedException {
    String text = new String(json.utf8(), StandardCharsets.UTF_8);
    String longer = text.substring(0, text.length() - 1) + ",\"more\":1}";
    return JsonObject.parse(longer.getBytes(StandardCharsets.UTF_8), 65_536);
  }
}
