package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Data about one person: values by attribute, in a fixed order, each in the form of its attribute.
 *
 * <p>At most 64, and {@value #MAX_BYTES} bytes of JSON in all: a photo and the four documents of
 * the standard catalogue fit together, each of the largest size. What fits here fits a release.
 * Immutable. {@link #toString()} shows the names and never a value.
 */
public final class Attributes {
  /** How many bytes the JSON of all values may have: 491,520. */
  public static final int MAX_BYTES = 491_520;

  private static final int MOST = 64;
  private static final String BOUNDS =
      "attributes must be at most " + MOST + ", and " + MAX_BYTES + " bytes of JSON";

  private final Map<Attribute, Object> values;

  private Attributes(Map<Attribute, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Returns a builder without any attribute. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads attributes with the {@linkplain AttributeCatalogue#standard standard catalogue}.
   *
   * @throws MalformedException if a name or a value has another form, or there are too many
   */
  public static Attributes parse(JsonObject json) throws MalformedException {
    return parse(json, AttributeCatalogue.standard());
  }

  /**
   * Reads attributes from a JSON object.
   *
   * @param catalogue names the forms; a value of an attribute that it does not know may have any
   * @throws MalformedException if a name or a value has another form, or there are too many
   */
  public static Attributes parse(JsonObject json, AttributeCatalogue catalogue)
      throws MalformedException {
    if (json.names().size() > MOST) {
      throw new MalformedException(BOUNDS);
    }
    Map<Attribute, Object> values = new LinkedHashMap<>();
    for (String name : json.names()) {
      Object value = Values.parse(json.value(name).orElse(""));
      values.put(fitting(catalogue.parse(name), value), value);
    }
    Attributes read = new Attributes(values);
    if (!read.isBounded()) {
      throw new MalformedException(BOUNDS);
    }
    return read;
  }

  /**
   * Returns the same values under the attributes of a catalogue, with their labels.
   *
   * @throws MalformedException if a value does not have the form that the catalogue names
   */
  public Attributes in(AttributeCatalogue catalogue) throws MalformedException {
    Map<Attribute, Object> known = new LinkedHashMap<>();
    for (Map.Entry<Attribute, Object> each : values.entrySet()) {
      known.put(fitting(catalogue.known(each.getKey()), each.getValue()), each.getValue());
    }
    return new Attributes(known);
  }

  private static Attribute fitting(Attribute attribute, Object value) throws MalformedException {
    if (!attribute.form().fits(value)) {
      throw new MalformedException(misfit(attribute));
    }
    return attribute;
  }

  private static String misfit(Attribute attribute) {
    return attribute + " must have its form, " + attribute.form();
  }

  private boolean isBounded() {
    return values.size() <= MOST && json().utf8().length <= MAX_BYTES;
  }

  /** Returns the names, in order. */
  public Set<Attribute> names() {
    return values.keySet();
  }

  /** Returns a text, a day or a code, or empty if there is none under this name. */
  public Optional<String> text(Attribute attribute) {
    return value(attribute, String.class);
  }

  /** Returns a day, or empty if there is none under this name, or a text that is no day. */
  public Optional<LocalDate> date(Attribute attribute) {
    return text(attribute).flatMap(Dates::read);
  }

  /** Returns a yes-or-no answer, or empty if there is none under this name. */
  public Optional<Boolean> flag(Attribute attribute) {
    return value(attribute, Boolean.class);
  }

  /** Returns an address, or empty if there is none under this name. */
  public Optional<Address> address(Attribute attribute) {
    return value(attribute, Address.class);
  }

  /** Returns the members of a family, which are none if there is no family under this name. */
  public List<FamilyMember> family(Attribute attribute) {
    return value(attribute, Family.class).map(Family::members).orElse(List.of());
  }

  /** Returns a document, or empty if there is none under this name. */
  public Optional<Document> document(Attribute attribute) {
    return value(attribute, Document.class);
  }

  private <T> Optional<T> value(Attribute attribute, Class<T> type) {
    return Optional.ofNullable(values.get(attribute)).filter(type::isInstance).map(type::cast);
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
    values.forEach((attribute, value) -> json.value(attribute.name(), Values.json(value)));
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

  /**
   * Collects attributes; for one thread. A value that is put again takes the place of the first.
   *
   * <p>Every {@code put} throws {@link IllegalArgumentException} if the value does not have the
   * form of the attribute.
   */
  public static final class Builder {
    private final Map<Attribute, Object> values = new LinkedHashMap<>();

    private Builder() {}

    /** Sets a text or a code. */
    public Builder put(Attribute attribute, String text) {
      if (!Values.isBounded(text)) {
        throw new IllegalArgumentException(attribute + " must have at most 8192 characters");
      }
      return set(attribute, text);
    }

    /** Sets a day. */
    public Builder put(Attribute attribute, LocalDate date) {
      return set(attribute, date.toString());
    }

    /** Sets a yes-or-no answer. */
    public Builder put(Attribute attribute, boolean flag) {
      return set(attribute, flag);
    }

    /** Sets an address. */
    public Builder put(Attribute attribute, Address address) {
      return set(attribute, address);
    }

    /** Sets the members of a family, 1 to 32, each number once. */
    public Builder put(Attribute attribute, List<FamilyMember> members) {
      return set(attribute, new Family(members));
    }

    /** Sets a document. */
    public Builder put(Attribute attribute, Document document) {
      return set(attribute, document);
    }

    /** Sets everything that is there. */
    public Builder putAll(Attributes attributes) {
      values.putAll(attributes.values);
      return this;
    }

    private Builder set(Attribute attribute, Object value) {
      Objects.requireNonNull(value, "value");
      if (!attribute.form().fits(value)) {
        throw new IllegalArgumentException(misfit(attribute));
      }
      values.put(attribute, value);
      return this;
    }

    /**
     * Returns what was collected.
     *
     * @throws IllegalArgumentException if there are more than 64 attributes, or more than {@value
     *     #MAX_BYTES} bytes of them
     */
    public Attributes build() {
      Attributes collected = new Attributes(new LinkedHashMap<>(values));
      if (!collected.isBounded()) {
        throw new IllegalArgumentException(BOUNDS);
      }
      return collected;
    }
  }
}
