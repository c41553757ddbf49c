package id.tanda.attribute;

import id.tanda.identity.Words;
import id.tanda.internal.Visible;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a value of an attribute must look like.
 *
 * <p>A value that does not is refused where it is put and where it is read. Immutable, safe for use
 * by many threads.
 */
public final class Form {
  /** The kinds of values. */
  public enum Kind {
    /** Any of the others: the form of an attribute that the reader knows by its name alone. */
    ANY,
    /** One visible line. */
    TEXT,
    /** A day, {@code yyyy-MM-dd}. */
    DATE,
    /** One of listed words. */
    CODE,
    /** Yes or no. */
    FLAG,
    /** An {@link Address}. */
    ADDRESS,
    /** A list of {@link FamilyMember}s. */
    FAMILY,
    /** A {@link Document}. */
    DOCUMENT
  }

  /** How many characters any text may have. */
  static final int LONGEST_TEXT = 8_192;

  static final Form ANY = new Form(Kind.ANY, value -> true);

  private final Kind kind;
  private final Map<String, Words> codes;
  private final Predicate<Object> rule;

  private Form(Kind kind, Predicate<Object> rule) {
    this(kind, rule, Map.of());
  }

  private Form(Kind kind, Predicate<Object> rule, Map<String, Words> codes) {
    this.kind = kind;
    this.rule = rule;
    this.codes = codes;
  }

  /**
   * Returns the form of texts that are one line of characters which all show.
   *
   * @param longest how many characters they may have, 1 to 8,192; the least is one
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static Form text(int longest) {
    if (longest < 1 || longest > LONGEST_TEXT) {
      throw new IllegalArgumentException("longest must be 1 to 8192, was " + longest);
    }
    return text(line -> Visible.isLine(line, longest));
  }

  /** Returns the form of those texts that pass a rule of ours. */
  static Form text(Predicate<String> rule) {
    return new Form(Kind.TEXT, value -> value instanceof String text && rule.test(text));
  }

  /**
   * Returns the form of texts that match a pattern as a whole.
   *
   * @param longest how many characters they may have at most, looked at first
   * @param pattern what they match; how long that takes is for the host to consider
   * @throws IllegalArgumentException if the number is out of bounds
   */
  public static Form text(int longest, Pattern pattern) {
    Form line = text(longest);
    return text(text -> line.fits(text) && pattern.matcher(text).matches());
  }

  /** Returns the form of days. */
  public static Form date() {
    return new Form(
        Kind.DATE, value -> value instanceof String text && Dates.read(text).isPresent());
  }

  /**
   * Returns the form of words from a list.
   *
   * @param codes the words, each of one visible line of 1 to 64 characters, and what a person is
   *     told for each; 1 to 256 of them, in their order
   * @throws IllegalArgumentException if there are none, too many, or one has another form
   */
  public static Form code(Map<String, Words> codes) {
    Map<String, Words> copy = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    if (copy.isEmpty() || copy.size() > 256) {
      throw new IllegalArgumentException("codes must be 1 to 256");
    }
    if (!copy.keySet().stream().allMatch(code -> Visible.isLine(code, 64))) {
      throw new IllegalArgumentException("codes must have 1 to 64 visible characters");
    }
    return new Form(Kind.CODE, value -> value instanceof String && copy.containsKey(value), copy);
  }

  /** Returns the form of yes or no. */
  public static Form flag() {
    return new Form(Kind.FLAG, Boolean.class::isInstance);
  }

  /** Returns the form of addresses. */
  public static Form address() {
    return new Form(Kind.ADDRESS, Address.class::isInstance);
  }

  /** Returns the form of families. */
  public static Form family() {
    return new Form(Kind.FAMILY, Family.class::isInstance);
  }

  /** Returns the form of documents of one of these types. */
  public static Form document(MediaType type, MediaType... others) {
    Set<MediaType> types = EnumSet.of(type, others);
    return new Form(
        Kind.DOCUMENT,
        value -> value instanceof Document document && types.contains(document.mediaType()));
  }

  /** Returns the kind of value. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the words that are listed and what a person is told for each, in their order; none for
   * another kind than {@link Kind#CODE}.
   */
  public Map<String, Words> codes() {
    return codes;
  }

  /** Tells if a value has this form. */
  boolean fits(Object value) {
    return rule.test(value);
  }

  /** Returns the kind. */
  @Override
  public String toString() {
    return kind.toString();
  }
}
