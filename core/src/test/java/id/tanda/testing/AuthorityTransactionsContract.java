package id.tanda.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.history.HistoryRecord;
import id.tanda.release.ReleaseRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must answer about transactions and history. */
public abstract class AuthorityTransactionsContract extends AuthorityStoreContract {
  private static final Instant NOW = TestRows.NOW;

  @Test
  @DisplayName("S-16 what was decided is there for the next transaction")
  void whatWasDecidedIsThere() {
    HistoryRecord first = rows.record("siti", "first");
    HistoryRecord second = rows.record("siti", "second");
    decide(
        tables -> {
          tables.history().append(first);
          tables.history().append(rows.record("budi", "other"));
          tables.history().append(second);
          return true;
        });

    assertThat(history("siti")).containsExactly(second, first);
    assertThat(many(tables -> tables.history().newest("siti", 1))).containsExactly(second);
    assertThat(history("nobody")).isEmpty();
  }

  @Test
  @DisplayName("S-16 A-04 if the work throws nothing has happened, and it is what is thrown")
  void whatThrewHasNotHappened() {
    DeviceRecord device = rows.device("siti", 7);
    DeviceRecord held = rows.device("budi", 8);
    decide(tables -> tables.devices().add(held));
    IllegalStateException thrown = new IllegalStateException("by the work");

    assertThatThrownBy(
            () ->
                decide(
                    tables -> {
                      tables.history().append(rows.record("siti", ""));
                      assertThat(tables.devices().add(device)).isTrue();
                      tables
                          .devices()
                          .move(TestRows.in(DeviceState.BLOCKED, held), DeviceState.ACTIVE);
                      tables.redeemed().forget(NOW, 1);
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(history("siti")).isEmpty();
    assertThat(one(tables -> tables.devices().find(device.thumbprint()))).isEmpty();
    assertThat(state(held.thumbprint())).isEqualTo(DeviceState.ACTIVE);
  }

  @Test
  @DisplayName("S-16 transactions do not nest, and the store goes on after one that tried")
  void transactionsDoNotNest() {
    assertThatThrownBy(() -> decide(outer -> decide(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count(tables -> 2)).isEqualTo(2);
  }

  @Test
  @DisplayName("S-16 a refused row leaves the transaction as it was")
  void aRefusedRowEndsNothing() {
    DeviceRecord device = rows.device("siti", 7);
    decide(tables -> tables.devices().add(device));

    boolean refused =
        decide(
            tables -> {
              tables.history().append(rows.record("siti", "before"));
              boolean added = tables.devices().add(device);
              tables.history().append(rows.record("siti", "after"));
              return !added;
            });

    assertThat(refused).isTrue();
    assertThat(history("siti"))
        .extracting(HistoryRecord::detail)
        .containsExactly("after", "before");
  }

  @Test
  @DisplayName("S-14 separators and statements in ids are just characters")
  void idsAreJustCharacters() {
    KeyThumbprint signer = rows.thumbprint();
    List<String> ids =
        List.of(
            "a:b",
            "a",
            "b",
            "a' OR '1'='1",
            "'; DROP TABLE tanda_release; --",
            "a%",
            "_",
            "\\",
            "\"",
            "é",
            "e\u0301",
            "A",
            "?",
            "$1",
            "a ");
    for (String id : ids) {
      ReleaseRow row = rows.release(signer, id, NOW);
      assertThat(says(tables -> tables.releases().add(row))).as(id).isTrue();
      decide(
          tables -> {
            tables.history().append(rows.record(id, id));
            return true;
          });
    }

    for (String id : ids) {
      assertThat(one(tables -> tables.releases().find(signer, id)).map(ReleaseRow::id))
          .contains(id);
      assertThat(history(id)).extracting(HistoryRecord::detail).containsExactly(id);
    }
  }

  private List<HistoryRecord> history(String subject) {
    return many(tables -> tables.history().newest(subject, 100));
  }

  private DeviceState state(KeyThumbprint device) {
    return one(tables -> tables.devices().find(device)).orElseThrow().state();
  }
}
