package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.CivilRecord;
import id.tanda.enrolment.Applied;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.face.FaceMatch;
import id.tanda.face.FaceTries;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.StoreException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private final Town town = new Town();
  private final Office office =
      new Office(
          town.authority.id(),
          town.store,
          new ActivationPorts(
              nik -> Optional.<CivilRecord>empty(),
              (nik, evidence) -> new FaceMatch(0, false),
              (email, code, language) -> {},
              (key, index, now) -> {
                throw new AssertionError("nothing is issued here");
              }),
          new ActivationKeys(town.atRest, town.authority.root()),
          town.randomness,
          town.clock);

  @Test
  @DisplayName("S-01 work that met a conflict runs again, and what it did before is taken back")
  void aConflictRunsAgain() {
    int[] runs = {0};

    int decided =
        office.decide(
            tables -> {
              office.record(tables, HistoryEvent.APPLIED, town.atRest.citizen(Town.BUDI), "");
              ConflictException.unless(++runs[0] == 3);
              return runs[0];
            });

    assertThat(decided).isEqualTo(3);
    assertThat(town.history(Town.BUDI)).containsExactly(HistoryEvent.APPLIED);
  }

  @Test
  @DisplayName("S-01 conflicts without end are the store's failure, and nothing has happened")
  void conflictsWithoutEndFail() {
    assertThatThrownBy(
            () ->
                office.decide(
                    tables -> {
                      office.record(
                          tables, HistoryEvent.APPLIED, town.atRest.citizen(Town.BUDI), "");
                      throw new ConflictException();
                    }))
        .isInstanceOf(StoreException.class)
        .matches(failure -> ((StoreException) failure).isRetrySensible());
    assertThat(town.history(Town.BUDI)).isEmpty();
  }

  @Test
  @DisplayName("S-01 a row that was changed meanwhile is not replaced")
  void aRowThatWasChangedMeanwhileIsNotReplaced() {
    EnrolmentRecord row = town.row(town.phone().apply(Town.BUDI));
    EnrolmentRecord changed = row.with(new FaceTries(1, 0));

    assertThat(replace(changed)).isTrue();
    assertThat(replace(changed)).isFalse();
  }

  @Test
  @DisplayName("S-15 a sealed applicant that was damaged is a failure of the store")
  void aDamagedRowIsAFailureOfTheStore() {
    Applied held = town.row(town.phone().apply(Town.BUDI)).application();
    byte[] damaged = held.sealedApplicant().bytes();
    damaged[20] ^= 1;

    assertThatThrownBy(() -> office.open(held))
        .isInstanceOf(StoreException.class)
        .matches(failure -> !((StoreException) failure).isRetrySensible());
    assertThat(office).hasToString("Office[dukcapil.example]");
  }

  private boolean replace(EnrolmentRecord row) {
    return town.store.inTransaction(tables -> tables.enrolments().replace(row));
  }
}
