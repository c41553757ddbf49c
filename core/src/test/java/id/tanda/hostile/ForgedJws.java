package id.tanda.hostile;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A JWS whose header and payload are open to edits and can be signed again. */
public final class ForgedJws {
  /** The header. */
  public final JsonItem header;

  /** The payload. */
  public final JsonItem payload;

  private final byte[] signature;

  private ForgedJws(JsonItem header, JsonItem payload, byte[] signature) {
    this.header = header;
    this.payload = payload;
    this.signature = signature;
  }

  /** Takes a well-formed JWS in compact form apart. */
  public static ForgedJws of(String compact) {
    try {
      List<String> parts = List.of(compact.split("\\.", -1));
      return new ForgedJws(
          JsonItem.of(object(parts.get(0))),
          JsonItem.of(object(parts.get(1))),
          Base64Url.decode(parts.get(2)));
    } catch (MalformedException notAJws) {
      throw new IllegalArgumentException(notAJws);
    }
  }

  /** Returns what a well-formed JWS says. */
  public static JsonObject payload(String compact) {
    try {
      return object(compact.split("\\.", -1)[1]);
    } catch (MalformedException notAJws) {
      throw new IllegalArgumentException(notAJws);
    }
  }

  /** Returns the same with another payload. */
  public ForgedJws over(JsonItem other) {
    return new ForgedJws(header, other, signature);
  }

  /** Edits header or payload, mostly the payload, one to three times. */
  public ForgedJws edited(Choices choices) {
    JsonEdits edits = new JsonEdits(choices);
    for (int i = choices.below(3); i >= 0; i--) {
      edits.edit(choices.oneIn(4) ? header : payload);
    }
    return this;
  }

  /** Returns it under the signature that it had. */
  public String kept() {
    return input(header.toString(), payload.toString()) + "." + Base64Url.encode(signature);
  }

  /** Returns it under a fresh signature that holds. */
  public String signed(SigningKey key) {
    return signed(key, header.toString(), payload.toString());
  }

  /** Returns it in another spelling, under a fresh signature by a key or the one that it had. */
  public String respelled(Optional<? extends SigningKey> key, Choices choices) {
    String spelledHeader = choices.oneIn(2) ? JsonSpelling.of(header, choices) : header.toString();
    String spelledPayload = JsonSpelling.of(payload, choices);
    return key.isPresent()
        ? signed(key.get(), spelledHeader, spelledPayload)
        : input(spelledHeader, spelledPayload) + "." + Base64Url.encode(signature);
  }

  /** Returns any header and payload under a fresh signature that holds. */
  public static String signed(SigningKey key, String header, String payload) {
    String input = input(header, payload);
    byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signature);
  }

  private static JsonObject object(String part) throws MalformedException {
    return JsonObject.parse(Base64Url.decode(part), Integer.MAX_VALUE);
  }

  private static String input(String header, String payload) {
    return encode(header) + "." + encode(payload);
  }

  private static String encode(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
