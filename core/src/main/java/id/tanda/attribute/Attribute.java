package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of one datum about a person, the label under which a wallet shows it, the form of its
 * values, and whether it is sensitive.
 *
 * <p>A host adds its own with {@link #of} and keeps them in an {@link AttributeCatalogue}. Two
 * attributes are equal when their names are: only names travel. Immutable.
 */
public final class Attribute {
  /** The 16 digits. */
  public static final Attribute NIK = known("nik", "NIK", "NIK", StandardForms.NIK);

  /** The name as the register writes it, a text of at most 128 characters. */
  public static final Attribute FULL_NAME =
      known("full_name", "Nama lengkap", "Full name", StandardForms.NAME);

  /** The place of birth, a text of at most 64 characters. */
  public static final Attribute BIRTH_PLACE =
      known("birth_place", "Tempat lahir", "Place of birth", StandardForms.PLACE);

  /** The date of birth. */
  public static final Attribute BIRTH_DATE =
      known("birth_date", "Tanggal lahir", "Date of birth", Form.date());

  /** {@code male} or {@code female}. */
  public static final Attribute SEX = known("sex", "Jenis kelamin", "Sex", StandardForms.SEX);

  /** {@code A}, {@code B}, {@code AB} or {@code O}, with the rhesus factor if known; sensitive. */
  public static final Attribute BLOOD_TYPE =
      known("blood_type", "Golongan darah", "Blood type", StandardForms.BLOOD_TYPE).sensitive();

  /** Where the person is registered. */
  public static final Attribute ADDRESS = known("address", "Alamat", "Address", Form.address());

  /** {@code single}, {@code married}, {@code divorced} or {@code widowed}. */
  public static final Attribute MARITAL_STATUS =
      known("marital_status", "Status perkawinan", "Marital status", StandardForms.MARITAL_STATUS);

  /** The occupation, a text of at most 64 characters. */
  public static final Attribute OCCUPATION =
      known("occupation", "Pekerjaan", "Occupation", StandardForms.PLACE);

  /** {@code WNI}, a citizen, or {@code WNA}, a foreigner. */
  public static final Attribute NATIONALITY =
      known("nationality", "Kewarganegaraan", "Nationality", StandardForms.NATIONALITY);

  /** One of the six religions of the register, or {@code belief}; sensitive. */
  public static final Attribute RELIGION =
      known("religion", "Agama", "Religion", StandardForms.RELIGION).sensitive();

  /** The face, a JPEG or PNG; sensitive. */
  public static final Attribute PHOTO =
      known("photo", "Foto", "Photo", StandardForms.PHOTO).sensitive();

  /** The 16 digits of the family card. */
  public static final Attribute FAMILY_CARD_NUMBER =
      known(
          "family_card_number",
          "Nomor kartu keluarga",
          "Family card number",
          StandardForms.FAMILY_CARD_NUMBER);

  /** Everybody on the family card; sensitive, since it tells of others, children among them. */
  public static final Attribute FAMILY_MEMBERS =
      known("family_members", "Anggota keluarga", "Family members", Form.family()).sensitive();

  /** Whether the person has had the 17th birthday. */
  public static final Attribute AGE_OVER_17 =
      known("age_over_17", "Usia di atas 17", "Over 17", Form.flag());

  /** Whether the person has had the 18th birthday. */
  public static final Attribute AGE_OVER_18 =
      known("age_over_18", "Usia di atas 18", "Over 18", Form.flag());

  /** Whether the person has had the 21st birthday. */
  public static final Attribute AGE_OVER_21 =
      known("age_over_21", "Usia di atas 21", "Over 21", Form.flag());

  /** Where mail goes: 3 to 254 visible ASCII characters with one {@code @}. */
  public static final Attribute EMAIL =
      known("email", "Surel", "E-mail address", StandardForms.EMAIL);

  /** 8 to 15 digits, with or without a leading {@code +}. */
  public static final Attribute PHONE =
      known("phone", "Nomor telepon", "Phone number", StandardForms.PHONE);

  /** The identity card (KTP) as a document; sensitive, since it holds religion and photo. */
  public static final Attribute KTP =
      known("ktp", "KTP", "Identity card", StandardForms.DOCUMENT).sensitive();

  /** The family card (KK) as a document; sensitive like the family's members. */
  public static final Attribute FAMILY_CARD =
      known("family_card", "Kartu keluarga", "Family card", StandardForms.DOCUMENT).sensitive();

  /** The birth certificate as a document; sensitive, since it tells of the parents. */
  public static final Attribute BIRTH_CERTIFICATE =
      known("birth_certificate", "Akta kelahiran", "Birth certificate", StandardForms.DOCUMENT)
          .sensitive();

  /** A child's identity card (KIA) as a document; sensitive, since it tells of a child. */
  public static final Attribute CHILD_CARD =
      known("child_card", "Kartu identitas anak", "Child identity card", StandardForms.DOCUMENT)
          .sensitive();

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
  private static final int LONGEST_TEXT = 256;

  private final String name;
  private final Words label;
  private final Form form;
  private final boolean sensitive;

  private Attribute(String name, Words label, Form form, boolean sensitive) {
    this.name = name;
    this.label = label;
    this.form = form;
    this.sensitive = sensitive;
  }

  private static Attribute known(String name, String indonesian, String english, Form form) {
    return new Attribute(name, new Words(indonesian, english), form, false);
  }

  /**
   * Returns an attribute of the host's own.
   *
   * @param name 1 to 32 characters of {@code [a-z0-9_]}, the first a letter
   * @throws IllegalArgumentException if the name has another form, or is a standard one
   */
  public static Attribute of(String name, Words label, Form form) {
    if (!isName(Objects.requireNonNull(name, "name"))) {
      throw new IllegalArgumentException(
          "name must be 1 to 32 characters of [a-z0-9_], the first a letter");
    }
    if (AttributeCatalogue.standard().has(name)) {
      throw new IllegalArgumentException(name + " must not be a name of the standard catalogue");
    }
    return new Attribute(
        name, Objects.requireNonNull(label, "label"), Objects.requireNonNull(form, "form"), false);
  }

  /**
   * Returns an attribute of the host's own whose values are texts of at most 256 characters.
   *
   * @param name 1 to 32 characters of {@code [a-z0-9_]}, the first a letter
   * @throws IllegalArgumentException if the name has another form, or is a standard one
   */
  public static Attribute of(String name, String indonesian, String english) {
    return of(name, new Words(indonesian, english), Form.text(LONGEST_TEXT));
  }

  /**
   * Reads the name of an attribute with the {@linkplain AttributeCatalogue#standard standard
   * catalogue}.
   *
   * @throws MalformedException if the name has another form
   */
  public static Attribute parse(String name) throws MalformedException {
    return AttributeCatalogue.standard().parse(name);
  }

  /**
   * Reads a list of names, each once, with the standard catalogue.
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

  /** Returns the same attribute as one that a wallet shows apart. */
  public Attribute sensitive() {
    return new Attribute(name, label, form, true);
  }

  /** Returns the name on the wire. */
  public String name() {
    return name;
  }

  /** Returns the label for a person. */
  public Words label() {
    return label;
  }

  /** Returns what its values look like. */
  public Form form() {
    return form;
  }

  /**
   * Tells if the datum weighs more than others: what UU 27/2022, article 4(2), calls specific, such
   * as health, biometrics and children, and religion, and documents that hold any of these.
   */
  public boolean isSensitive() {
    return sensitive;
  }

  /** Tells if this can be a value of it: a text, a day, a code or a yes-or-no answer. */
  public boolean canBe(Object value) {
    return form.fits(value);
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

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
