package id.tanda.activation;

import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.device.DeviceGate;
import id.tanda.face.FaceMatcher;
import id.tanda.history.Transactions;
import id.tanda.identity.AuthorityId;
import id.tanda.internal.FaceThreshold;
import java.time.Clock;
import java.util.Objects;

/**
 * All of activation on the authority's side, made once and kept: what devices ask, what officers
 * do, what the host does for applicants. Safe for use by many threads.
 */
public final class Activation {
  private final DeviceGate gate;
  private final DeviceDesk desk;
  private final CounterDesk counter;
  private final Enrolments enrolments;

  private Activation(Builder from) {
    Office office =
        new Office(from.authority, from.store, from.ports, from.keys, from.randomness, from.clock);
    this.gate = DeviceGate.of(from.authority, from.store, from.engine, from.clock);
    this.desk = new DeviceDesk(office, new StatusIndexes(from.statusListRoom, from.randomness));
    CodeMaking codes = new CodeMaking(office, from.countsCodesOfCitizens);
    this.counter = new CounterDesk(office, codes, from.engine);
    this.enrolments = new Enrolments(office, codes, from.faceThreshold);
  }

  /**
   * Begins with what has no safe default.
   *
   * @param clock tells the time, and by its zone the day on which somebody turns 17
   */
  public static Builder builder(
      AuthorityId authority,
      Transactions<? extends ActivationTables> store,
      ActivationPorts ports,
      ActivationKeys keys,
      Clock clock) {
    return new Builder(authority, store, ports, keys, clock);
  }

  /** Returns what lets the messages of devices in. */
  public DeviceGate gate() {
    return gate;
  }

  /** Returns what answers the messages of devices. */
  public DeviceDesk desk() {
    return desk;
  }

  /** Returns what officers do. */
  public CounterDesk counter() {
    return counter;
  }

  /** Returns what the host does for applicants. */
  public Enrolments enrolments() {
    return enrolments;
  }

  /** Collects settings; for one thread. */
  public static final class Builder {
    private final AuthorityId authority;
    private final Transactions<? extends ActivationTables> store;
    private final ActivationPorts ports;
    private final ActivationKeys keys;
    private final Clock clock;
    private Es256 engine = Es256.bouncyCastle();
    private Randomness randomness = Randomness.secure();
    private double faceThreshold = FaceMatcher.SAME;
    private int statusListRoom = StatusIndexes.MOST_ROOM;
    private boolean countsCodesOfCitizens = true;

    private Builder(
        AuthorityId authority,
        Transactions<? extends ActivationTables> store,
        ActivationPorts ports,
        ActivationKeys keys,
        Clock clock) {
      this.authority = Objects.requireNonNull(authority, "authority");
      this.store = Objects.requireNonNull(store, "store");
      this.ports = Objects.requireNonNull(ports, "ports");
      this.keys = Objects.requireNonNull(keys, "keys");
      this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Sets what checks signatures; by default Bouncy Castle. */
    public Builder engine(Es256 next) {
      this.engine = Objects.requireNonNull(next, "engine");
      return this;
    }

    /** Sets where codes, ids and indexes come from; by default the platform's secure randomness. */
    public Builder randomness(Randomness next) {
      this.randomness = Objects.requireNonNull(next, "randomness");
      return this;
    }

    /**
     * Sets from which score on a living face matches, inclusive; by default {@link
     * FaceMatcher#SAME}.
     *
     * @throws IllegalArgumentException unless it is above 0 and at most 1
     */
    public Builder faceThreshold(double score) {
      this.faceThreshold = FaceThreshold.require(score);
      return this;
    }

    /**
     * Sets how many devices a status list of 2^20 entries takes before the next one begins; by
     * default half of it.
     *
     * @throws IllegalArgumentException unless it is 1 to 2^19
     */
    public Builder statusListRoom(int devices) {
      this.statusListRoom = new StatusIndexes(devices, randomness).room();
      return this;
    }

    /** Sends a citizen as many codes as enrolments ask for, so that few do for a test of many. */
    Builder withoutCountingCodesOfCitizens() {
      this.countsCodesOfCitizens = false;
      return this;
    }

    /** Makes it. */
    public Activation build() {
      return new Activation(this);
    }
  }
}
