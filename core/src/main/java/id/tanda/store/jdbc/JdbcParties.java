package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.PartyId;
import id.tanda.party.PartyRecord;
import id.tanda.party.PartyState;
import id.tanda.party.PartyTable;
import id.tanda.party.Registration;
import java.sql.SQLException;
import java.util.Optional;

/** The relying parties in {@code tanda_party}. */
record JdbcParties(Sql sql) implements PartyTable {
  private static final String TABLE = "tanda_party";
  private static final String ONE = "SELECT * FROM tanda_party WHERE party = ?";

  @Override
  public Optional<PartyRecord> find(PartyId id) {
    return sql.first(JdbcParties::party, ONE, id.text());
  }

  @Override
  public Optional<PartyRecord> hold(PartyId id) {
    return sql.hold(JdbcParties::party, ONE, id.text());
  }

  @Override
  public boolean add(PartyRecord party) {
    return sql.add(TABLE, columns(party));
  }

  @Override
  public boolean replace(PartyRecord next, PartyRecord before) {
    return sql.update(
        TABLE,
        columns(next),
        "party = ? AND registration_id = ? AND state = ?",
        next.id().text(),
        before.registration().id(),
        before.state());
  }

  private static Columns columns(PartyRecord party) {
    return new Columns()
        .with("party", party.id().text())
        .with("registration_id", party.registration().id())
        .with("registration", party.registration().text())
        .with("state", party.state())
        .with("since_micros", party.since());
  }

  private static PartyRecord party(Row row) throws SQLException, MalformedException {
    return new PartyRecord(
        Registration.parse(row.text("registration")),
        row.oneOf(PartyState.class, "state"),
        row.time("since_micros"));
  }
}
