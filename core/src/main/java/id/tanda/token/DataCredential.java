package id.tanda.token;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.sdjwt.SdJwt;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The data of a citizen, from which the phone hands over what was agreed to and nothing else: an
 * SD-JWT VC in which every attribute is a disclosure of its own.
 *
 * <p>It is bound to the device's key, has the device's status and ends with the device's
 * credentials. It holds texts, yes-or-no answers and an address, at most 64, each of at most 512
 * bytes of JSON with its name; documents and lists stay with the authority. Immutable; what the
 * authority's answer brought is believed, since the answer was.
 */
public final class DataCredential implements CredentialForms {
  /** The type of credential that its text names: its {@code vct}. */
  public static final String TYPE = "urn:tanda:civil:1";

  /** The longest text, in characters, with a key binding or without. */
  public static final int MAX_CHARS = 65_536;

  /** The kind of the issuer's part. */
  public static final String TYP = TextCredential.TYP;

  private static final int MOST = 64;
  private static final int LONGEST = 512;
  private static final String TEXT = "text";

  /** What the credential says of itself, which no attribute of a host's own may seem to say. */
  private static final Set<String> OWN =
      Set.of("iss", "sub", "aud", "nbf", "iat", "exp", "jti", "vct", "cnf", "status");

  private final String text;
  private final SdJwt credential;
  private final Instant expires;
  private final Attributes data;

  private DataCredential(String text) throws MalformedException {
    this.text = text;
    this.credential = SdJwt.parseIssued(text, MAX_CHARS);
    JsonObject claims = credential.processed();
    if (!credential.typ().equals(TYP) || !claims.text("vct").equals(TYPE)) {
      throw new MalformedException("typ must be " + TYP + " and vct " + TYPE);
    }
    this.expires = Instant.ofEpochSecond(claims.integer("exp"));
    JsonObjectBuilder attributes = JsonObject.builder();
    claims.names().stream()
        .filter(name -> !OWN.contains(name))
        .forEach(name -> attributes.value(name, claims.value(name).orElseThrow()));
    this.data = Attributes.parse(attributes.build());
  }

  static DataCredential sign(
      SigningKey key, Issuance what, Attributes data, Randomness randomness) {
    try {
      return parse(SdJwt.issue(key, TYP, what.claims(TYPE), selective(data.json()), randomness));
    } catch (MalformedException ownFault) {
      throw new IllegalStateException(ownFault);
    }
  }

  /**
   * Reads a credential as an answer carries it.
   *
   * @throws MalformedException if the text is anything else, or comes with a key binding
   */
  public static DataCredential parse(String text) throws MalformedException {
    return new DataCredential(text);
  }

  /**
   * Reads a credential as a wallet keeps it.
   *
   * @throws MalformedException if it is anything else
   */
  public static DataCredential parse(JsonObject json) throws MalformedException {
    json.only(TEXT);
    return parse(json.text(TEXT, MAX_CHARS));
  }

  private static JsonObject selective(JsonObject data) {
    JsonObjectBuilder selective = JsonObject.builder();
    data.names().stream()
        .filter(name -> !OWN.contains(name))
        .map(name -> JsonObject.builder().value(name, data.value(name).orElseThrow()).build())
        .filter(DataCredential::isHandy)
        .limit(MOST)
        .forEach(selective::all);
    return selective.build();
  }

  private static boolean isHandy(JsonObject member) {
    Object value = member.value(member.names().iterator().next()).orElseThrow();
    return !(value instanceof List) && member.utf8().length <= LONGEST;
  }

  /** Returns what can be handed over. */
  public Attributes data() {
    return data;
  }

  /**
   * Hands attributes over.
   *
   * @param disclosed which
   * @param binding for whom and when: {@code iat}, {@code aud}, {@code nonce}
   * @param device the key to which this credential is bound
   * @return the SD-JWT with these disclosures, no other, and a key binding
   * @throws IllegalArgumentException if it lacks an attribute, or the key is another
   */
  public String present(Collection<Attribute> disclosed, JsonObject binding, SigningKey device) {
    return credential.present(Set.copyOf(Attribute.names(disclosed)), binding, device);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Instant expires() {
    return expires;
  }

  @Override
  public JsonObject json() {
    return JsonObject.builder().put(TEXT, text).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataCredential credential && credential.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the end alone. */
  @Override
  public String toString() {
    return "DataCredential[expires=" + expires + "]";
  }
}
