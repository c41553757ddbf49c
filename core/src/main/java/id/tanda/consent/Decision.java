package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.identity.Language;
import java.util.List;
import java.util.Objects;

/** What a citizen decided on a request. */
public sealed interface Decision {
  /**
   * Everything required, and these of the optional attributes.
   *
   * @param shownIn the language in which the request was shown
   * @param optional which optional attributes may go out as well
   */
  record Grant(Language shownIn, List<Attribute> optional) implements Decision {
    /** Copies the list. */
    public Grant {
      Objects.requireNonNull(shownIn, "shownIn");
      optional = List.copyOf(optional);
    }
  }

  /** Nothing. */
  record Refusal() implements Decision {}

  /** Returns a grant of everything required and these of the optional attributes. */
  static Decision grant(Language shownIn, Attribute... optional) {
    return new Grant(shownIn, List.of(optional));
  }

  /** Returns a refusal. */
  static Decision refuse() {
    return new Refusal();
  }
}
