package id.tanda.store.jdbc;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceTable;
import id.tanda.device.Sealed;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The devices in {@code tanda_device}. */
record JdbcDevices(Sql sql) implements DeviceTable {
  private static final String TABLE = "tanda_device";
  private static final String ONE = "SELECT * FROM tanda_device WHERE device = ?";

  @Override
  public Optional<DeviceRecord> find(KeyThumbprint device) {
    return sql.first(JdbcDevices::device, ONE, device.text());
  }

  @Override
  public Optional<DeviceRecord> hold(KeyThumbprint device) {
    return sql.hold(JdbcDevices::device, ONE, device.text());
  }

  @Override
  public Optional<DeviceRecord> current(String citizen) {
    return sql.first(
        JdbcDevices::device, "SELECT * FROM tanda_device WHERE current_of = ?", citizen);
  }

  @Override
  public boolean add(DeviceRecord device) {
    return sql.add(TABLE, columns(device));
  }

  @Override
  public boolean move(DeviceRecord to, DeviceState from) {
    return sql.update(TABLE, columns(to), "device = ? AND state = ?", to.thumbprint().text(), from);
  }

  @Override
  public List<Long> notActive(long firstIndex, long beyondIndex) {
    return sql.all(
        row -> row.number("status_index"),
        "SELECT status_index FROM tanda_device"
            + " WHERE status_index >= ? AND status_index < ? AND state <> ?",
        firstIndex,
        beyondIndex,
        DeviceState.ACTIVE);
  }

  @Override
  public Optional<Long> highestIndex() {
    return sql.first(
        row -> row.number("status_index"),
        "SELECT status_index FROM tanda_device ORDER BY status_index DESC LIMIT 1");
  }

  @Override
  public long count(long firstIndex, long beyondIndex) {
    return sql.first(
            row -> row.number("devices"),
            "SELECT COUNT(*) AS devices FROM tanda_device"
                + " WHERE status_index >= ? AND status_index < ?",
            firstIndex,
            beyondIndex)
        .orElseThrow();
  }

  @Override
  public boolean needsList(long firstIndex, long beyondIndex, Instant endedAfter) {
    return sql.first(
            row -> true,
            "SELECT 1 FROM tanda_device WHERE status_index >= ? AND status_index < ?"
                + " AND (current_of IS NOT NULL OR since_micros > ?) LIMIT 1",
            firstIndex,
            beyondIndex,
            endedAfter)
        .isPresent();
  }

  private static Columns columns(DeviceRecord device) {
    return new Columns()
        .with("device", device.thumbprint().text())
        .with("point", device.key().compressed())
        .with("citizen", device.citizen())
        .with("current_of", Optional.of(device.citizen()).filter(any -> !device.state().isOver()))
        .with("nik_key", device.sealedNik().key())
        .with("sealed_nik", device.sealedNik().bytes())
        .with("status_index", device.statusIndex())
        .with("state", device.state())
        .with("since_micros", device.since());
  }

  private static DeviceRecord device(Row row) throws SQLException, MalformedException {
    return new DeviceRecord(
        key(row),
        row.text("citizen"),
        new Sealed(row.text("nik_key"), row.bytes("sealed_nik")),
        row.number("status_index"),
        row.oneOf(DeviceState.class, "state"),
        row.time("since_micros"));
  }

  /** Reads the key of a row that names its device: another key than the named one is damage. */
  static P256PublicKey key(Row row) throws SQLException, MalformedException {
    P256PublicKey key = P256PublicKey.ofPoint(row.bytes("point"));
    if (!key.thumbprint().text().equals(row.text("device"))) {
      throw new MalformedException("point must be the key that device names");
    }
    return key;
  }
}
