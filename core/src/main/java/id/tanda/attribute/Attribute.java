package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of one datum about a person, with the label under which a wallet shows it.
 *
 * <p>A host adds its own with {@link #of}. Two attributes are equal when their names are; the label
 * is for eyes only. Safe for use by many threads.
 */
public final class Attribute {
  /** The 16 digits. */
  public static final Attribute NIK = of("nik", "NIK", "NIK");

  /** The name as the register writes it. */
  public static final Attribute FULL_NAME = of("full_name", "Nama lengkap", "Full name");

  /** The place of birth. */
  public static final Attribute BIRTH_PLACE = of("birth_place", "Tempat lahir", "Place of birth");

  /** The date of birth, {@code yyyy-MM-dd}. */
  public static final Attribute BIRTH_DATE = of("birth_date", "Tanggal lahir", "Date of birth");

  /** {@code male} or {@code female}. */
  public static final Attribute SEX = of("sex", "Jenis kelamin", "Sex");

  /** The blood type. */
  public static final Attribute BLOOD_TYPE = of("blood_type", "Golongan darah", "Blood type");

  /** The address in one line. */
  public static final Attribute ADDRESS = of("address", "Alamat", "Address");

  /** The marital status. */
  public static final Attribute MARITAL_STATUS =
      of("marital_status", "Status perkawinan", "Marital status");

  /** The occupation. */
  public static final Attribute OCCUPATION = of("occupation", "Pekerjaan", "Occupation");

  /** The nationality. */
  public static final Attribute NATIONALITY = of("nationality", "Kewarganegaraan", "Nationality");

  /** The religion. */
  public static final Attribute RELIGION = of("religion", "Agama", "Religion");

  /** Whether the person has had the 17th birthday. */
  public static final Attribute AGE_OVER_17 = of("age_over_17", "Usia di atas 17", "Over 17");

  /** Whether the person has had the 18th birthday. */
  public static final Attribute AGE_OVER_18 = of("age_over_18", "Usia di atas 18", "Over 18");

  /** Whether the person has had the 21st birthday. */
  public static final Attribute AGE_OVER_21 = of("age_over_21", "Usia di atas 21", "Over 21");

  private static final Map<String, Attribute> KNOWN =
      Stream.of(
              NIK,
              FULL_NAME,
              BIRTH_PLACE,
              BIRTH_DATE,
              SEX,
              BLOOD_TYPE,
              ADDRESS,
              MARITAL_STATUS,
              OCCUPATION,
              NATIONALITY,
              RELIGION,
              AGE_OVER_17,
              AGE_OVER_18,
              AGE_OVER_21)
          .collect(Collectors.toMap(Attribute::name, Function.identity()));

  private final String name;
  private final Words label;

  private Attribute(String name, Words label) {
    this.name = name;
    this.label = label;
  }

  /**
   * Returns an attribute of the host's own.
   *
   * @param name 1 to 32 characters of {@code [a-z0-9_]}, the first a letter
   * @throws IllegalArgumentException if the name has another form
   */
  public static Attribute of(String name, String indonesian, String english) {
    if (!isName(Objects.requireNonNull(name, "name"))) {
      throw new IllegalArgumentException(
          "name must be 1 to 32 characters of [a-z0-9_], the first a letter");
    }
    return new Attribute(name, new Words(indonesian, english));
  }

  /**
   * Reads the name of an attribute; one that the SDK does not know is labelled by its name.
   *
   * @throws MalformedException if the name has another form
   */
  public static Attribute parse(String name) throws MalformedException {
    if (!isName(name)) {
      throw new MalformedException(
          "attribute must be 1 to 32 characters of [a-z0-9_], the first a letter");
    }
    Attribute known = KNOWN.get(name);
    return known != null ? known : of(name, name, name);
  }

  /**
   * Reads a list of names, each once.
   *
   * @throws MalformedException if a name has another form or stands there twice
   */
  public static List<Attribute> parseAll(List<String> names) throws MalformedException {
    Set<Attribute> read = new LinkedHashSet<>();
    for (String name : names) {
      if (!read.add(parse(name))) {
        throw new MalformedException("attributes must each be named once");
      }
    }
    return List.copyOf(read);
  }

  /** Returns the names of attributes, in their order. */
  public static List<String> names(Collection<Attribute> attributes) {
    return attributes.stream().map(Attribute::name).collect(Collectors.toList());
  }

  /** Returns the name on the wire. */
  public String name() {
    return name;
  }

  /** Returns the label for a person. */
  public Words label() {
    return label;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribute attribute && attribute.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.length() > 32 || name.charAt(0) < 'a' || name.charAt(0) > 'z') {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return true;
  }
}
