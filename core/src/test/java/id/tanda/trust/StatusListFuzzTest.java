package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.status.StatusBits;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.Fuzzed;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A status list, signed by the authority or not, is taken or refused, whatever it holds. */
class StatusListFuzzTest {
  private static final SettableClock CLOCK = SettableClock.atNoon();
  private static final TestAuthority AUTHORITY = new TestAuthority("dukcapil.example", CLOCK, 1);
  private static final TrustBundles BUNDLES = AUTHORITY.bundles();
  private static final String LIST = list(777);

  static Stream<byte[]> seeds() {
    return Fuzzed.seeds(LIST);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void aListIsTakenOrRefused(byte[] data) throws MalformedException {
    String text = Fuzzed.message(data, LIST, AUTHORITY.key(KeyUse.STATUS));
    StatusLists lists = StatusLists.under(BUNDLES, CLOCK);

    Outcome<StatusList> answer = lists.accept(text);

    if (answer.refusal().isEmpty()) {
      StatusList list = answer.orElseThrow();
      assertThat(list.text()).isEqualTo(text);
      assertThat(lists.accept(text).refusal()).isEmpty();
      saysNothingElse(list);
      tellsEveryStatus(list);
    }
  }

  /** What was read, written again, has the same members with the same values. */
  private static void saysNothingElse(StatusList list) throws MalformedException {
    JsonObject read = ForgedJws.payload(list.text());
    StatusList again =
        StatusList.issue(
            AUTHORITY.key(KeyUse.STATUS),
            AUTHORITY.id(),
            list.address(),
            list.message().envelope().issuedAt(),
            Duration.between(
                list.message().envelope().issuedAt(), list.message().envelope().expires()),
            Duration.ofSeconds(read.integer("ttl")),
            bits(read));
    JsonObject written = Edited.with(ForgedJws.payload(again.text()), "jti", read.text("jti"));

    // The same bits may be compressed in more than one way.
    assertThat(Edited.with(written, "status_list", read.object("status_list"))).isEqualTo(read);
    assertThat(bits(written).lst()).isEqualTo(bits(read).lst());
  }

  private static void tellsEveryStatus(StatusList list) throws MalformedException {
    StatusBits bits = bits(ForgedJws.payload(list.text()));
    for (int i = 0; i < StatusList.SIZE; i += 1 + i / 8) {
      assertThat(list.isValid(i)).isEqualTo(bits.get(i) == 0);
    }
  }

  private static StatusBits bits(JsonObject payload) throws MalformedException {
    JsonObject list = payload.object("status_list");
    return StatusBits.parse((int) list.integer("bits"), list.text("lst"), StatusList.SIZE / 8);
  }

  private static String list(int revoked) {
    StatusBits bits = StatusBits.create(1, StatusList.SIZE);
    bits.set(revoked, 1);
    return StatusList.issue(
            AUTHORITY.key(KeyUse.STATUS),
            AUTHORITY.id(),
            AUTHORITY.bundle(1).statusAddress(0),
            CLOCK.instant(),
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            bits)
        .text();
  }
}
