package id.tanda.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.CounterSession;
import id.tanda.device.DeviceRecord;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.StoreException;
import id.tanda.party.PartyRecord;
import id.tanda.release.ConsentRow;
import id.tanda.store.AuthorityTables;
import id.tanda.testing.TestRows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that somebody or something has changed behind the store's back. */
@ParameterizedClass
@EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
class DamagedRowTest {
  private final TestRows rows = new TestRows(43);
  private final FreshStore fresh;

  DamagedRowTest(Engine engine) {
    this.fresh = engine.open();
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @Test
  @DisplayName("S-15 a damaged device is a failure for its citizen alone")
  void aDamagedDeviceConcernsItsCitizen() {
    DeviceRecord siti = rows.device("siti", 7);
    DeviceRecord budi = rows.device("budi", 8);
    decide(tables -> tables.devices().add(siti) && tables.devices().add(budi));

    for (String damage :
        List.of(
            "state = 'AKTIVE'",
            "state = ''",
            "point = CAST('x' AS BYTEA)",
            "point = (SELECT point FROM tanda_device WHERE citizen = 'budi')",
            "nik_key = ''")) {
      damage("tanda_device", damage, "citizen = 'siti'");
      assertDamaged(damage, tables -> tables.devices().find(siti.thumbprint()));
      assertDamaged(damage, tables -> tables.devices().hold(siti.thumbprint()));
      assertThat(one(tables -> tables.devices().current("budi"))).isPresent();
      assertThat(one(tables -> tables.devices().highestIndex())).contains(8L);
      decide(
          tables ->
              ((JdbcTables) tables)
                  .sql()
                  .change("DELETE FROM tanda_device WHERE citizen = 'siti'"));
      decide(tables -> tables.devices().add(siti));
    }
  }

  @Test
  @DisplayName("S-15 a device whose state is damaged does not count as active")
  void aDamagedStateIsNotActive() {
    decide(tables -> tables.devices().add(rows.device("siti", 7)));
    damage("tanda_device", "state = 'AKTIVE'", "citizen = 'siti'");

    assertThat(many(tables -> tables.devices().notActive(0, 100))).containsExactly(7L);
  }

  @Test
  @DisplayName(
      "S-15 a damaged enrolment is a failure for its citizen, and does not stop the others")
  void aDamagedEnrolmentConcernsItsCitizen() {
    EnrolmentRecord siti = rows.enrolment("siti", rows.key()).with(rows.codes());
    EnrolmentRecord budi = rows.enrolment("budi", rows.key());
    decide(tables -> tables.enrolments().add(siti) && tables.enrolments().add(budi));

    for (String damage :
        List.of(
            "codes = '{'",
            "codes = '{}'",
            "codes = SUBSTRING(codes FROM 1 FOR 60)",
            "state = 'ACTIVATED'",
            "best_face = 7",
            "face_tries = 9",
            "sealed_nik = sealed_nik, device = 'x'")) {
      damage("tanda_enrolment", damage, "citizen = 'siti'");
      assertDamaged(damage, tables -> tables.enrolments().find(siti.id()));
      assertThat(one(tables -> tables.enrolments().find(budi.id()))).isPresent();
      assertThat(
              many(
                  tables ->
                      tables
                          .enrolments()
                          .pendingSinceBefore(TestRows.NOW.plus(Duration.ofDays(1)), 1)))
          .extracting(EnrolmentRecord::id)
          .containsExactly(budi.id());
      decide(
          tables ->
              ((JdbcTables) tables)
                  .sql()
                  .change("DELETE FROM tanda_enrolment WHERE citizen = 'siti'"));
      decide(tables -> tables.enrolments().add(siti));
    }
  }

  @Test
  @DisplayName("S-15 other damaged rows are failures too, and say nothing of their content")
  void otherDamagedRowsAreFailures() {
    CounterSession showing = rows.showing(TestRows.NOW);
    PartyRecord party = rows.party(rows.party("bank.contoh"));
    ConsentRow consent = rows.consent(1, TestRows.NOW);
    decide(
        tables -> {
          tables.history().append(rows.record("siti", ""));
          tables.scopes().add(rows.scope("hotel.1"));
          return tables.counters().add(showing)
              && tables.parties().add(party)
              && tables.consents().add(consent);
        });
    damage("tanda_history", "event = 'canary'", "subject = 'siti'");
    damage("tanda_scope", "content = '{\"id\":\"canary\"}'", "1 = 1");
    damage("tanda_counter", "answered_by = 'canary'", "1 = 1");
    damage("tanda_party", "registration = SUBSTRING(registration FROM 1 FOR 100)", "1 = 1");
    damage("tanda_consent", "party = 'canary canary'", "1 = 1");

    assertDamaged("history", tables -> tables.history().newest("siti", 1));
    assertDamaged("scope", tables -> tables.scopes().all());
    assertDamaged("counter", tables -> tables.counters().find(showing.id()));
    assertDamaged("party", tables -> tables.parties().find(party.id()));
    assertDamaged("consent", tables -> tables.consents().find(consent.device(), consent.id()));
  }

  private <R> R decide(Transactions.Work<AuthorityTables, R> work) {
    return fresh.store().inTransaction(work);
  }

  private <T> Optional<T> one(Transactions.Work<AuthorityTables, Optional<T>> work) {
    return decide(work);
  }

  private <T> List<T> many(Transactions.Work<AuthorityTables, List<T>> work) {
    return decide(work);
  }

  private void damage(String table, String change, String where) {
    fresh.database().run("UPDATE " + table + " SET " + change + " WHERE " + where);
  }

  private void assertDamaged(String how, Transactions.Work<AuthorityTables, ?> work) {
    assertThatThrownBy(() -> fresh.store().inTransaction(work))
        .as(how)
        .isInstanceOf(StoreException.class)
        .matches(failure -> !((StoreException) failure).isRetrySensible())
        .hasStackTraceContaining("damaged")
        .cause()
        .hasMessageNotContaining("canary");
  }
}
