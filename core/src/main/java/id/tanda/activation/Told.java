package id.tanda.activation;

import id.tanda.device.DeviceRecord;
import java.util.Optional;

/**
 * What a transaction decided, and the device that it moved, whose citizen is told once that is
 * committed.
 */
record Told<R>(R decided, Optional<DeviceRecord> moved) {}
