package id.tanda.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.SeededRandomness;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The devices' table of section 5 of the design, written down once more, compared row by row. */
class DeviceStepTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1);
  private static final List<String> TABLE =
      List.of(
          "- ACTIVATE ACTIVE device.activated",
          "ACTIVE RENEW ACTIVE device.renewed",
          "ACTIVE REFUSE_RENEWAL ACTIVE device.renewal-refused",
          "ACTIVE SUSPEND SUSPENDED device.suspended",
          "SUSPENDED RESUME ACTIVE device.resumed",
          "ACTIVE UNBIND UNBOUND device.unbound",
          "SUSPENDED UNBIND UNBOUND device.unbound",
          "ACTIVE BLOCK BLOCKED device.blocked",
          "SUSPENDED BLOCK BLOCKED device.blocked",
          "ACTIVE REPLACE REPLACED device.replaced",
          "SUSPENDED REPLACE REPLACED device.replaced");

  @Test
  void theTableIsThatOfTheDesign() {
    assertThat(Arrays.stream(DeviceStep.values()).flatMap(DeviceStepTest::rows))
        .containsExactlyElementsOf(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void aStepLeadsWhereItsRowSaysAndIsImpossibleElsewhere(DeviceStep step) {
    for (DeviceState from : DeviceState.values()) {
      DeviceRecord row = in(from);
      if (step.isPossibleIn(from)) {
        DeviceRecord next = row.after(step, LATER);
        assertThat(next.state()).isEqualTo(step.to());
        assertThat(next.since()).isEqualTo(step.to() == from ? NOON : LATER);
        assertThat(next).usingRecursiveComparison().ignoringFields("state", "since").isEqualTo(row);
      } else {
        assertThatThrownBy(() -> row.after(step, LATER))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("a device that is %s must not %s", from, step);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingHappensToADeviceThatIsOver(DeviceState state) {
    assertThat(state.isOver())
        .isEqualTo(Arrays.stream(DeviceStep.values()).noneMatch(step -> step.isPossibleIn(state)));
  }

  @ParameterizedTest
  @EnumSource
  void everyRowSaysItsCondition(DeviceStep step) {
    assertThat(step.guard()).hasSizeGreaterThan(10);
  }

  private static Stream<String> rows(DeviceStep step) {
    String rest = " " + step + " " + step.to() + " " + step.event().code();
    List<String> rows =
        Arrays.stream(DeviceState.values())
            .filter(step::isPossibleIn)
            .map(from -> from + rest)
            .toList();
    return rows.isEmpty() ? Stream.of("-" + rest) : rows.stream();
  }

  private static DeviceRecord in(DeviceState state) {
    return new DeviceRecord(
        SoftwareKey.generate(new SeededRandomness(5)).publicKey(),
        "citizen",
        new Sealed("key", new byte[1]),
        7,
        state,
        NOON);
  }
}
