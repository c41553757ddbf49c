package id.tanda.examples.office;

import id.tanda.examples.town.Folder;
import id.tanda.identity.Outcome;
import java.util.Optional;

/** The phones of one citizen, numbered from 1; the newest is in the hand. */
final class Pocket {
  private final Folder folder;
  private final String owner;
  private final Optional<Integer> wanted;

  /** Opens the pocket of somebody, of which one phone is wanted, or the newest. */
  Pocket(Folder phones, String owner, Optional<Integer> wanted) {
    this.folder = phones.in(owner);
    this.owner = owner;
    this.wanted = wanted;
  }

  /** Returns the phone that is wanted. */
  Outcome<HandPhone> phone() {
    int newest = folder.names().size();
    Optional<HandPhone> there =
        Optional.of(wanted.orElse(newest)).filter(n -> n >= 1 && n <= newest).map(this::numbered);
    return Outcome.of(there, InputRefusal.NO_SUCH_PHONE);
  }

  /** Returns the phone that is wanted, or the first one that the citizen buys. */
  Outcome<HandPhone> phoneOrFirst() {
    return folder.names().isEmpty() ? Outcome.done(another()) : phone();
  }

  /** Buys a phone. */
  HandPhone another() {
    return new HandPhone(folder.next(), owner);
  }

  private HandPhone numbered(int number) {
    return new HandPhone(folder.in(Integer.toString(number)), owner);
  }
}
