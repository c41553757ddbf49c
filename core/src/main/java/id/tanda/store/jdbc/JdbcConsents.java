package id.tanda.store.jdbc;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.PartyId;
import id.tanda.release.ConsentRow;
import id.tanda.release.ConsentTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The consents in {@code tanda_consent}. */
record JdbcConsents(Sql sql) implements ConsentTable {
  private static final String TABLE = "tanda_consent";

  @Override
  public Optional<ConsentRow> find(KeyThumbprint device, ConsentId id) {
    return sql.first(
        JdbcConsents::consent,
        "SELECT * FROM tanda_consent WHERE device = ? AND consent = ?",
        device.text(),
        id.text());
  }

  @Override
  public boolean add(ConsentRow row) {
    return sql.add(
        TABLE,
        withdrawal(row.withdrawal())
            .with("device", row.device().text())
            .with("consent", row.id().text())
            .with("citizen", row.citizen())
            .with("party", row.party().text())
            .with("max_uses", row.maxUses())
            .with("until_micros", row.until())
            .with("uses", row.uses()));
  }

  @Override
  public boolean use(KeyThumbprint device, ConsentId id, Instant now) {
    return sql.change(
            "UPDATE tanda_consent SET uses = uses + 1 WHERE device = ? AND consent = ?"
                + " AND withdrawn_micros IS NULL AND uses < max_uses AND until_micros > ?",
            device.text(),
            id.text(),
            now)
        == 1;
  }

  @Override
  public boolean withdraw(KeyThumbprint device, ConsentId id, ConsentRow.Withdrawn withdrawal) {
    return sql.update(
        TABLE,
        withdrawal(Optional.of(withdrawal)),
        "device = ? AND consent = ? AND withdrawn_micros IS NULL",
        device.text(),
        id.text());
  }

  private static Columns withdrawal(Optional<ConsentRow.Withdrawn> end) {
    return new Columns()
        .with("withdrawn_micros", end.map(ConsentRow.Withdrawn::at))
        .with("withdrawal", end.map(ConsentRow.Withdrawn::receipt));
  }

  private static ConsentRow consent(Row row) throws SQLException, MalformedException {
    return new ConsentRow(
        KeyThumbprint.parse(row.text("device")),
        ConsentId.parse(row.text("consent")),
        row.text("citizen"),
        PartyId.parse(row.text("party")),
        row.count("max_uses"),
        row.time("until_micros"),
        row.count("uses"),
        withdrawn(row));
  }

  private static Optional<ConsentRow.Withdrawn> withdrawn(Row row)
      throws SQLException, MalformedException {
    Optional<Instant> at = row.maybeTime("withdrawn_micros");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConsentRow.Withdrawn(at.get(), row.text("withdrawal")));
  }
}
