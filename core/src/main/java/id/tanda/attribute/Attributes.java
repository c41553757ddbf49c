package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Data about one person: texts and yes-or-no answers by attribute, in a fixed order.
 *
 * <p>Immutable. {@link #toString()} shows the names and never a value.
 */
public final class Attributes {
  private final Map<Attribute, Object> values;

  private Attributes(Map<Attribute, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Returns a builder without any attribute. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads attributes from a JSON object whose members are texts and Booleans.
   *
   * @throws MalformedException if a name or a value has another form
   */
  public static Attributes parse(JsonObject json) throws MalformedException {
    Map<Attribute, Object> values = new LinkedHashMap<>();
    for (String name : json.names()) {
      Object value = json.value(name).orElse("");
      if (!(value instanceof String || value instanceof Boolean)) {
        throw new MalformedException("attributes must be texts or Booleans");
      }
      values.put(Attribute.parse(name), value);
    }
    return new Attributes(values);
  }

  /** Returns the names, in order. */
  public Set<Attribute> names() {
    return values.keySet();
  }

  /** Returns a text, or empty if there is none under this name. */
  public Optional<String> text(Attribute attribute) {
    return Optional.ofNullable(values.get(attribute))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Returns a yes-or-no answer, or empty if there is none under this name. */
  public Optional<Boolean> flag(Attribute attribute) {
    return Optional.ofNullable(values.get(attribute))
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast);
  }

  /** Returns only those of the named attributes that are here, in the order of this object. */
  public Attributes only(Collection<Attribute> wanted) {
    Map<Attribute, Object> kept = new LinkedHashMap<>(values);
    kept.keySet().retainAll(wanted);
    return new Attributes(kept);
  }

  /** Returns the attributes as a JSON object. */
  public JsonObject json() {
    JsonObjectBuilder json = JsonObject.builder();
    values.forEach(
        (attribute, value) -> {
          if (value instanceof Boolean flag) {
            json.put(attribute.name(), flag.booleanValue());
          } else {
            json.put(attribute.name(), value.toString());
          }
        });
    return json.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes attributes && attributes.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns the names alone. */
  @Override
  public String toString() {
    return "Attributes" + values.keySet();
  }

  /** Collects attributes; for one thread. */
  public static final class Builder {
    private final Map<Attribute, Object> values = new LinkedHashMap<>();

    private Builder() {}

    /** Sets a text of at most 8,192 characters. */
    public Builder put(Attribute attribute, String text) {
      if (text.length() > 8_192) {
        throw new IllegalArgumentException(attribute + " must have at most 8192 characters");
      }
      values.put(Objects.requireNonNull(attribute, "attribute"), text);
      return this;
    }

    /** Sets a yes-or-no answer. */
    public Builder put(Attribute attribute, boolean flag) {
      values.put(Objects.requireNonNull(attribute, "attribute"), flag);
      return this;
    }

    /** Returns what was collected. */
    public Attributes build() {
      return new Attributes(new LinkedHashMap<>(values));
    }
  }
}
