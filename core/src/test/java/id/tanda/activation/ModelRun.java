package id.tanda.activation;

import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceRecord;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.Nik;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import id.tanda.testing.SeededRandomness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One random life of a small town, step by step beside the reference model: the same answers, the
 * same rows, the same history, and what must hold whatever happens.
 */
final class ModelRun {
  static final int PHONES = 4;
  private static final Land LAND = Land.atNoon();
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private static final List<SoftwareKey> KEYS =
      LongStream.range(0, PHONES)
          .mapToObj(seed -> SoftwareKey.generate(new SeededRandomness(seed)))
          .collect(Collectors.toList());
  static final List<Nik> PEOPLE = List.of(Town.BUDI, Town.SITI);

  final Random random;
  final CutStore store;
  final Town town;
  final ModelWorld world;
  final List<Phone> phones = new ArrayList<>();
  final List<EnrolmentId> enrolments = new ArrayList<>();
  final List<CounterChallenge> challenges = new ArrayList<>();
  final List<Spoken> spoken = new ArrayList<>();
  private final List<String> citizens;
  private final long seed;
  private final Set<String> moves;
  private final List<String> log = new ArrayList<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<Integer, List<Integer>> counters = new HashMap<>();
  private final Map<Long, Integer> indexes = new HashMap<>();

  /** What a phone said, for the product and for the model. */
  record Spoken(DeviceMessage message, ModelWorld.Said said) {}

  /**
   * Begins a life.
   *
   * @param empty a store with nothing in it
   * @param moves collects where enrolments and devices went, as {@code FROM TO}
   */
  ModelRun(AuthorityStore empty, long seed, Set<String> moves) {
    LAND.clock().set(NOON);
    this.seed = seed;
    this.moves = moves;
    this.random = new Random(seed);
    this.store = new CutStore(empty);
    this.town = new Town(store, seed, LAND);
    this.world = new ModelWorld(town.clock.instant().toEpochMilli(), PEOPLE.size());
    this.citizens = PEOPLE.stream().map(town.atRest::citizen).collect(Collectors.toList());
    KEYS.forEach(key -> phones.add(new Phone(town, key)));
  }

  /** Lives it. */
  void play(int steps) {
    ModelMoves next = new ModelMoves(this);
    next.register(0);
    next.register(1);
    for (int step = 0; step < steps; step++) {
      next.move();
      store.inTransaction(this::compare);
    }
  }

  /** Demands that product and model answered alike. */
  void expect(String step, String expected, String actual) {
    log.add(step + ": " + actual);
    if (!actual.equals(expected)) {
      fail("the model says " + expected);
    }
  }

  /** Writes down what happened around the product. */
  void happened(String step) {
    log.add(step);
  }

  private boolean compare(AuthorityTables tables) {
    for (int i = 0; i < enrolments.size(); i++) {
      EnrolmentRecord row = tables.enrolments().find(enrolments.get(i)).orElseThrow();
      same("enrolment " + i, state(world.enrolments.get(i)), state(row));
      neverGoesDown(i, row);
      moved("enrolment " + i, row.state().name());
    }
    for (int phone = 0; phone < PHONES; phone++) {
      Optional<DeviceRecord> row = tables.devices().find(thumbprint(phone));
      String expected = world.device(phone).map(device -> device.state).orElse("-");
      same("device " + phone, expected, row.map(device -> device.state().name()).orElse("-"));
      row.ifPresent(this::isItsOwn);
    }
    for (int person = 0; person < PEOPLE.size(); person++) {
      compare(tables, person);
    }
    return true;
  }

  private void compare(AuthorityTables tables, int person) {
    String citizen = citizens.get(person);
    List<String> events =
        tables.history().newest(citizen, 1_000).stream()
            .map(HistoryRecord::event)
            .map(event -> event.code())
            .collect(Collectors.toList());
    Collections.reverse(events);
    same("history", world.people.get(person).history.toString(), events.toString());
    long current = 0;
    for (int phone = 0; phone < PHONES; phone++) {
      current +=
          tables
              .devices()
              .find(thumbprint(phone))
              .filter(row -> row.citizen().equals(citizen) && !row.state().isOver())
              .stream()
              .count();
    }
    if (current > 1) {
      fail("person " + person + " has " + current + " devices");
    }
  }

  private KeyThumbprint thumbprint(int phone) {
    return phones.get(phone).key().publicKey().thumbprint();
  }

  private void neverGoesDown(int enrolment, EnrolmentRecord row) {
    List<Integer> now =
        List.of(row.faces().count(), row.codes().guesses().size(), row.codes().delivered().size());
    List<Integer> before = counters.getOrDefault(enrolment, List.of(0, 0, 0));
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i) < before.get(i)) {
        fail("a counter of enrolment " + enrolment + " went down");
      }
    }
    counters.put(enrolment, now);
  }

  /** A status index belongs to one device for ever. */
  private void isItsOwn(DeviceRecord row) {
    int device = row.thumbprint().hashCode();
    if (!indexes.computeIfAbsent(row.statusIndex(), index -> device).equals(device)
        || new HashSet<>(indexes.values()).size() != indexes.size()) {
      fail("a status index was used before");
    }
    moved("device " + device, row.state().name());
  }

  private void moved(String what, String state) {
    String before = states.put(what, state);
    if (before != null && !before.equals(state)) {
      moves.add(before + " " + state);
    }
  }

  private static String state(ModelWorld.Enrolment model) {
    long wrong = model.guesses.stream().filter(guess -> guess.wrong).count();
    return text(
        model.state,
        model.since,
        model.eligible,
        List.of(model.faces, model.guesses.size(), (int) wrong, model.delivered.size()));
  }

  private static String state(EnrolmentRecord row) {
    long wrong = row.codes().guesses().stream().filter(guess -> guess.wrong()).count();
    return text(
        row.state().name(),
        row.since().toEpochMilli(),
        row.application().eligible(),
        List.of(
            row.faces().count(),
            row.codes().guesses().size(),
            (int) wrong,
            row.codes().delivered().size()));
  }

  private static String text(String state, long since, boolean eligible, List<Integer> counters) {
    return state + " since " + since + " eligible " + eligible + " counters " + counters;
  }

  private void same(String what, String expected, String actual) {
    if (!actual.equals(expected)) {
      fail(what + " is " + actual + ", the model says " + expected);
    }
  }

  void fail(String why) {
    throw new AssertionError(
        "seed "
            + seed
            + " (-Dtanda.model.seed="
            + seed
            + "): "
            + why
            + "\n"
            + String.join("\n", log));
  }
}
