package id.tanda.vectors;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.testing.Edited;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One signed message of section 6 of FORMAT.md, every member of which can be made wrong. */
final class Signed {
  private final String typ;
  private SoftwareKey signer;
  private JsonObject payload;
  private @Nullable JsonObject header;

  private Signed(String typ, SoftwareKey signer, JsonObject payload) {
    this.typ = typ;
    this.signer = signer;
    this.payload = payload;
  }

  /** Begins a message with the common members and those of its kind. */
  static Signed of(
      String typ,
      SoftwareKey signer,
      String iss,
      String aud,
      long iat,
      long life,
      Consumer<JsonObjectBuilder> members) {
    JsonObjectBuilder payload =
        JsonObject.builder()
            .put("iss", iss)
            .put("aud", aud)
            .put("iat", iat)
            .put("exp", iat + life)
            .put("jti", Named.id("jti " + typ));
    members.accept(payload);
    return new Signed(typ, signer, payload.build());
  }

  Signed with(String member, Object value) {
    payload = Edited.with(payload, member, value);
    return this;
  }

  /** Sets both dates, relative to those it has. */
  Signed later(long seconds) {
    try {
      return with("iat", payload.integer("iat") + seconds)
          .with("exp", payload.integer("exp") + seconds);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  Signed without(String member) {
    payload = Edited.without(payload, member);
    return this;
  }

  Signed by(SoftwareKey other) {
    signer = other;
    return this;
  }

  /** Signs with this key in the name of the one before. */
  Signed forgedBy(SoftwareKey other) {
    header = Compact.header(signer, typ);
    return by(other);
  }

  Signed header(String member, Object value) {
    header = Edited.with(Compact.header(signer, typ), member, value);
    return this;
  }

  String typ() {
    return typ;
  }

  JsonObject payload() {
    return payload;
  }

  String text() {
    JsonObject used = header == null ? Compact.header(signer, typ) : header;
    return Compact.sign(signer, used.text(), payload.text());
  }
}
