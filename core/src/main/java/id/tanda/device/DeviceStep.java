package id.tanda.device;

import static id.tanda.device.DeviceState.ACTIVE;
import static id.tanda.device.DeviceState.BLOCKED;
import static id.tanda.device.DeviceState.REPLACED;
import static id.tanda.device.DeviceState.SUSPENDED;
import static id.tanda.device.DeviceState.UNBOUND;

import id.tanda.history.HistoryEvent;
import java.util.Set;

/**
 * Everything that happens to a device, one a row: from which states, on which condition, to which
 * state, and what the history says of it. Nothing else moves one.
 */
public enum DeviceStep {
  /** Its citizen gave the confirmation code; this is how a device comes to be. */
  ACTIVATE(
      Set.of(),
      "the right code came from it, it was never bound, no other device of its citizen is left",
      ACTIVE,
      HistoryEvent.ACTIVATED),
  /** It got new credentials. */
  RENEW(
      Set.of(ACTIVE),
      "the register holds its citizen as one who may enrol",
      ACTIVE,
      HistoryEvent.RENEWED),
  /** It asked for new credentials and does not get any; what it has ends by itself. */
  REFUSE_RENEWAL(
      Set.of(ACTIVE),
      "the register holds its citizen no more, or not as one who may enrol",
      ACTIVE,
      HistoryEvent.RENEWAL_REFUSED),
  /** The authority holds it back. */
  SUSPEND(Set.of(ACTIVE), "an officer wants it", SUSPENDED, HistoryEvent.SUSPENDED),
  /** The authority lets it go on. */
  RESUME(Set.of(SUSPENDED), "an officer wants it", ACTIVE, HistoryEvent.RESUMED),
  /** Its citizen ends it. */
  UNBIND(
      Set.of(ACTIVE, SUSPENDED),
      "it says so itself, or its citizen does at a counter",
      UNBOUND,
      HistoryEvent.UNBOUND),
  /** It was reported, or the authority ends it. */
  BLOCK(Set.of(ACTIVE, SUSPENDED), "an officer wants it", BLOCKED, HistoryEvent.BLOCKED),
  /** A newer device of its citizen becomes active. */
  REPLACE(
      Set.of(ACTIVE, SUSPENDED),
      "another device is activated in the same transaction",
      REPLACED,
      HistoryEvent.REPLACED);

  private final Set<DeviceState> from;
  private final String guard;
  private final DeviceState to;
  private final HistoryEvent event;

  DeviceStep(Set<DeviceState> from, String guard, DeviceState to, HistoryEvent event) {
    this.from = from;
    this.guard = guard;
    this.to = to;
    this.event = event;
  }

  /** Tells if the table holds this step from that state. */
  public boolean isPossibleIn(DeviceState state) {
    return from.contains(state);
  }

  /** Returns the condition besides the state, in words. */
  public String guard() {
    return guard;
  }

  /** Returns where it leads. */
  public DeviceState to() {
    return to;
  }

  /** Returns what the history says of it. */
  public HistoryEvent event() {
    return event;
  }

  /**
   * Demands that the table holds this step from that state.
   *
   * @throws IllegalStateException if it does not
   */
  void require(DeviceState state) {
    if (!isPossibleIn(state)) {
      throw new IllegalStateException("a device that is " + state + " must not " + this);
    }
  }
}
