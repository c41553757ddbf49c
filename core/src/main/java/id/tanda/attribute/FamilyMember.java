package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Nik;
import id.tanda.identity.Sex;
import id.tanda.identity.Words;
import id.tanda.internal.Visible;
import id.tanda.internal.WireWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * One of those who stand on a family card.
 *
 * @param nik the number
 * @param fullName the name, one visible line of 1 to 128 characters
 * @param sex the sex
 * @param birthDate the date of birth, in the years from 0 to 9999
 * @param relation what this person is to the head of the family
 */
public record FamilyMember(
    Nik nik, String fullName, Sex sex, LocalDate birthDate, Relation relation) {
  private static final int LONGEST = 128;
  private static final String NAME_RULE = "full_name must be one visible line of 1 to 128";

  /** What somebody is to the head of the family, in the order of the register. */
  public enum Relation {
    /** The head. */
    HEAD("Kepala keluarga", "Head of family"),
    /** The husband. */
    HUSBAND("Suami", "Husband"),
    /** The wife. */
    WIFE("Istri", "Wife"),
    /** A child. */
    CHILD("Anak", "Child"),
    /** A child's husband or wife. */
    CHILD_IN_LAW("Menantu", "Child-in-law"),
    /** A grandchild. */
    GRANDCHILD("Cucu", "Grandchild"),
    /** A parent. */
    PARENT("Orang tua", "Parent"),
    /** A parent of the husband or wife. */
    PARENT_IN_LAW("Mertua", "Parent-in-law"),
    /** Another relative. */
    RELATIVE("Famili lain", "Other relative"),
    /** Somebody who works in the house and lives there. */
    HELP("Pembantu", "Domestic help"),
    /** Anybody else. */
    OTHER("Lainnya", "Other");

    private final Words label;

    Relation(String indonesian, String english) {
      this.label = new Words(indonesian, english);
    }

    /** Returns the word on the wire: the name of the constant, in lower case. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the label for a person. */
    public Words label() {
      return label;
    }

    static Relation parse(String text) throws MalformedException {
      return WireWords.parse(text, values(), Relation::text, "relation must be a known one");
    }
  }

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the name or the year has another form
   */
  public FamilyMember {
    Objects.requireNonNull(nik, "nik");
    Objects.requireNonNull(sex, "sex");
    Objects.requireNonNull(relation, "relation");
    if (!Visible.isLine(fullName, LONGEST)) {
      throw new IllegalArgumentException(NAME_RULE);
    }
    if (Dates.read(birthDate.toString()).isEmpty()) {
      throw new IllegalArgumentException("birthDate must be in the years from 0 to 9999");
    }
  }

  static FamilyMember parse(JsonObject json) throws MalformedException {
    json.only("nik", "full_name", "sex", "birth_date", "relation");
    String fullName = json.text("full_name", LONGEST);
    if (!Visible.isLine(fullName, LONGEST)) {
      throw new MalformedException(NAME_RULE);
    }
    return new FamilyMember(
        Nik.parse(json.text("nik")),
        fullName,
        Sex.parse(json.text("sex")),
        Dates.parse(json.text("birth_date"), "birth_date"),
        Relation.parse(json.text("relation")));
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("nik", nik.reveal())
        .put("full_name", fullName)
        .put("sex", sex.text())
        .put("birth_date", birthDate.toString())
        .put("relation", relation.text())
        .build();
  }

  /** Returns a text without any datum of the person. */
  @Override
  public String toString() {
    return "FamilyMember[hidden]";
  }
}
