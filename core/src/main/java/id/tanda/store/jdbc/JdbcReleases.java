package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.release.ReleaseRow;
import id.tanda.release.ReleaseTable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The answers to redemptions in {@code tanda_release}. */
record JdbcReleases(Sql sql) implements ReleaseTable {
  @Override
  public Optional<ReleaseRow> find(KeyThumbprint signer, String id) {
    return sql.first(
        JdbcReleases::release,
        "SELECT * FROM tanda_release WHERE signer = ? AND redemption_id = ?",
        signer.text(),
        id);
  }

  @Override
  public boolean add(ReleaseRow row) {
    return sql.add(
        "tanda_release",
        new Columns()
            .with("signer", row.signer().text())
            .with("redemption_id", row.id())
            .with("redemption", row.redemption())
            .with("sealed", row.release())
            .with("receipt", row.receipt())
            .with("answered_micros", row.at()));
  }

  @Override
  public int forget(Instant answeredBefore, int atMost) {
    return sql.change(
        "DELETE FROM tanda_release WHERE (signer, redemption_id) IN"
            + " (SELECT signer, redemption_id FROM tanda_release"
            + " WHERE answered_micros < ? ORDER BY answered_micros LIMIT ?)",
        answeredBefore,
        atMost);
  }

  private static ReleaseRow release(Row row) throws SQLException, MalformedException {
    return new ReleaseRow(
        KeyThumbprint.parse(row.text("signer")),
        row.text("redemption_id"),
        row.text("redemption"),
        row.text("sealed"),
        row.text("receipt"),
        row.time("answered_micros"));
  }
}
