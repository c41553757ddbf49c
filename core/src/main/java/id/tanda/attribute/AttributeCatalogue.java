package id.tanda.attribute;

import static id.tanda.attribute.Attribute.ADDRESS;
import static id.tanda.attribute.Attribute.AGE_OVER_17;
import static id.tanda.attribute.Attribute.AGE_OVER_18;
import static id.tanda.attribute.Attribute.AGE_OVER_21;
import static id.tanda.attribute.Attribute.BIRTH_CERTIFICATE;
import static id.tanda.attribute.Attribute.BIRTH_DATE;
import static id.tanda.attribute.Attribute.BIRTH_PLACE;
import static id.tanda.attribute.Attribute.BLOOD_TYPE;
import static id.tanda.attribute.Attribute.CHILD_CARD;
import static id.tanda.attribute.Attribute.EMAIL;
import static id.tanda.attribute.Attribute.FAMILY_CARD;
import static id.tanda.attribute.Attribute.FAMILY_CARD_NUMBER;
import static id.tanda.attribute.Attribute.FAMILY_MEMBERS;
import static id.tanda.attribute.Attribute.FULL_NAME;
import static id.tanda.attribute.Attribute.KTP;
import static id.tanda.attribute.Attribute.MARITAL_STATUS;
import static id.tanda.attribute.Attribute.NATIONALITY;
import static id.tanda.attribute.Attribute.NIK;
import static id.tanda.attribute.Attribute.OCCUPATION;
import static id.tanda.attribute.Attribute.PHONE;
import static id.tanda.attribute.Attribute.PHOTO;
import static id.tanda.attribute.Attribute.RELIGION;
import static id.tanda.attribute.Attribute.SEX;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The attributes that a host knows, by name: the standard ones and its own.
 *
 * <p>Immutable: a host makes one and hands it to whoever reads. Safe for use by many threads.
 */
public final class AttributeCatalogue {
  private static final int MOST = 256;
  private static final AttributeCatalogue STANDARD =
      new AttributeCatalogue(Map.of())
          .with(NIK, FULL_NAME, BIRTH_PLACE, BIRTH_DATE, SEX, BLOOD_TYPE, ADDRESS)
          .with(MARITAL_STATUS, OCCUPATION, NATIONALITY, RELIGION, PHOTO)
          .with(FAMILY_CARD_NUMBER, FAMILY_MEMBERS, EMAIL, PHONE)
          .with(AGE_OVER_17, AGE_OVER_18, AGE_OVER_21)
          .with(KTP, FAMILY_CARD, BIRTH_CERTIFICATE, CHILD_CARD);

  private final Map<String, Attribute> known;

  private AttributeCatalogue(Map<String, Attribute> known) {
    this.known = Collections.unmodifiableMap(known);
  }

  /**
   * Returns the attributes that every authority has, which are the constants of {@link Attribute}.
   */
  public static AttributeCatalogue standard() {
    return STANDARD;
  }

  /**
   * Returns this catalogue with more attributes.
   *
   * @throws IllegalArgumentException if a name is known already, or there are more than 256
   */
  public AttributeCatalogue with(Attribute... own) {
    Map<String, Attribute> more = new LinkedHashMap<>(known);
    for (Attribute each : own) {
      if (more.putIfAbsent(each.name(), each) != null) {
        throw new IllegalArgumentException(each + " must not be known already");
      }
    }
    if (more.size() > MOST) {
      throw new IllegalArgumentException("catalogue must have at most 256 attributes");
    }
    return new AttributeCatalogue(more);
  }

  /** Returns all attributes, in their order. */
  public List<Attribute> all() {
    return List.copyOf(known.values());
  }

  /**
   * Reads a name; an attribute that this catalogue does not know is labelled by its name, and its
   * values may have any form.
   *
   * @throws MalformedException if the name has another form
   */
  public Attribute parse(String name) throws MalformedException {
    if (!Attribute.isName(name)) {
      throw new MalformedException(
          "attribute must be 1 to 32 characters of [a-z0-9_], the first a letter");
    }
    return named(name);
  }

  /** Returns what this catalogue knows under the name of an attribute that somebody else read. */
  public Attribute known(Attribute attribute) {
    Attribute found = known.get(attribute.name());
    return found != null ? found : attribute;
  }

  /** Returns what this catalogue knows under the names of attributes that somebody else read. */
  public List<Attribute> known(Collection<Attribute> attributes) {
    return attributes.stream().map(this::known).collect(Collectors.toList());
  }

  boolean has(String name) {
    return known.containsKey(name);
  }

  private Attribute named(String name) {
    Attribute found = known.get(name);
    return found != null ? found : Attribute.of(name, new Words(name, name), Form.ANY);
  }

  /** Returns the names. */
  @Override
  public String toString() {
    return "AttributeCatalogue" + known.keySet();
  }
}
