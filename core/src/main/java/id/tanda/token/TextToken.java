package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.NotCanonicalException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SignatureCheck;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.sdjwt.KeyBinding;
import id.tanda.crypto.sdjwt.SdJwt;
import id.tanda.identity.PartyId;
import id.tanda.internal.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The identity token in text form: an SD-JWT with key binding, RFC 9901. */
final class TextToken implements ParsedToken {
  /**
   * The bytes of a random nonce: other than the 16 of a request's, so that neither passes for the
   * other.
   */
  static final int RANDOM_NONCE_BYTES = 24;

  private static final int MAX_CHARS = 16_384;
  private static final int MAX_SCOPE_CHARS = 12;
  private static final int REQUEST_NONCE_CHARS = 22;
  private static final String SCOPE = "tanda_scope";

  private final TextCredential credential;
  private final KeyBinding binding;
  private final TokenClaims claims;

  private TextToken(SdJwt text) throws MalformedException, RejectedException {
    this.credential = new TextCredential(text);
    this.binding =
        text.keyBinding().orElseThrow(() -> new RejectedException(TokenRejection.WRONG_TYPE));
    this.claims = claims(binding);
  }

  static TextToken parse(String text) throws MalformedException, RejectedException {
    if (text.length() > MAX_CHARS) {
      throw new RejectedException(TokenRejection.TOO_LARGE);
    }
    if (text.indexOf('~') < 0) {
      throw otherThanAToken(text);
    }
    return new TextToken(SdJwt.parse(text, MAX_CHARS));
  }

  /** Tells something else that is signed from what is nothing of ours, such as a link. */
  private static RejectedException otherThanAToken(String text) throws MalformedException {
    try {
      Jws.parse(text, MAX_CHARS);
    } catch (NotCanonicalException noneOfOurs) {
      throw new MalformedException("text must be a token");
    }
    return new RejectedException(TokenRejection.WRONG_TYPE);
  }

  static String sign(SigningKey device, String credential, TokenClaims claims) {
    JsonObjectBuilder binding =
        JsonObject.builder()
            .put("iat", claims.issuedAt().getEpochSecond())
            .put("exp", claims.expires().getEpochSecond())
            .put("aud", claims.audience().map(PartyId::text).orElse(Envelope.ANYONE))
            .put("nonce", Base64Url.encode(claims.nonce().orElse(claims.id())));
    claims.scope().ifPresent(scope -> binding.put(SCOPE, scope.text()));
    try {
      return SdJwt.parseIssued(credential, MAX_CHARS).present(Set.of(), binding.build(), device);
    } catch (MalformedException notOurs) {
      throw new IllegalArgumentException("credential is not an SD-JWT", notOurs);
    }
  }

  @Override
  public TokenClaims claims() {
    return claims;
  }

  @Override
  public Optional<ParsedCredential> credential() {
    return Optional.of(credential);
  }

  @Override
  public Optional<KeyId> reference() {
    return Optional.empty();
  }

  @Override
  public boolean signedBy(SignatureCheck device) {
    return binding.signedBy(device);
  }

  private static TokenClaims claims(KeyBinding binding) throws MalformedException {
    JsonObject payload = binding.payload();
    if (payload.has("nbf")) {
      throw new MalformedException("key binding must not have nbf");
    }
    Instant issuedAt = Instant.ofEpochSecond(binding.iat());
    Instant expires =
        payload.has("exp")
            ? Instant.ofEpochSecond(payload.integer("exp"))
            : issuedAt.plus(TokenClaims.LONGEST_LIFE);
    Optional<PartyId> audience =
        binding.aud().equals(Envelope.ANYONE)
            ? Optional.empty()
            : Optional.of(PartyId.parse(binding.aud()));
    Optional<ScopeId> scope =
        payload.has(SCOPE)
            ? Optional.of(ScopeId.parse(payload.text(SCOPE, MAX_SCOPE_CHARS)))
            : Optional.empty();
    return new TokenClaims(
        issuedAt,
        expires,
        binding.nonce().getBytes(StandardCharsets.UTF_8),
        audience,
        scope,
        requestNonce(binding.nonce(), audience));
  }

  private static Optional<byte[]> requestNonce(String nonce, Optional<PartyId> audience)
      throws MalformedException {
    return audience.isPresent() && nonce.length() == REQUEST_NONCE_CHARS
        ? Optional.of(Base64Url.decode(nonce))
        : Optional.empty();
  }
}
