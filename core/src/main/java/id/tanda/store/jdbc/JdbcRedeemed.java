package id.tanda.store.jdbc;

import id.tanda.release.RedeemedTable;
import id.tanda.token.TokenMark;
import java.time.Instant;

/** The redeemed tokens in {@code tanda_redeemed}. */
record JdbcRedeemed(Sql sql) implements RedeemedTable {
  @Override
  public boolean add(TokenMark mark, Instant keepUntil) {
    return sql.add(
        "tanda_redeemed",
        new Columns().with("mark", mark.text()).with("keep_until_micros", keepUntil));
  }

  @Override
  public int forget(Instant keptUntilBefore, int atMost) {
    return sql.change(
        "DELETE FROM tanda_redeemed WHERE mark IN (SELECT mark FROM tanda_redeemed"
            + " WHERE keep_until_micros < ? ORDER BY keep_until_micros LIMIT ?)",
        keptUntilBefore,
        atMost);
  }
}
