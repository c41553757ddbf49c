package id.tanda.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.party.PartyRecord;
import id.tanda.party.PartyState;
import id.tanda.party.Scope;
import id.tanda.release.ConsentRow;
import id.tanda.release.ReceiptRow;
import id.tanda.release.ReleaseRow;
import id.tanda.token.TokenMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must answer about relying parties, scopes, consents and releases. */
public abstract class ReleaseTablesContract extends AuthorityStoreContract {
  private static final Instant NOW = TestRows.NOW;

  @Test
  @DisplayName("S-16 a relying party is replaced only by what was made from its newest row")
  void partiesAreReplaced() {
    TestParty bank = rows.party("bank.contoh");
    PartyRecord first = rows.party(bank);
    PartyRecord rotated = rows.party(bank);
    PartyRecord suspended = new PartyRecord(rotated.registration(), PartyState.SUSPENDED, NOW);

    assertThat(says(tables -> tables.parties().add(first))).isTrue();
    assertThat(says(tables -> tables.parties().add(rotated))).isFalse();
    assertThat(replaced(rotated, first)).isTrue();
    assertThat(replaced(rotated, first)).isFalse();
    assertThat(replaced(suspended, rotated)).isTrue();
    assertThat(replaced(suspended, rotated)).isFalse();
    assertThat(one(tables -> tables.parties().find(bank.id())).map(PartyRecord::state))
        .contains(PartyState.SUSPENDED);
    assertThat(
            one(tables -> tables.parties().hold(bank.id())).map(row -> row.registration().text()))
        .contains(rotated.registration().text());
  }

  @Test
  @DisplayName("S-16 scopes are kept for ever, oldest first")
  void scopesAreKept() {
    Scope hotel = rows.scope("hotel.1");
    Scope bank = rows.scope("bank.1");

    for (Scope scope : List.of(hotel, bank)) {
      assertThat(says(tables -> tables.scopes().add(scope))).isTrue();
    }
    assertThat(says(tables -> tables.scopes().add(hotel))).isFalse();
    assertThat(many(tables -> tables.scopes().all())).containsExactly(hotel, bank);
    assertThat(one(tables -> tables.scopes().find(bank.id()))).contains(bank);
  }

  @Test
  @DisplayName("S-16 a consent is used as often as granted, before its end, and not once withdrawn")
  void consentsAreUsedUp() {
    ConsentRow twice = rows.consent(2, NOW.plus(Duration.ofDays(1)));
    ConsentRow.Withdrawn end = new ConsentRow.Withdrawn(NOW, "receipt");

    assertThat(used(twice, NOW)).isFalse();
    assertThat(says(tables -> tables.consents().add(twice))).isTrue();
    assertThat(says(tables -> tables.consents().add(twice))).isFalse();
    assertThat(used(twice, twice.until())).isFalse();
    assertThat(used(twice, twice.until().minusNanos(1_000))).isTrue();
    assertThat(found(twice)).contains(twice.used());
    assertThat(withdrawn(twice, end)).isTrue();
    assertThat(withdrawn(twice, new ConsentRow.Withdrawn(NOW, "another"))).isFalse();
    assertThat(used(twice, NOW)).isFalse();
    assertThat(found(twice)).contains(twice.used().withdrawn(end));
    assertThat(withdrawn(rows.consent(1, NOW), end)).isFalse();
  }

  @Test
  @DisplayName("S-16 a token is redeemed once, and its mark forgotten after its time")
  void tokensAreRedeemedOnce() {
    TokenMark mark = rows.mark();

    assertThat(says(tables -> tables.redeemed().add(mark, NOW))).isTrue();
    assertThat(says(tables -> tables.redeemed().add(mark, NOW))).isFalse();
    assertThat(count(tables -> tables.redeemed().forget(NOW, 9))).isZero();
    assertThat(count(tables -> tables.redeemed().forget(NOW.plusMillis(1), 9))).isEqualTo(1);
    assertThat(says(tables -> tables.redeemed().add(mark, NOW))).isTrue();
  }

  @Test
  @DisplayName("S-16 an answer is kept by signer and id, and forgotten after its time")
  void answersAreKept() {
    ReleaseRow row = rows.release(rows.thumbprint(), "r1", NOW);
    ReleaseRow other = rows.release(row.signer(), "r2", NOW.plusSeconds(1));

    assertThat(says(tables -> tables.releases().add(row))).isTrue();
    assertThat(says(tables -> tables.releases().add(row))).isFalse();
    assertThat(says(tables -> tables.releases().add(other))).isTrue();
    assertThat(one(tables -> tables.releases().find(row.signer(), "r1"))).contains(row);
    assertThat(count(tables -> tables.releases().forget(other.at(), 9))).isEqualTo(1);
    assertThat(one(tables -> tables.releases().find(row.signer(), "r1"))).isEmpty();
    assertThat(one(tables -> tables.releases().find(row.signer(), "r2"))).contains(other);
  }

  @Test
  @DisplayName("S-16 the receipts of a citizen are one chain without gaps")
  void receiptsAreChained() {
    ReceiptRow first = rows.receipt("siti", 0);
    ReceiptRow second = rows.receipt("siti", 1);

    assertThat(appended(second)).isFalse();
    assertThat(appended(first)).isTrue();
    assertThat(appended(first)).isFalse();
    assertThat(appended(second)).isTrue();
    assertThat(appended(rows.receipt("budi", 0))).isTrue();
    assertThat(many(tables -> tables.receipts().newest("siti", 9))).containsExactly(second, first);
    assertThat(many(tables -> tables.receipts().newest("siti", 1))).containsExactly(second);
  }

  private boolean replaced(PartyRecord next, PartyRecord before) {
    return says(tables -> tables.parties().replace(next, before));
  }

  private boolean used(ConsentRow row, Instant now) {
    return says(tables -> tables.consents().use(row.device(), row.id(), now));
  }

  private boolean withdrawn(ConsentRow row, ConsentRow.Withdrawn end) {
    return says(tables -> tables.consents().withdraw(row.device(), row.id(), end));
  }

  private Optional<ConsentRow> found(ConsentRow row) {
    return one(tables -> tables.consents().find(row.device(), row.id()));
  }

  private boolean appended(ReceiptRow row) {
    return says(tables -> tables.receipts().append(row));
  }
}
