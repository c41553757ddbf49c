package id.tanda.party;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Words;
import id.tanda.internal.WireWords;
import id.tanda.token.ScopeId;
import java.util.List;
import java.util.Objects;

/**
 * A named set of attributes that a citizen can release by showing a token with its name.
 *
 * @param id the name with its version; what it stands for never changes
 * @param text what it is for
 * @param attributes what goes out, 1 to 32, each once
 * @param reach who may redeem it
 */
public record Scope(ScopeId id, Words text, List<Attribute> attributes, Reach reach) {
  private static final int MOST = 32;
  private static final String BOUNDS = "scope must have 1 to 32 attributes, each once";

  /** Who may redeem a token with a scope. */
  public enum Reach {
    /** Any relying party registered for the scope, once. */
    OPEN("open"),
    /** Only the relying party that the token itself names. */
    BOUND("bound");

    private final String text;

    Reach(String text) {
      this.text = text;
    }

    static Reach parse(String text) throws MalformedException {
      return WireWords.parse(text, values(), reach -> reach.text, "reach must be open or bound");
    }
  }

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if there are no attributes, more than 32, or one stands there
   *     twice
   */
  public Scope {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reach, "reach");
    attributes = List.copyOf(attributes);
    if (!isBounded(attributes)) {
      throw new IllegalArgumentException(BOUNDS);
    }
  }

  /**
   * Reads a scope.
   *
   * @throws MalformedException if it is none
   */
  public static Scope parse(JsonObject json) throws MalformedException {
    json.only("id", "text", "attributes", "reach");
    List<Attribute> attributes = Attribute.parseAll(json.texts("attributes"));
    if (!isBounded(attributes)) {
      throw new MalformedException(BOUNDS);
    }
    return new Scope(
        ScopeId.parse(json.text("id")),
        Words.parse(json.object("text")),
        attributes,
        Reach.parse(json.text("reach")));
  }

  /** Returns the scope as it stands in the catalogue. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("id", id.text())
        .put("text", text.json())
        .texts("attributes", Attribute.names(attributes))
        .put("reach", reach.text)
        .build();
  }

  private static boolean isBounded(List<Attribute> attributes) {
    return !attributes.isEmpty()
        && attributes.size() <= MOST
        && attributes.stream().distinct().count() == attributes.size();
  }
}
