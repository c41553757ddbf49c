package id.tanda;

import id.tanda.identity.Reason;
import id.tanda.identity.Words;

/** Why an authority refused a message before it looked at what it says. */
public enum MessageRefusal implements Reason {
  /** Not the form of any message that an authority answers. */
  MALFORMED("message.malformed", "Pesan rusak.", "The message is damaged.");

  private final String code;
  private final Words words;

  MessageRefusal(String code, String indonesian, String english) {
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
