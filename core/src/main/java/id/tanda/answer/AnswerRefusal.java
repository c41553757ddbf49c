package id.tanda.answer;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why an answer of an authority was not taken; the exchange may be repeated. */
public enum AnswerRefusal implements Reason {
  /** Not the form of an answer, or without what it should hold. */
  GARBLED("answer.garbled", "Jawaban rusak. Coba lagi.", "The answer is damaged. Try again."),
  /** Signed by a key that the trust bundle does not name for answers, or not signed well. */
  UNTRUSTED(
      "answer.untrusted",
      "Jawaban tidak berasal dari otoritas yang dikenal.",
      "The answer is not from a known authority."),
  /** An answer to somebody else or to another message. */
  NOT_FOR_THIS(
      "answer.not-for-this",
      "Jawaban ini bukan untuk permintaan ini.",
      "This answer belongs to another request."),
  /** A refusal with a code that this version does not know. */
  UNKNOWN_REFUSAL(
      "answer.unknown-refusal",
      "Permintaan ditolak oleh otoritas.",
      "The authority refused the request.");

  private final String code;
  private final Words words;

  AnswerRefusal(String code, String indonesian, String english) {
    this.code = code;
    this.words = new Words(indonesian, english);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Words words() {
    return words;
  }
}
