package id.tanda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.code.CitizenCodes;
import id.tanda.counter.CounterSession;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.enrolment.EnrolmentStep;
import id.tanda.face.FaceTries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must answer about devices, enrolments and showings. */
public abstract class ActivationTablesContract extends AuthorityStoreContract {
  private static final Instant NOW = TestRows.NOW;

  @Test
  @DisplayName("S-16 a device has a name and an index of its own, and its citizen one at a time")
  void devicesAreUnique() {
    DeviceRecord device = rows.device("siti", 7);
    DeviceRecord next = rows.device("siti", 9);

    assertThat(added(device)).isTrue();
    assertThat(
            added(
                new DeviceRecord(
                    device.key(), "x", device.sealedNik(), 8, DeviceState.ACTIVE, NOW)))
        .isFalse();
    assertThat(added(rows.device("budi", 7))).isFalse();
    assertThat(added(next)).isFalse();
    assertThat(added(TestRows.in(DeviceState.REPLACED, next))).isTrue();
    assertThat(added(rows.device("budi", 8))).isTrue();
    assertThat(one(tables -> tables.devices().current("siti")).map(DeviceRecord::statusIndex))
        .contains(7L);
  }

  @Test
  @DisplayName("S-16 a device comes back as it was put there, to the microsecond")
  void aDeviceComesBackAsItWas() {
    DeviceRecord device = rows.device("siti", 1L << 40);
    added(device);

    DeviceRecord found = one(tables -> tables.devices().find(device.thumbprint())).orElseThrow();

    assertThat(found).usingRecursiveComparison().isEqualTo(device);
    assertThat(one(tables -> tables.devices().hold(device.thumbprint())).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(device);
    assertThat(one(tables -> tables.devices().hold(rows.thumbprint()))).isEmpty();
  }

  @Test
  @DisplayName("S-16 a device moves only from where it stands, and one that is over is not current")
  void aDeviceMovesFromWhereItStands() {
    DeviceRecord device = rows.device("siti", 7);
    added(device);

    assertThat(moved(device, DeviceState.SUSPENDED, DeviceState.BLOCKED)).isFalse();
    assertThat(moved(device, DeviceState.ACTIVE, DeviceState.SUSPENDED)).isTrue();
    assertThat(one(tables -> tables.devices().current("siti"))).isPresent();
    assertThat(moved(device, DeviceState.SUSPENDED, DeviceState.UNBOUND)).isTrue();
    assertThat(one(tables -> tables.devices().current("siti"))).isEmpty();
    assertThat(moved(rows.device("budi", 9), DeviceState.ACTIVE, DeviceState.BLOCKED)).isFalse();
  }

  @Test
  @DisplayName("S-16 status indexes are counted by list, lower bound inclusive, upper exclusive")
  void indexesAreCountedByList() {
    assertThat(one(tables -> tables.devices().highestIndex())).isEmpty();
    added(rows.device("a", 99));
    added(rows.device("b", 100));
    added(TestRows.in(DeviceState.BLOCKED, rows.device("c", 199)));
    added(TestRows.in(DeviceState.SUSPENDED, rows.device("d", 200)));

    assertThat(one(tables -> tables.devices().highestIndex())).contains(200L);
    assertThat(count(tables -> tables.devices().count(100, 200))).isEqualTo(2);
    assertThat(many(tables -> tables.devices().notActive(100, 201)))
        .containsExactlyInAnyOrder(199L, 200L);
    assertThat(needsList(100, 200, NOW)).isTrue();
    assertThat(needsList(101, 200, NOW)).isFalse();
    assertThat(needsList(101, 200, NOW.minusMillis(1))).isTrue();
    assertThat(needsList(200, 300, NOW)).isTrue();
  }

  @Test
  @DisplayName("S-16 one enrolment of a citizen and a device is pending")
  void pendingEnrolmentsAreUnique() {
    EnrolmentRecord first = rows.enrolment("siti", rows.key());
    EnrolmentRecord same = rows.enrolment("siti", first.application().device());

    assertThat(added(first)).isTrue();
    assertThat(added(first)).isFalse();
    assertThat(added(same)).isFalse();
    assertThat(added(rows.enrolment("budi", first.application().device()))).isTrue();
    assertThat(replaced(first.after(EnrolmentStep.CANCEL, NOW))).isTrue();
    assertThat(added(same)).isTrue();
    assertThat(pending("siti", same)).contains(same.id());
  }

  @Test
  @DisplayName("S-16 an enrolment comes back as it was put there, and counts its versions")
  void anEnrolmentComesBackAsItWas() {
    EnrolmentRecord first = rows.enrolment("siti", rows.key());
    EnrolmentRecord changed =
        first
            .with(new FaceTries(3, 0.123456789))
            .with(rows.codes())
            .after(EnrolmentStep.MATCH_FACE, NOW.plusNanos(1_000));
    added(first);

    assertThat(found(first)).usingRecursiveComparison().isEqualTo(first);
    assertThat(replaced(changed)).isTrue();
    assertThat(found(first)).usingRecursiveComparison().isEqualTo(changed.next());
    assertThat(found(first).codes()).isEqualTo(changed.codes());
    assertThat(replaced(changed)).isFalse();
    assertThat(replaced(rows.enrolment("budi", rows.key()))).isFalse();
  }

  @Test
  @DisplayName("S-16 O-17 of a citizen's enrolments those are found that an officer has approved")
  void approvedEnrolmentsAreFound() {
    List<EnrolmentRecord> all = new ArrayList<>();
    for (EnrolmentState state : EnrolmentState.values()) {
      all.add(in(state, rows.enrolment("siti", rows.key())));
      all.add(in(state, rows.enrolment("budi", rows.key())));
    }
    all.forEach(this::added);

    assertThat(many(tables -> tables.enrolments().approved("siti")))
        .extracting(EnrolmentRecord::state)
        .containsExactly(EnrolmentState.APPROVED, EnrolmentState.CODE_SENT);
    assertThat(many(tables -> tables.enrolments().approved("nobody"))).isEmpty();
  }

  @Test
  @DisplayName("S-16 pending enrolments are found by citizen and device and by time, oldest first")
  void pendingEnrolmentsAreFound() {
    EnrolmentRecord first = rows.enrolment("siti", rows.key());
    EnrolmentRecord second = rows.enrolment("siti", rows.key());
    EnrolmentRecord third = rows.enrolment("budi", rows.key()).after(EnrolmentStep.CANCEL, NOW);
    List.of(first, second, third).forEach(this::added);
    replaced(first.with(new FaceTries(1, 0)));

    assertThat(pending("siti", first)).contains(first.id());
    assertThat(pending("siti", second)).contains(second.id());
    assertThat(pending("budi", first)).isEmpty();
    assertThat(pending("budi", third)).isEmpty();
    assertThat(idle(NOW, 9)).isEmpty();
    assertThat(idle(NOW.plusNanos(1_000), 9)).containsExactly(first.id(), second.id());
    assertThat(idle(NOW.plusNanos(1_000), 1)).containsExactly(first.id());
  }

  @Test
  @DisplayName("S-16 a showing counts its versions and is forgotten after its end")
  void showingsAreForgotten() {
    CounterSession old = rows.showing(NOW.minusMillis(1));
    CounterSession open = rows.showing(NOW);
    CounterSession answered = rows.answered(open);

    assertThat(says(tables -> tables.counters().add(old))).isTrue();
    assertThat(says(tables -> tables.counters().add(open))).isTrue();
    assertThat(says(tables -> tables.counters().add(open))).isFalse();
    assertThat(count(tables -> tables.counters().forget(NOW, 9))).isEqualTo(1);
    assertThat(one(tables -> tables.counters().find(old.id()))).isEmpty();
    assertThat(one(tables -> tables.counters().find(open.id()))).contains(open);
    assertThat(says(tables -> tables.counters().replace(answered))).isTrue();
    assertThat(says(tables -> tables.counters().replace(answered))).isFalse();
    assertThat(one(tables -> tables.counters().find(open.id()))).contains(answered.next());
  }

  @Test
  @DisplayName("S-16 O-04 the codes of a citizen count their versions and are forgotten")
  void codesOfCitizensAreCounted() {
    CitizenCodes siti = CitizenCodes.none("siti").with(NOW);

    assertThat(codes("siti")).isEqualTo(CitizenCodes.none("siti"));
    assertThat(put(siti)).isTrue();
    assertThat(put(siti)).isFalse();
    assertThat(codes("siti")).isEqualTo(siti.next());
    assertThat(put(siti.next().with(NOW.plusNanos(1_000)))).isTrue();
    assertThat(put(siti.next())).isFalse();
    assertThat(codes("siti").made()).containsExactly(NOW, NOW.plusNanos(1_000));
    assertThat(put(CitizenCodes.none("budi"))).isTrue();
    assertThat(count(tables -> tables.citizenCodes().forget(NOW.plusNanos(1_000), 9))).isEqualTo(1);
    assertThat(codes("budi").version()).isZero();
    assertThat(count(tables -> tables.citizenCodes().forget(NOW.plusNanos(2_000), 9))).isEqualTo(1);
    assertThat(codes("siti")).isEqualTo(CitizenCodes.none("siti"));
  }

  private CitizenCodes codes(String citizen) {
    return one(tables -> Optional.of(tables.citizenCodes().of(citizen))).orElseThrow();
  }

  private boolean put(CitizenCodes row) {
    return says(tables -> tables.citizenCodes().put(row));
  }

  private boolean added(DeviceRecord device) {
    return says(tables -> tables.devices().add(device));
  }

  private boolean moved(DeviceRecord device, DeviceState from, DeviceState to) {
    return says(tables -> tables.devices().move(TestRows.in(to, device), from));
  }

  private boolean needsList(long first, long beyond, Instant endedAfter) {
    return says(tables -> tables.devices().needsList(first, beyond, endedAfter));
  }

  private boolean added(EnrolmentRecord row) {
    return says(tables -> tables.enrolments().add(row));
  }

  private boolean replaced(EnrolmentRecord row) {
    return says(tables -> tables.enrolments().replace(row));
  }

  private EnrolmentRecord found(EnrolmentRecord row) {
    return one(tables -> tables.enrolments().find(row.id())).orElseThrow();
  }

  private static EnrolmentRecord in(EnrolmentState state, EnrolmentRecord row) {
    return new EnrolmentRecord(
        row.id(),
        row.application(),
        state,
        row.since(),
        row.faces(),
        row.codes(),
        row.activatedBy(),
        row.version());
  }

  private Optional<EnrolmentId> pending(String citizen, EnrolmentRecord of) {
    return one(tables ->
            tables.enrolments().pending(citizen, of.application().device().thumbprint()))
        .map(EnrolmentRecord::id);
  }

  private List<EnrolmentId> idle(Instant before, int atMost) {
    return many(tables -> tables.enrolments().pendingSinceBefore(before, atMost)).stream()
        .map(EnrolmentRecord::id)
        .toList();
  }
}
