package id.tanda.party;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.identity.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a citizen is told of a purpose before any data go out: the words that the information duties
 * of Indonesia's law 27 of 2022, article 21(1), demand. A wallet shows these words and no others.
 *
 * <p>What else the article demands are facts: the kinds and details of the data are the attributes
 * asked for, and the terms of each request say how long they are kept and processed.
 *
 * @param why what the data are needed for
 * @param legalBasis why it is lawful to process them
 * @param relevance why the purpose cannot do without them
 * @param rights what the citizen may demand later, and where: to see and mend the data, to withdraw
 *     the consent, to complain
 */
public record Notice(Words why, Words legalBasis, Words relevance, Words rights) {
  static final List<String> MEMBERS = List.of("text", "legal_basis", "relevance", "rights");

  /** Checks that nothing is null; whether the words say something is for {@link #informs}. */
  public Notice {
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(legalBasis, "legalBasis");
    Objects.requireNonNull(relevance, "relevance");
    Objects.requireNonNull(rights, "rights");
  }

  static Notice parse(JsonObject purpose) throws MalformedException {
    if (!isIn(purpose)) {
      throw new MalformedException(
          "purpose must tell text, legal_basis, relevance and rights in both languages");
    }
    return new Notice(
        Words.parse(purpose.object("text")),
        Words.parse(purpose.object("legal_basis")),
        Words.parse(purpose.object("relevance")),
        Words.parse(purpose.object("rights")));
  }

  /** Tells if all words are there and say something, whatever else is wrong with the purpose. */
  static boolean isIn(JsonObject purpose) {
    return MEMBERS.stream()
        .allMatch(
            member ->
                purpose.value(member).orElse("") instanceof JsonObject words
                    && saysSomething(words.value("id").orElse(""))
                    && saysSomething(words.value("en").orElse("")));
  }

  JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return json.put("text", why.json())
        .put("legal_basis", legalBasis.json())
        .put("relevance", relevance.json())
        .put("rights", rights.json());
  }

  /**
   * Tells if every one of the words says something: holds a letter, in both languages. A form that
   * was sent off half empty does not.
   */
  public boolean informs() {
    return Stream.of(why, legalBasis, relevance, rights)
        .allMatch(words -> saysSomething(words.indonesian()) && saysSomething(words.english()));
  }

  private static boolean saysSomething(Object text) {
    return text instanceof String words && words.codePoints().anyMatch(Character::isLetter);
  }
}
