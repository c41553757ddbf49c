package id.tanda.consent;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.identity.Words;
import id.tanda.internal.Visible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The data that a question is about: attributes, and of some of them the values that alone are of
 * use.
 *
 * <p>Values save a citizen from giving what cannot help; they prove nothing. A wallet looks at them
 * if it can, and whoever asked looks again at what came, see {@link #isMetBy}. They are the relying
 * party's own words, so only such are taken as the attribute can have: where the catalogue lists
 * codes, one of those. Immutable.
 */
public final class Wanted {
  private static final int MOST = 32;
  private static final int MOST_VALUES = 16;
  private static final int LONGEST_VALUE = 128;
  private static final Words YES = new Words("Ya", "Yes");
  private static final Words NO = new Words("Tidak", "No");

  private final List<Attribute> required;
  private final List<Attribute> optional;
  private final Map<Attribute, List<Object>> values;

  /**
   * Wants these, each value a text or a Boolean.
   *
   * @throws IllegalArgumentException if a bound is not kept
   */
  Wanted(List<Attribute> required, List<Attribute> optional, Map<Attribute, List<Object>> values) {
    this.required = List.copyOf(required);
    this.optional = List.copyOf(optional);
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    List<Attribute> all = all();
    if (required.isEmpty() || all.size() > MOST || all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException(
          "question must have at least 1 required attribute, 32 in all, each once");
    }
    if (!all.containsAll(values.keySet()) || !values.entrySet().stream().allMatch(Wanted::isList)) {
      throw new IllegalArgumentException(
          "values must be 1 to 16 flags or texts of 1 to 128 visible characters, each once,"
              + " of an attribute that is asked for and can have them");
    }
  }

  /**
   * Wants these attributes, whatever their values.
   *
   * @param required what the relying party cannot do without, at least one
   * @param optional what the citizen may leave out, 32 with the required ones, none of them
   * @throws IllegalArgumentException if nothing is required, there are more than 32, or one stands
   *     there twice
   */
  public static Wanted of(List<Attribute> required, List<Attribute> optional) {
    return new Wanted(required, optional, Map.of());
  }

  /**
   * Wants the same, but this attribute only if it has one of these values.
   *
   * @param texts 1 to 16, each once, of 1 to 128 visible characters
   * @throws IllegalArgumentException if a bound is not kept, or the attribute is not asked for, has
   *     its values already or can have no such value
   */
  public Wanted onlyIf(Attribute attribute, String... texts) {
    return onlyIf(attribute, List.<Object>of((Object[]) texts));
  }

  /**
   * Wants the same, but this attribute only if it is so.
   *
   * @throws IllegalArgumentException if the attribute is not asked for, has its values already or
   *     is no yes-or-no answer
   */
  public Wanted onlyIf(Attribute attribute, boolean flag) {
    return onlyIf(attribute, List.<Object>of(flag));
  }

  /** Returns what the relying party cannot do without. */
  public List<Attribute> required() {
    return required;
  }

  /** Returns what the citizen may leave out. */
  public List<Attribute> optional() {
    return optional;
  }

  /**
   * Returns the values that alone are of use, to be shown; empty if every value is. A code is told
   * in the words of the catalogue; any other text is the relying party's.
   */
  public List<Words> values(Attribute attribute) {
    return allowed(attribute).stream()
        .map(value -> words(attribute, value))
        .collect(Collectors.toList());
  }

  /**
   * Tells if data have the values that are wanted, of exactly their type. An optional attribute may
   * be absent; a required one that has its values may not.
   */
  public boolean isMetBy(Attributes data) {
    return values.keySet().stream()
        .allMatch(
            attribute -> {
              Optional<Object> value = data.json().value(attribute.name());
              return value.isPresent()
                  ? allowed(attribute).contains(value.get())
                  : optional.contains(attribute);
            });
  }

  /** Returns the required attributes, then the optional ones. */
  List<Attribute> all() {
    List<Attribute> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  /** Returns the values as they stand on the wire. */
  List<Object> allowed(Attribute attribute) {
    return values.getOrDefault(attribute, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wanted wanted
        && wanted.required.equals(required)
        && wanted.optional.equals(optional)
        && wanted.values.equals(values);
  }

  @Override
  public int hashCode() {
    return all().hashCode();
  }

  /** Returns the names of the attributes alone. */
  @Override
  public String toString() {
    return "Wanted[" + required + ", " + optional + "]";
  }

  private Wanted onlyIf(Attribute attribute, List<Object> allowed) {
    Map<Attribute, List<Object>> next = new LinkedHashMap<>(values);
    if (next.put(attribute, allowed) != null) {
      throw new IllegalArgumentException("values must be given once for " + attribute);
    }
    return new Wanted(required, optional, next);
  }

  private static boolean isList(Map.Entry<Attribute, List<Object>> values) {
    List<Object> allowed = values.getValue();
    return !allowed.isEmpty()
        && allowed.size() <= MOST_VALUES
        && allowed.stream().distinct().count() == allowed.size()
        && allowed.stream().allMatch(Wanted::isValue)
        && allowed.stream().allMatch(values.getKey()::canBe);
  }

  private static boolean isValue(Object value) {
    return value instanceof Boolean
        || (value instanceof String text && Visible.isLine(text, LONGEST_VALUE));
  }

  private static Words words(Attribute attribute, Object value) {
    if (value instanceof Boolean flag) {
      return flag ? YES : NO;
    }
    String text = value.toString();
    Words told = attribute.form().codes().get(text);
    return told != null ? told : new Words(text, text);
  }
}
