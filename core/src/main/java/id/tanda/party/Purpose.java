package id.tanda.party;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a relying party may ask for, and what a citizen is told about it.
 *
 * @param id the name within the relying party
 * @param notice what the citizen is told
 * @param required what the purpose cannot do without, 1 to 32 attributes
 * @param optional what a citizen may leave out; 32 with the required ones, and none of them
 */
public record Purpose(
    PurposeId id, Notice notice, List<Attribute> required, List<Attribute> optional) {
  private static final int MOST = 32;
  private static final String BOUNDS =
      "purpose must have at least 1 required attribute, 32 in all, each once";

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if no attribute is required, there are more than 32, or one
   *     stands there twice
   */
  public Purpose {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(notice, "notice");
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    if (!isBounded(required, optional)) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  static Purpose parse(JsonObject json) throws MalformedException {
    json.only("id", "text", "legal_basis", "relevance", "rights", "required", "optional");
    List<Attribute> required = Attribute.parseAll(json.texts("required"));
    List<Attribute> optional = Attribute.parseAll(json.texts("optional"));
    if (!isBounded(required, optional)) {
      throw new MalformedException(BOUNDS);
    }
    return new Purpose(PurposeId.parse(json.text("id")), Notice.parse(json), required, optional);
  }

  JsonObject json() {
    return notice
        .putInto(JsonObject.builder().put("id", id.text()))
        .texts("required", Attribute.names(required))
        .texts("optional", Attribute.names(optional))
        .build();
  }

  /** Tells if all of these are registered, be it as required or as optional. */
  public boolean covers(Collection<Attribute> attributes) {
    return attributes.stream().allMatch(each -> required.contains(each) || optional.contains(each));
  }

  /**
   * Tells if a question stays within this purpose: what is registered as optional is not demanded.
   */
  public boolean allows(Collection<Attribute> demanded, Collection<Attribute> askedAsOptional) {
    return required.containsAll(demanded) && covers(askedAsOptional);
  }

  private static boolean isBounded(List<Attribute> required, List<Attribute> optional) {
    Set<Attribute> all = new HashSet<>(required);
    all.addAll(optional);
    int count = required.size() + optional.size();
    return !required.isEmpty() && count <= MOST && all.size() == count;
  }
}
