package id.tanda.qr;

import static java.util.Objects.requireNonNull;

/** What reading one picture or frame came to. */
public sealed interface Reading {

  /**
   * Names the outcome for logs and metrics; it never changes and says nothing of the text.
   *
   * @return such as {@code qr.found} or {@code qr.refused.truncated}
   */
  String code();

  /**
   * The picture shows one symbol, or one symbol several times, and all of its text was recovered.
   *
   * @param text what it says, of whatever origin: the reader has checked nothing but its coding
   */
  record Found(String text) implements Reading {
    /** Checks that there is a text. */
    public Found {
      requireNonNull(text);
    }

    @Override
    public String code() {
      return "qr.found";
    }

    /** Tells the length and nothing of the text. */
    @Override
    public String toString() {
      return "Found[" + text.length() + " characters]";
    }
  }

  /** The picture shows no symbol that could be read whole; of a camera, try the next frame. */
  record Nothing() implements Reading {
    @Override
    public String code() {
      return "qr.nothing";
    }
  }

  /** The picture shows symbols that differ: nobody can tell which one is meant. */
  record Ambiguous() implements Reading {
    @Override
    public String code() {
      return "qr.ambiguous";
    }
  }

  /**
   * The picture, or the symbol in it, is of a kind that is not read.
   *
   * @param reason why
   */
  record Refused(Refusal reason) implements Reading {
    /** Checks that there is a reason. */
    public Refused {
      requireNonNull(reason);
    }

    @Override
    public String code() {
      return reason.code();
    }
  }

  /** Why a picture or symbol is not read. */
  enum Refusal {
    /** The bytes are neither a PNG nor a JPEG. */
    NOT_A_PICTURE("not-a-picture"),
    /** The picture has, or says it has, more than 10 million pixels. */
    TOO_LARGE("too-large"),
    /** The bytes end before the picture does. */
    TRUNCATED("truncated"),
    /** The bytes begin as a picture but contradict its format or their own checksums. */
    DAMAGED("damaged"),
    /**
     * The symbol is sound, but is part of a series (structured append), names a character set
     * (ECI), has kanji, hanzi or FNC1 segments, or bytes that are not UTF-8.
     */
    UNSUPPORTED_CONTENT("unsupported-content");

    private final String code;

    Refusal(String name) {
      this.code = "qr.refused." + name;
    }

    /**
     * Names the reason for logs and metrics; it never changes.
     *
     * @return such as {@code qr.refused.truncated}
     */
    public String code() {
      return code;
    }
  }
}
