package id.tanda.store;

import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.device.DeviceRecord;
import id.tanda.device.DeviceState;
import id.tanda.device.DeviceTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The devices in memory. */
final class MemoryDevices implements DeviceTable {
  private final MemoryTable<KeyThumbprint, DeviceRecord> rows;

  MemoryDevices(MemoryTable.Undo undo) {
    this.rows = new MemoryTable<>(undo);
  }

  @Override
  public Optional<DeviceRecord> find(KeyThumbprint device) {
    return rows.find(device);
  }

  /** Nobody else comes before the transaction ends. */
  @Override
  public Optional<DeviceRecord> hold(KeyThumbprint device) {
    return find(device);
  }

  @Override
  public Optional<DeviceRecord> current(String citizen) {
    return rows.rows().stream()
        .filter(row -> row.citizen().equals(citizen))
        .filter(row -> !row.state().isOver())
        .findFirst();
  }

  @Override
  public boolean add(DeviceRecord device) {
    boolean indexTaken =
        rows.rows().stream().anyMatch(row -> row.statusIndex() == device.statusIndex());
    boolean citizenHasOne = !device.state().isOver() && current(device.citizen()).isPresent();
    return !indexTaken && !citizenHasOne && rows.add(device.thumbprint(), device);
  }

  @Override
  public boolean move(DeviceRecord to, DeviceState from) {
    return rows.find(to.thumbprint()).filter(row -> row.state() == from).isPresent()
        && rows.replace(to.thumbprint(), to);
  }

  @Override
  public List<Long> notActive(long firstIndex, long beyondIndex) {
    return within(firstIndex, beyondIndex)
        .filter(row -> row.state() != DeviceState.ACTIVE)
        .map(DeviceRecord::statusIndex)
        .collect(Collectors.toList());
  }

  @Override
  public Optional<Long> highestIndex() {
    return rows.rows().stream().map(DeviceRecord::statusIndex).max(Long::compare);
  }

  @Override
  public long count(long firstIndex, long beyondIndex) {
    return within(firstIndex, beyondIndex).count();
  }

  @Override
  public boolean needsList(long firstIndex, long beyondIndex, Instant endedAfter) {
    return within(firstIndex, beyondIndex)
        .anyMatch(row -> !row.state().isOver() || row.since().isAfter(endedAfter));
  }

  private Stream<DeviceRecord> within(long firstIndex, long beyondIndex) {
    return rows.rows().stream()
        .filter(row -> row.statusIndex() >= firstIndex && row.statusIndex() < beyondIndex);
  }
}
