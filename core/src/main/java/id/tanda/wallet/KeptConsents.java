package id.tanda.wallet;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The consents that a wallet keeps: so many, each once, in the order in which they were given.
 *
 * @param oldestFirst all of them
 */
record KeptConsents(List<KeptConsent> oldestFirst) {
  static final int MOST = 300;

  KeptConsents {
    oldestFirst = List.copyOf(oldestFirst);
  }

  static KeptConsents none() {
    return new KeptConsents(List.of());
  }

  static KeptConsents parse(List<JsonObject> all) throws MalformedException {
    List<KeptConsent> read = new ArrayList<>();
    for (JsonObject each : all) {
      read.add(KeptConsent.parse(each));
    }
    return new KeptConsents(read);
  }

  Optional<KeptConsent> find(ConsentId id) {
    return oldestFirst.stream().filter(held -> held.id().equals(id)).findFirst();
  }

  /** Returns these with one more, or with another state of one that is here, in its place. */
  KeptConsents with(KeptConsent consent) {
    List<KeptConsent> next = new ArrayList<>(oldestFirst);
    Optional<KeptConsent> before = find(consent.id());
    if (before.isPresent()) {
      next.set(next.indexOf(before.get()), consent);
      return new KeptConsents(next);
    }
    if (next.size() == MOST) {
      next.remove(leastNeeded());
    }
    next.add(consent);
    return new KeptConsents(next);
  }

  /** A withdrawn one, or the one that can be withdrawn for a shorter time than all others. */
  private KeptConsent leastNeeded() {
    return oldestFirst.stream()
        .filter(consent -> consent.withdrawal().isPresent())
        .findFirst()
        .or(() -> oldestFirst.stream().min(Comparator.comparing(KeptConsent::ends)))
        .orElseThrow();
  }

  /** Returns how many there are. */
  @Override
  public String toString() {
    return "KeptConsents[" + oldestFirst.size() + "]";
  }
}
