package id.tanda.crypto.internal;

import id.tanda.crypto.AlgorithmException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;

/** A text cut at its dots, not yet decoded. Immutable. */
public final class CompactParts {
  private static final int MAX_HEADER = 2_048;
  private static final int MAX_TYPE = 64;

  private final String text;
  private final int[] bounds; // part i lies between bounds[i] and bounds[i + 1] - 1

  private CompactParts(String text, int[] bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  /**
   * Cuts a text.
   *
   * @param text the text
   * @param maxChars how long it may be
   * @param count how many parts it must have
   * @return the parts
   * @throws MalformedException if the text is longer or has more or fewer parts
   */
  public static CompactParts cut(String text, int maxChars, int count) throws MalformedException {
    if (text.length() > maxChars) {
      throw new MalformedException("text must have at most " + maxChars + " characters");
    }
    int[] bounds = new int[count + 1];
    for (int i = 1; i < count; i++) {
      bounds[i] = text.indexOf('.', bounds[i - 1]) + 1;
      if (bounds[i] == 0) {
        throw new MalformedException("text must have " + count + " parts");
      }
    }
    if (text.indexOf('.', bounds[count - 1]) >= 0) {
      throw new MalformedException("text must have " + count + " parts");
    }
    bounds[count] = text.length() + 1;
    return new CompactParts(text, bounds);
  }

  /**
   * Decodes a part.
   *
   * @param index which one
   * @param name how messages call it
   * @return its bytes
   * @throws NotCanonicalException if the part is not canonical base64url
   */
  public byte[] decode(int index, String name) throws NotCanonicalException {
    try {
      return Base64Url.decode(text, bounds[index], bounds[index + 1] - 1);
    } catch (MalformedException e) {
      throw new NotCanonicalException(name + " must be canonical base64url");
    }
  }

  /**
   * Decodes the first part and checks the algorithm before anything else.
   *
   * @param algorithm the one accepted value of {@code alg}
   * @return the header
   * @throws AlgorithmException if {@code alg} is another text
   * @throws MalformedException if the header is no strict JSON object or {@code alg} no text
   */
  public JsonObject header(String algorithm) throws MalformedException {
    JsonObject header = JsonObject.parse(decode(0, "header"), MAX_HEADER);
    demand(header, "alg", algorithm);
    return header;
  }

  /**
   * Demands one value of a header member that names an algorithm.
   *
   * @param header the header
   * @param name the member's name
   * @param value its one accepted value
   * @throws AlgorithmException if the member is another text
   * @throws MalformedException if the member is absent or no text
   */
  public static void demand(JsonObject header, String name, String value)
      throws MalformedException {
    if (!header.text(name).equals(value)) {
      throw new AlgorithmException(name + " must be " + value);
    }
  }

  /**
   * Reads {@code typ}.
   *
   * @param header the header
   * @return 1 to 64 visible ASCII characters
   * @throws MalformedException if the member is absent or anything else
   */
  public static String type(JsonObject header) throws MalformedException {
    String type = header.text("typ", MAX_TYPE);
    if (!type.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new MalformedException("typ must be visible ASCII");
    }
    return type;
  }

  /**
   * Returns the text up to the end of a part, without the dot that follows.
   *
   * @param index which part
   * @return the text before and including it
   */
  public String upTo(int index) {
    return text.substring(0, bounds[index + 1] - 1);
  }
}
