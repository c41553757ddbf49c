package id.tanda.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListTokenTest {
  private static final int MAX = 16_384;
  private static final int KIB = 1_024;
  private static final String URI = "https://status.example/lists/1";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());
  private static final String SOUND =
      "{\"sub\":\"u\",\"iat\":7,\"status_list\":{\"bits\":1,\"lst\":\"eNrbuRgAAhcBXQ\"}}";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void whatIsPublishedIsRead(int bits) throws MalformedException {
    StatusBits list = StatusBits.create(bits, 100);
    list.set(42, 1);
    String text =
        StatusListToken.sign(KEY, URI, NOON, NOON.plusSeconds(60), Duration.ofSeconds(1), list);
    StatusListToken token = StatusListToken.parse(text, text.length(), KIB);

    assertThat(token.signedBy(CHECK)).isTrue();
    assertThat(token.signedBy(Es256.bouncyCastle().check(Fixtures.key(2).publicKey()))).isFalse();
    assertThat(token.kid()).contains(KEY.publicKey().id().text());
    assertThat(token.subject()).isEqualTo(URI);
    assertThat(token.issuedAt()).isEqualTo(NOON);
    assertThat(token.expires()).contains(NOON.plusSeconds(60));
    assertThat(token.ttl()).contains(Duration.ofSeconds(1));
    assertThat(token.status(42)).hasValue(1);
    assertThat(token.status(41)).hasValue(0);
    assertThat(token.payload().object("status_list").integer("bits")).isEqualTo(bits);
  }

  @Test
  @DisplayName("K-16 an entry that the list does not have is no status")
  void anEntryOutOfRangeIsNoStatus() throws MalformedException {
    StatusListToken token = read(SOUND); // 16 entries

    assertThat(token.status(0)).hasValue(1);
    assertThat(token.status(15)).hasValue(1);
    for (long index : new long[] {-1, 16, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(token.status(index)).as("entry %d", index).isEmpty();
    }
  }

  @Test
  void endAndRefreshMayBeLeftOut() throws MalformedException {
    StatusListToken token = read(SOUND);

    assertThat(token.expires()).isEmpty();
    assertThat(token.ttl()).isEmpty();
    assertThat(token.kid()).isEmpty();
  }

  @Test
  void membersOfOtherStandardsAreLeftAlone() throws MalformedException {
    String aggregated = SOUND.replace("\"bits\"", "\"aggregation_uri\":\"v\",\"bits\"");

    assertThat(read(SOUND.replace("{\"sub\"", "{\"iss\":\"i\",\"sub\"")).payload().text("iss"))
        .isEqualTo("i");
    assertThat(read(aggregated).status(1)).hasValue(0);
  }

  @ParameterizedTest
  @DisplayName("T-16 T-24 every member is of its type and within its bounds")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"sub\":\"u\" | \"sub\":\"\"",
        "\"sub\":\"u\" | \"sub\":7",
        "\"sub\":\"u\" | \"sup\":\"u\"",
        "\"iat\":7 | \"iat\":\"7\"",
        "\"iat\":7 | \"iat\":-1",
        "\"iat\":7 | \"iet\":7",
        "\"iat\":7 | \"iat\":7,\"exp\":-1",
        "\"iat\":7 | \"iat\":7,\"exp\":253402300800",
        "\"iat\":7 | \"iat\":7,\"exp\":true",
        "\"iat\":7 | \"iat\":7,\"ttl\":0",
        "\"iat\":7 | \"iat\":7,\"ttl\":-1",
        "\"iat\":7 | \"iat\":7,\"ttl\":\"1\"",
        "\"bits\":1 | \"bits\":0",
        "\"bits\":1 | \"bits\":3",
        "\"bits\":1 | \"bits\":16",
        "\"bits\":1 | \"bits\":4294967297",
        "\"bits\":1 | \"bats\":1",
        "\"bits\":1 | \"bits\":1,\"idx\":1",
        "\"lst\":\" | \"lst\":\"!",
        "\"status_list\" | \"statuslist\""
      })
  void membersAreStrict(String sound, String hostile) {
    assertThatThrownBy(() -> read(SOUND.replace(sound, hostile)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-30 no more is inflated than the reader allows")
  void bombsAreNotInflated() throws MalformedException {
    String text =
        StatusListToken.sign(
            KEY, URI, NOON, NOON.plusSeconds(1), Duration.ofSeconds(1), StatusBits.create(8, KIB));

    assertThat(StatusListToken.parse(text, MAX, KIB).status(KIB - 1)).hasValue(0);
    assertThatThrownBy(() -> StatusListToken.parse(text, MAX, KIB - 1))
        .hasMessage("lst must inflate to at most 1023 bytes");
    assertThatThrownBy(() -> StatusListToken.parse(text, text.length() - 1, KIB))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  @DisplayName("T-20 T-01 the kind is statuslist+jwt and the algorithm ES256")
  void theHeaderIsStrict() {
    assertRefused("{\"alg\":\"ES256\",\"typ\":\"JWT\"}");
    assertRefused("{\"alg\":\"ES256\",\"typ\":\"statuslist+JWT\"}");
    assertRefused("{\"alg\":\"ES256\"}");
    assertRefused("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"kid\":\"\"}");
    assertRefused("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"kid\":1}");
    assertRefused("{\"alg\":\"ES256\",\"typ\":\"statuslist+jwt\",\"x5c\":[]}");
    assertThatThrownBy(() -> parse("{\"alg\":\"none\",\"typ\":\"statuslist+jwt\"}"))
        .isInstanceOf(AlgorithmException.class);
  }

  @Test
  void nothingIsSignedThatNobodyCouldRead() {
    StatusBits list = StatusBits.create(1, 8);

    for (String subject : new String[] {"", "u".repeat(1_025)}) {
      assertThatThrownBy(
              () -> StatusListToken.sign(KEY, subject, NOON, NOON, Duration.ofSeconds(1), list))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("token would be malformed: sub must have 1 to 1024 characters");
    }
    assertThatThrownBy(() -> StatusListToken.sign(KEY, URI, NOON, NOON, Duration.ZERO, list))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("K-08 toString shows the address alone")
  void toStringShowsTheAddress() throws MalformedException {
    assertThat(read(SOUND)).hasToString("StatusListToken[u]");
  }

  private static StatusListToken read(String payload) throws MalformedException {
    JsonObject header = JsonObject.parse("{\"typ\":\"statuslist+jwt\"}");
    String text = CompactJws.sign(KEY, header, JsonObject.parse(payload));
    return StatusListToken.parse(text, MAX, KIB);
  }

  private static void assertRefused(String header) {
    assertThatThrownBy(() -> parse(header)).isInstanceOf(MalformedException.class);
  }

  private static StatusListToken parse(String header) throws MalformedException {
    String input =
        Base64Url.encode(Fixtures.ascii(header)) + "." + Base64Url.encode(Fixtures.ascii(SOUND));
    byte[] signature = KEY.sign(Fixtures.ascii(input));
    return StatusListToken.parse(input + "." + Base64Url.encode(signature), MAX, KIB);
  }
}
