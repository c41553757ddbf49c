package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CountedGuess;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Nik;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is in a store after the process that wrote it was killed: every effect with its record and
 * every record with its effect, and all that was acknowledged.
 */
final class Aftermath {
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
  private static final Map<EnrolmentState, List<HistoryEvent>> RECORDS = records();

  private final Town town;
  private final String where;

  Aftermath(Town town, String where) {
    this.town = town;
    this.where = where;
  }

  /** Checks what these lines acknowledged, and that nothing stands between before and after. */
  void assertSound(List<String> acknowledged) {
    Map<EnrolmentId, String> last = new LinkedHashMap<>();
    acknowledged.forEach(line -> last.put(new EnrolmentId(line.split(" ")[1]), line.split(" ")[0]));
    last.forEach(this::assertReached);
    for (Nik nik : List.of(Town.BUDI, Town.SITI)) {
      assertWhole(nik, last.keySet());
    }
  }

  private void assertReached(EnrolmentId id, String word) {
    EnrolmentRecord row = found(id);
    if (word.equals("GUESSED")) {
      assertThat(row.codes().guesses()).as(where).isNotEmpty();
    } else if (row.state() != EnrolmentState.CANCELLED) {
      assertThat(row.state()).as(where).isGreaterThanOrEqualTo(EnrolmentState.valueOf(word));
    }
  }

  private void assertWhole(Nik nik, Set<EnrolmentId> acknowledged) {
    String citizen = town.atRest.citizen(nik);
    List<HistoryRecord> history =
        town.store.inTransaction(tables -> tables.history().newest(citizen, 100_000));
    Set<EnrolmentId> ids = new LinkedHashSet<>(acknowledged);
    town.store
        .inTransaction(tables -> tables.enrolments().pendingSinceBefore(END, 100_000))
        .forEach(row -> ids.add(row.id()));
    ids.stream()
        .map(this::found)
        .filter(row -> row.application().citizen().equals(citizen))
        .forEach(row -> assertWhole(row, history));
  }

  private void assertWhole(EnrolmentRecord row, List<HistoryRecord> history) {
    List<HistoryEvent> expected = new ArrayList<>(RECORDS.getOrDefault(row.state(), List.of()));
    long wrong = row.codes().guesses().stream().filter(CountedGuess::wrong).count();
    for (long i = 0; i < wrong; i++) {
      expected.add(HistoryEvent.CODE_WRONG);
    }
    if (row.state() != EnrolmentState.CANCELLED) {
      assertThat(events(row.id().text(), history))
          .as(where)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(device(row).isPresent()).as(where).isEqualTo(row.state() == EnrolmentState.ACTIVE);
    device(row).ifPresent(device -> assertWhole(device, history));
  }

  private void assertWhole(DeviceRecord device, List<HistoryRecord> history) {
    assertThat(events(device.thumbprint().text(), history))
        .as(where)
        .isEqualTo(
            device.state() == DeviceState.ACTIVE ? List.of() : List.of(HistoryEvent.REPLACED));
    assertThat(town.atRest.citizen(town.atRest.open(device))).isEqualTo(device.citizen());
  }

  private EnrolmentRecord found(EnrolmentId id) {
    return town.store
        .inTransaction(tables -> tables.enrolments().find(id))
        .orElseThrow(() -> new AssertionError(id + " was acknowledged and is lost: " + where));
  }

  private Optional<DeviceRecord> device(EnrolmentRecord row) {
    return town.store.inTransaction(
        tables -> tables.devices().find(row.application().device().thumbprint()));
  }

  private static List<HistoryEvent> events(String detail, List<HistoryRecord> history) {
    return history.stream()
        .filter(record -> record.detail().equals(detail))
        .map(HistoryRecord::event)
        .toList();
  }

  private static Map<EnrolmentState, List<HistoryEvent>> records() {
    Map<EnrolmentState, List<HistoryEvent>> records = new EnumMap<>(EnrolmentState.class);
    List<HistoryEvent> soFar = new ArrayList<>(List.of(HistoryEvent.APPLIED));
    records.put(EnrolmentState.APPLIED, List.copyOf(soFar));
    soFar.add(HistoryEvent.FACE_MATCHED);
    records.put(EnrolmentState.FACE_MATCHED, List.copyOf(soFar));
    records.put(EnrolmentState.APPROVED, List.copyOf(soFar));
    soFar.add(HistoryEvent.CODE_MADE);
    records.put(EnrolmentState.CODE_SENT, List.copyOf(soFar));
    soFar.add(HistoryEvent.ACTIVATED);
    records.put(EnrolmentState.ACTIVE, List.copyOf(soFar));
    return records;
  }
}
