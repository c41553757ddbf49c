package id.tanda.release;

import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was heard of a process before it was killed, each in its order: what it held, what it asked,
 * and the answers by the id of what was asked.
 */
record Heard(List<Holding> holdings, Map<String, Errand> asked, Map<String, List<String>> answers) {
  static final String CONSENT = "CONSENT";
  static final String TOKEN = "TOKEN";
  static final String REDEEM = "REDEEM";
  static final String WITHDRAW = "WITHDRAW";
  static final String ANSWERED = "ANSWERED";

  static Heard of(List<String> lines, Bureau bureau) {
    Heard heard = new Heard(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    lines.forEach(line -> heard.hear(line.split(" ", 2), bureau));
    return heard;
  }

  /** Returns the line that acknowledges an answer. */
  static String answered(Errand errand, Outcome<JsonObject> answer) {
    return ANSWERED + " " + errand.id() + " " + inBrief(answer);
  }

  /** Returns a hash of what was done, or the code of the refusal. */
  static String inBrief(Outcome<JsonObject> answer) {
    return answer
        .map(body -> Sha256.of(body.text().getBytes(StandardCharsets.UTF_8)))
        .map(Base64Url::encode)
        .orElse(reason -> reason.code());
  }

  /** Returns the answer to an errand in brief, the same however often it was given. */
  Optional<String> answer(Errand errand) {
    List<String> given = answers.getOrDefault(errand.id(), List.of());
    if (given.stream().distinct().count() > 1) {
      throw new AssertionError(errand.id() + " had different answers: " + given);
    }
    return given.stream().findFirst();
  }

  private void hear(String[] words, Bureau bureau) {
    switch (words[0]) {
      case CONSENT -> holdings.add(Holding.consent(words[1]));
      case TOKEN -> holdings.add(Holding.token(words[1], bureau));
      case REDEEM -> add(Errand.Redeeming.parse(words[1]));
      case WITHDRAW -> add(Errand.Withdrawing.parse(words[1]));
      case ANSWERED -> answered(words[1].split(" "));
      default -> throw new AssertionError(words[0]);
    }
  }

  private void answered(String[] words) {
    answers.computeIfAbsent(words[0], id -> new ArrayList<>()).add(words[1]);
  }

  private void add(Errand errand) {
    asked.putIfAbsent(errand.id(), errand);
  }
}
