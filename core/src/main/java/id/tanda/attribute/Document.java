package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import java.util.Objects;

/**
 * A photo or a scanned document: a media type, a content and its digest.
 *
 * <p>Immutable; bytes are copied on their way in and out. Two documents are equal if type and
 * digest are.
 */
public final class Document {
  /** How many bytes a content may have: 65,536. */
  public static final int MAX_BYTES = 65_536;

  private static final int MAX_CHARS = (MAX_BYTES * 4 + 2) / 3;
  private static final int DIGEST_CHARS = 43;

  private final MediaType mediaType;
  private final byte[] content;
  private final String sha256;

  private Document(MediaType mediaType, byte[] content) {
    this.mediaType = mediaType;
    this.content = content;
    this.sha256 = Base64Url.encode(Sha256.of(content));
  }

  /**
   * Reads a file that somebody brought.
   *
   * @param content 1 to {@value #MAX_BYTES} bytes
   * @throws MalformedException if it is longer, or does not begin as every file of that type does
   */
  public static Document parse(MediaType mediaType, byte[] content) throws MalformedException {
    Objects.requireNonNull(mediaType, "mediaType");
    if (content.length > MAX_BYTES) {
      throw new MalformedException("document must have at most " + MAX_BYTES + " bytes");
    }
    if (!mediaType.begins(content)) {
      throw new MalformedException("document must begin as " + mediaType.text() + " does");
    }
    return new Document(mediaType, content.clone());
  }

  static Document parse(JsonObject json) throws MalformedException {
    json.only("media_type", "sha256", "content");
    Document read =
        parse(
            MediaType.parse(json.text("media_type")),
            Base64Url.decode(json.text("content", MAX_CHARS)));
    if (!read.sha256.equals(json.text("sha256", DIGEST_CHARS))) {
      throw new MalformedException("sha256 must be that of the content");
    }
    return read;
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("media_type", mediaType.text())
        .put("sha256", sha256)
        .put("content", Base64Url.encode(content))
        .build();
  }

  /** Returns what it is. */
  public MediaType mediaType() {
    return mediaType;
  }

  /** Returns a new array of the content, 1 to {@value #MAX_BYTES} bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Returns SHA-256 over the content, 43 characters of base64url. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document document
        && document.mediaType == mediaType
        && document.sha256.equals(sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  /** Returns the media type alone. */
  @Override
  public String toString() {
    return "Document[" + mediaType.text() + "]";
  }
}
