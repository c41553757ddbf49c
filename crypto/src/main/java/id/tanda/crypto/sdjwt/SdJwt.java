package id.tanda.crypto.sdjwt;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.Sha256;
import id.tanda.crypto.internal.CompactJws;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A credential with selective disclosure, with or without a key binding.
 *
 * <p>Parsed and consistent in itself, but not verified: the reader asks {@link #issuerSignedBy} and
 * demands a key binding by its own policy, whether or not one came along. Immutable and
 * thread-safe.
 */
public final class SdJwt {
  private static final int MAX_KID = 256;

  private final String presented; // up to and including the last tilde
  private final CompactJws issuerJwt;
  private final List<Disclosure> disclosures;
  private final JsonObject processed;
  private final Optional<KeyBinding> keyBinding;

  private SdJwt(String text, int firstTilde, int lastTilde) throws MalformedException {
    this.presented = text.substring(0, lastTilde + 1);
    this.issuerJwt = CompactJws.parse(text.substring(0, firstTilde), firstTilde);
    if (issuerJwt.header().has("kid")) {
      issuerJwt.header().text("kid", MAX_KID);
    }
    List<Disclosure> read = new ArrayList<>();
    for (int from = firstTilde + 1; from <= lastTilde; ) {
      int to = text.indexOf('~', from);
      read.add(Disclosure.parse(text.substring(from, to)));
      from = to + 1;
    }
    this.disclosures = List.copyOf(read);
    this.processed = Disclosing.process(issuerJwt.payload(), disclosures);
    String rest = text.substring(lastTilde + 1);
    this.keyBinding =
        rest.isEmpty() ? Optional.empty() : Optional.of(KeyBinding.parse(rest, sdHash()));
  }

  /**
   * Reads a credential with or without a key binding.
   *
   * @param text the whole text
   * @param maxChars how long it may be
   * @return the credential
   * @throws id.tanda.crypto.AlgorithmException if {@code alg} is a text other than ES256 or {@code
   *     _sd_alg} other than sha-256
   * @throws id.tanda.crypto.NotCanonicalException if a part is not canonical base64url
   * @throws MalformedException if the text is anything else
   */
  public static SdJwt parse(String text, int maxChars) throws MalformedException {
    if (text.length() > maxChars) {
      throw new MalformedException("text must have at most " + maxChars + " characters");
    }
    int first = text.indexOf('~');
    if (first < 0) {
      throw new MalformedException("text must have a tilde after the issuer's part");
    }
    return new SdJwt(text, first, text.lastIndexOf('~'));
  }

  /**
   * Reads a credential as its holder receives it.
   *
   * @param text the whole text
   * @param maxChars how long it may be
   * @return the credential
   * @throws MalformedException as {@link #parse}, or if there is a key binding already
   */
  public static SdJwt parseIssued(String text, int maxChars) throws MalformedException {
    SdJwt issued = parse(text, maxChars);
    if (issued.keyBinding.isPresent()) {
      throw new MalformedException("credential must be issued without a key binding");
    }
    return issued;
  }

  /**
   * Issues a credential. Salts have 128 bits each; digests are sorted.
   *
   * @param key the issuer's key; its id becomes {@code kid}
   * @param typ the type, such as {@code dc+sd-jwt}
   * @param always the claims that everybody sees
   * @param selective the claims that the holder discloses one by one, perhaps none
   * @param randomness where the salts come from
   * @return the text
   * @throws IllegalArgumentException if a claim has a reserved name, is in both objects, or must be
   *     visible because validity hangs on it
   * @throws IllegalStateException if the randomness repeats itself
   */
  public static String issue(
      SigningKey key, String typ, JsonObject always, JsonObject selective, Randomness randomness) {
    return Issuing.issue(key, typ, always, selective, randomness);
  }

  /**
   * Presents this credential with a key binding.
   *
   * @param names which of the selective claims at the top level to disclose
   * @param binding the claims {@code iat}, {@code aud} and {@code nonce}, and any others
   * @param holder the key in {@code cnf}
   * @return the text
   * @throws IllegalArgumentException if a name is not among the selective claims, the binding lacks
   *     a claim, or the key is another
   */
  public String present(Set<String> names, JsonObject binding, SigningKey holder) {
    return Presenting.present(this, names, binding, holder);
  }

  /**
   * Returns the issuer's {@code typ}.
   *
   * @return 1 to 64 visible ASCII characters
   */
  public String typ() {
    return issuerJwt.type();
  }

  /**
   * Returns the issuer's hint at its key.
   *
   * @return the text of {@code kid}, at most 256 characters; empty if there is none
   */
  public Optional<String> kid() {
    return issuerJwt.header().value("kid").map(String.class::cast);
  }

  /**
   * Returns the issuer's part, which stays the same from presentation to presentation.
   *
   * @return a JWS in compact form
   */
  public String issuerJwt() {
    return issuerJwt.text();
  }

  /**
   * Returns the payload as the issuer signed it, with digests.
   *
   * @return the payload
   */
  public JsonObject issuerPayload() {
    return issuerJwt.payload();
  }

  /**
   * Tells whether an issuer signed this.
   *
   * @param check the issuer's key, chosen by the reader
   * @return true if the signature, with low or high {@code s}, is authentic
   */
  public boolean issuerSignedBy(SignatureCheck check) {
    return issuerJwt.signedBy(check);
  }

  /**
   * Returns the claims that are visible or disclosed, without any digest. Times and audience are
   * checked on these.
   *
   * @return the processed payload
   */
  public JsonObject processed() {
    return processed;
  }

  /**
   * Returns the disclosures.
   *
   * @return their texts, in the order in which they came
   */
  public List<String> disclosures() {
    List<String> texts = new ArrayList<>();
    disclosures.forEach(each -> texts.add(each.text()));
    return List.copyOf(texts);
  }

  /**
   * Returns the holder's key, to which the issuer bound this credential.
   *
   * @return the key in {@code cnf.jwk}
   * @throws MalformedException if {@code cnf} is absent or holds anything but one public P-256 key
   */
  public P256PublicKey holderKey() throws MalformedException {
    JsonObject cnf = processed.object("cnf");
    cnf.only("jwk");
    return Jwk.parse(cnf.object("jwk"));
  }

  /**
   * Returns the key binding.
   *
   * @return the binding, whose hash covers this text; empty if none came along
   */
  public Optional<KeyBinding> keyBinding() {
    return keyBinding;
  }

  /**
   * Returns what a key binding covers.
   *
   * @return SHA-256 over the text up to and including the last tilde
   */
  public byte[] sdHash() {
    return Sha256.of(presented.getBytes(StandardCharsets.US_ASCII));
  }

  /** Shows the type and the number of disclosures, and nothing of the content. */
  @Override
  public String toString() {
    return "SdJwt[" + typ() + ", " + disclosures.size() + " disclosures]";
  }

  List<Disclosure> parsedDisclosures() {
    return disclosures;
  }
}
