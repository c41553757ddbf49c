package id.tanda.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import id.tanda.crypto.Fixtures;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NimbusKeys;
import id.tanda.crypto.Vectors;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SoftwareKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader and a writer made of Nimbus, Jackson and the platform, against ours. */
class StatusListPeerTest {
  private static final int ENTRIES = 4_000;
  private static final int MAX = 65_536;
  private static final String URI = "https://status.example/lists/1";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final SoftwareKey KEY = Fixtures.key(1);
  private static final SignatureCheck CHECK = Es256.bouncyCastle().check(KEY.publicKey());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void theyReadWhatWePublish(int bits) throws Exception {
    int[] statuses = statuses(bits);
    StatusBits list = StatusBits.create(bits, ENTRIES);
    for (int i = 0; i < ENTRIES; i++) {
      list.set(i, statuses[i]);
    }
    String text =
        StatusListToken.sign(KEY, URI, NOON, NOON.plusSeconds(60), Duration.ofSeconds(9), list);
    JsonNode payload = new ObjectMapper().readTree(JWSObject.parse(text).getPayload().toString());

    assertThat(NimbusKeys.verify(text, KEY.publicKey())).isTrue();
    assertThat(JWSObject.parse(text).getHeader().getType()).hasToString("statuslist+jwt");
    assertThat(payload.get("sub").asText()).isEqualTo(URI);
    assertThat(payload.get("exp").asLong() - payload.get("iat").asLong()).isEqualTo(60);
    assertThat(payload.get("ttl").asInt()).isEqualTo(9);
    assertThat(inflated(payload.at("/status_list/lst").asText(), bits)).isEqualTo(statuses);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8})
  void weReadWhatTheyPublish(int bits) throws Exception {
    int[] statuses = statuses(bits);
    StatusListToken token =
        StatusListToken.parse(published(bits, deflated(statuses, bits)), MAX, ENTRIES);

    assertThat(token.signedBy(CHECK)).isTrue();
    for (int i = 0; i < ENTRIES; i++) {
      assertThat(token.status(i)).as("entry %d", i).hasValue(statuses[i]);
    }
    assertThat(token.status(ENTRIES)).isEmpty();
  }

  @Test
  void theVectorsOfTheDraftAreReadFromASignedToken() throws Exception {
    int entries = 0;
    for (JsonNode vector : Vectors.json("statuslist-vectors.json").get("vectors")) {
      String text = published(vector.get("bits").asInt(), vector.get("lst").asText());
      StatusListToken token = StatusListToken.parse(text, MAX, 1 << 20);
      for (Map.Entry<String, JsonNode> entry : vector.get("expected").properties()) {
        assertThat(token.status(Long.parseLong(entry.getKey()))).hasValue(entry.getValue().asInt());
        entries++;
      }
      assertThat(token.status(vector.get("entries").asLong())).isEmpty();
    }
    Vectors.ran("status list, signed", entries);
    assertThat(entries).isEqualTo(321);
  }

  @Test
  @DisplayName("K-16 a list altered after it was signed is refused by them and by us")
  void alteredListsAreRefusedByBoth() throws Exception {
    String sound = published(1, deflated(statuses(1), 1));
    int from = sound.indexOf('.') + 1;
    for (int at = from; at < sound.length() - 2; at += 7) {
      char other = sound.charAt(at) == 'A' ? 'B' : 'A';
      String altered = sound.substring(0, at) + other + sound.substring(at + 1);

      assertThat(NimbusKeys.verify(altered, KEY.publicKey())).as("at %d", at).isFalse();
      assertThat(holds(altered)).as("at %d", at).isFalse();
    }
    assertThat(holds(sound)).isTrue();
  }

  private static boolean holds(String text) {
    try {
      return StatusListToken.parse(text, MAX, ENTRIES).signedBy(CHECK);
    } catch (MalformedException e) {
      return false;
    }
  }

  private static int[] statuses(int bits) {
    return new Random(bits).ints(ENTRIES, 0, 1 << bits).toArray();
  }

  private static String published(int bits, String lst) throws Exception {
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("statuslist+jwt"))
                .keyID("12")
                .build(),
            new Payload(
                Map.of("sub", URI, "iat", 7L, "status_list", Map.of("bits", bits, "lst", lst))));
    jws.sign(new ECDSASigner(NimbusKeys.of(KEY)));
    return jws.serialize();
  }

  private static String deflated(int[] statuses, int bits) throws Exception {
    byte[] packed = new byte[statuses.length * bits / 8];
    for (int i = 0; i < statuses.length; i++) {
      packed[i * bits / 8] |= (byte) (statuses[i] << (i * bits % 8));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
      zlib.write(packed);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static int[] inflated(String lst, int bits) throws Exception {
    byte[] bytes = Base64.getUrlDecoder().decode(lst);
    byte[] packed = new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    int[] statuses = new int[ENTRIES];
    for (int i = 0; i < ENTRIES; i++) {
      statuses[i] = packed[i * bits / 8] >> (i * bits % 8) & ((1 << bits) - 1);
    }
    return statuses;
  }
}
