package id.tanda.store.jdbc;

import id.tanda.code.CitizenCodes;
import id.tanda.code.CitizenCodesTable;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How many codes citizens had, in {@code tanda_citizen_codes}. */
record JdbcCitizenCodes(Sql sql) implements CitizenCodesTable {
  private static final String TABLE = "tanda_citizen_codes";
  private static final String MADE = "made";
  private static final String AT = "at";

  @Override
  public CitizenCodes of(String citizen) {
    return sql.first(
            JdbcCitizenCodes::codes, "SELECT * FROM tanda_citizen_codes WHERE citizen = ?", citizen)
        .orElseGet(() -> CitizenCodes.none(citizen));
  }

  @Override
  public boolean put(CitizenCodes changed) {
    Columns row = columns(changed.next());
    return changed.version() == 0
        ? sql.add(TABLE, row)
        : sql.update(
            TABLE, row, "citizen = ? AND version = ?", changed.citizen(), changed.version());
  }

  @Override
  public int forget(Instant lastBefore, int atMost) {
    return sql.change(
        "DELETE FROM tanda_citizen_codes WHERE citizen IN (SELECT citizen FROM"
            + " tanda_citizen_codes WHERE last_micros < ? ORDER BY last_micros LIMIT ?)",
        lastBefore,
        atMost);
  }

  private static Columns columns(CitizenCodes codes) {
    return new Columns()
        .with("citizen", codes.citizen())
        .with(MADE, json(codes.made()).text())
        .with("last_micros", codes.last().orElse(Instant.EPOCH))
        .with("version", codes.version());
  }

  private static JsonObject json(List<Instant> made) {
    return JsonObject.builder()
        .objects(
            MADE,
            made.stream()
                .map(at -> JsonObject.builder().put(AT, Micros.of(at)).build())
                .collect(Collectors.toList()))
        .build();
  }

  private static CitizenCodes codes(Row row) throws SQLException, MalformedException {
    List<Instant> made = new ArrayList<>();
    for (JsonObject each : JsonObject.parse(row.text(MADE)).objects(MADE)) {
      made.add(Micros.instant(each.integer(AT, 0, Long.MAX_VALUE)));
    }
    return new CitizenCodes(row.text("citizen"), made, row.number("version"));
  }
}
