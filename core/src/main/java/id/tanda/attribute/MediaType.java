package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.internal.WireWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** What a document may be, told by its first bytes. */
public enum MediaType {
  /** A picture, {@code image/jpeg}. */
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
  /** A picture, {@code image/png}. */
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  /** A document of pages, {@code application/pdf}. */
  PDF("application/pdf", "%PDF-");

  private final String text;
  private final byte[] beginning;

  MediaType(String text, String beginning) {
    this.text = text;
    this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the name on the wire. */
  public String text() {
    return text;
  }

  static MediaType parse(String text) throws MalformedException {
    return WireWords.parse(
        text,
        values(),
        MediaType::text,
        "media_type must be image/jpeg, image/png or application/pdf");
  }

  /** Tells if a content begins as everything of this type does. */
  boolean begins(byte[] content) {
    // a shorter one is filled up with zeros, with which none of the beginnings ends
    return MessageDigest.isEqual(Arrays.copyOf(content, beginning.length), beginning);
  }
}
