package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What a relying party wants to know.
 *
 * @param purpose for which of its registered purposes
 * @param required what it cannot do without, at least one attribute
 * @param optional what the citizen may leave out, none of the required ones
 * @param terms how long it keeps the data and how often it fetches them
 * @param replyTo the address to which the wallet sends its answer
 */
public record Question(
    PurposeId purpose,
    List<Attribute> required,
    List<Attribute> optional,
    Terms terms,
    String replyTo) {
  private static final int MOST = 32;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if nothing is required, there are more than 32, or one stands
   *     there twice
   */
  public Question {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(replyTo, "replyTo");
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    List<Attribute> all = new ArrayList<>(required);
    all.addAll(optional);
    if (required.isEmpty() || all.size() > MOST || all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException(
          "question must have at least 1 required attribute, 32 in all, each once");
    }
  }

  /**
   * Returns a question for some attributes of a purpose, each required or optional as it is
   * registered.
   *
   * @throws IllegalArgumentException if an attribute is not registered for the purpose, or none is
   *     required
   */
  public static Question of(
      Purpose purpose, Collection<Attribute> wanted, Terms terms, String replyTo) {
    if (!purpose.covers(wanted)) {
      throw new IllegalArgumentException("attributes must be registered for " + purpose.id());
    }
    List<Attribute> required = new ArrayList<>(wanted);
    required.retainAll(purpose.required());
    List<Attribute> optional = new ArrayList<>(wanted);
    optional.retainAll(purpose.optional());
    return new Question(purpose.id(), required, optional, terms, replyTo);
  }
}
