package id.tanda.enrolment;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Language;
import id.tanda.internal.Ids;
import java.util.Objects;

/**
 * The terms that an applicant accepted, and the language in which they were read.
 *
 * @param version 1 to 32 characters of {@code [a-z0-9.-]}
 * @param language also the language of the mail with the confirmation code
 */
public record AcceptedTerms(String version, Language language) {
  private static final int LONGEST = 32;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the version has another form
   */
  public AcceptedTerms {
    Ids.require(version, LONGEST, "terms version");
    Objects.requireNonNull(language, "language");
  }

  static AcceptedTerms parse(JsonObject json) throws MalformedException {
    String version = Ids.parse(json.text("terms", LONGEST), LONGEST, "terms");
    return new AcceptedTerms(version, Language.parse(json.text("language")));
  }
}
