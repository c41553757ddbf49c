package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.party.PartyProfile;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a relying party wants to know.
 *
 * @param purpose for which of its registered purposes
 * @param wanted which data
 * @param terms how long it keeps and processes the data and how often it fetches them
 * @param replyTo the address to which the wallet sends its answer: within an origin of the
 *     registration, at most 512 characters
 */
public record Question(PurposeId purpose, Wanted wanted, Terms terms, String replyTo) {
  /** Checks that nothing is missing. */
  public Question {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(wanted, "wanted");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(replyTo, "replyTo");
  }

  /**
   * Returns a question for some attributes of a purpose, each required or optional as it is
   * registered.
   *
   * @param purpose as it stands in the {@link PartyProfile} of the registration
   * @throws IllegalArgumentException if an attribute is not registered for the purpose, or none is
   *     required
   */
  public static Question of(
      Purpose purpose, Collection<Attribute> attributes, Terms terms, String replyTo) {
    if (!purpose.covers(attributes)) {
      List<Attribute> unknown = new ArrayList<>(attributes);
      unknown.removeAll(purpose.required());
      unknown.removeAll(purpose.optional());
      throw new IllegalArgumentException(
          "attributes must be registered for " + purpose.id() + ", were not: " + unknown);
    }
    List<Attribute> required = new ArrayList<>(attributes);
    required.retainAll(purpose.required());
    List<Attribute> optional = new ArrayList<>(attributes);
    optional.retainAll(purpose.optional());
    return new Question(purpose.id(), Wanted.of(required, optional), terms, replyTo);
  }

  /** Returns the same question, see {@link Wanted#onlyIf(Attribute, String...)}. */
  public Question onlyIf(Attribute attribute, String... texts) {
    return new Question(purpose, wanted.onlyIf(attribute, texts), terms, replyTo);
  }

  /** Returns the same question, see {@link Wanted#onlyIf(Attribute, boolean)}. */
  public Question onlyIf(Attribute attribute, boolean flag) {
    return new Question(purpose, wanted.onlyIf(attribute, flag), terms, replyTo);
  }

  /** Returns why this goes beyond what is registered, or empty if it does not. */
  public Optional<RequestRefusal> beyond(PartyProfile registered) {
    if (!registered.answersAt(replyTo)) {
      return Optional.of(RequestRefusal.REPLY_UNTRUSTED);
    }
    Optional<Purpose> found = registered.purpose(purpose);
    if (found.isEmpty()) {
      return Optional.of(RequestRefusal.PURPOSE_UNKNOWN);
    }
    return found.get().allows(wanted.required(), wanted.optional())
        ? Optional.empty()
        : Optional.of(RequestRefusal.TOO_MUCH);
  }
}
