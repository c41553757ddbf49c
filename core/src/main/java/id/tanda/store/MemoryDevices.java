package id.tanda.store;

import id.tanda.activation.DeviceRecord;
import id.tanda.activation.DeviceState;
import id.tanda.activation.DeviceTable;
import id.tanda.crypto.keys.KeyThumbprint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  @Override
  public Optional<DeviceRecord> current(String citizen) {
    return rows.rows().stream()
        .filter(row -> row.citizen().equals(citizen))
        .filter(row -> row.state() == DeviceState.ACTIVE || row.state() == DeviceState.SUSPENDED)
        .findFirst();
  }

  @Override
  public boolean add(DeviceRecord device) {
    boolean indexTaken =
        rows.rows().stream().anyMatch(row -> row.statusIndex() == device.statusIndex());
    return !indexTaken && rows.add(device.thumbprint(), device);
  }

  @Override
  public boolean move(DeviceRecord to, DeviceState from) {
    return rows.find(to.thumbprint()).filter(row -> row.state() == from).isPresent()
        && rows.replace(to.thumbprint(), to);
  }

  @Override
  public List<Long> notActive(long firstIndex, long beyondIndex) {
    return rows.rows().stream()
        .filter(row -> row.state() != DeviceState.ACTIVE)
        .map(DeviceRecord::statusIndex)
        .filter(index -> index >= firstIndex && index < beyondIndex)
        .collect(Collectors.toList());
  }
}
