package id.tanda.release;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.token.TokenMark;
import java.util.Objects;

/** What a release rests on: one showing of a token, or a consent. */
public sealed interface Basis {
  /**
   * A consent.
   *
   * @param id which one
   */
  record OfConsent(ConsentId id) implements Basis {
    /** Checks that there is an id. */
    public OfConsent {
      Objects.requireNonNull(id, "id");
    }

    @Override
    public String text() {
      return id.text();
    }
  }

  /**
   * One showing of a token.
   *
   * @param mark its mark in the domain {@link TokenMark.Domain#REDEEMED}
   */
  record OfToken(TokenMark mark) implements Basis {
    /** Checks that there is a mark. */
    public OfToken {
      Objects.requireNonNull(mark, "mark");
    }

    @Override
    public String text() {
      return mark.text();
    }
  }

  /**
   * Reads exactly one of the members {@code consent} and {@code mark}.
   *
   * @throws MalformedException if there is none, or both, or one of another form
   */
  static Basis parse(JsonObject json) throws MalformedException {
    if (json.has("consent") == json.has("mark")) {
      throw new MalformedException("there must be exactly one of consent and mark");
    }
    return json.has("consent")
        ? new OfConsent(ConsentId.parse(json.text("consent")))
        : new OfToken(TokenMark.of(KeyThumbprint.parse(json.text("mark")).bytes()));
  }

  /** Returns the id or mark as it stands on the wire. */
  String text();

  /** Adds the one member that it has on the wire. */
  default JsonObjectBuilder putInto(JsonObjectBuilder json) {
    return json.put(this instanceof OfConsent ? "consent" : "mark", text());
  }
}
