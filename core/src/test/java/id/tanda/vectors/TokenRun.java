package id.tanda.vectors;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.PartyId;
import id.tanda.identity.StoreException;
import id.tanda.testing.SettableClock;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenVerifier;
import id.tanda.token.Verification;
import id.tanda.token.VerifiedToken;
import id.tanda.trust.TrustBundles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Verifies the token of a vector as it says. */
record TokenRun(World world) {
  String answer(JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      TokenVerifier verifier = verifier(vector, clock);
      clock.set(Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE)));
      for (String shown : World.texts(vector, "shown")) {
        if (!(verify(verifier, shown, vector) instanceof Verification.Accepted)) {
          return "an earlier showing was not accepted";
        }
      }
      String token = (String) vector.value("token").orElseThrow();
      return answer(expected(verify(verifier, token, vector), vector), vector);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static Verification expected(Verification verification, JsonObject vector)
      throws MalformedException {
    return vector.has("expected_device")
        ? verification.onlyFrom(KeyThumbprint.parse(vector.text("expected_device")))
        : verification;
  }

  /** Returns the code, if an accepted token is read as the vector says. */
  private static String answer(Verification verification, JsonObject vector) {
    if (verification instanceof Verification.Accepted accepted && vector.has("reads")) {
      VerifiedToken token = accepted.token();
      JsonObject read =
          JsonObject.builder()
              .put("authority", token.authority().text())
              .put("device", token.device().text())
              .put("iat", token.issuedAt().getEpochSecond())
              .put("exp", token.expires().getEpochSecond())
              .put("mark_spent", token.mark(TokenMark.Domain.SPENT).text())
              .put("mark_redeemed", token.mark(TokenMark.Domain.REDEEMED).text())
              .build();
      return vector.value("reads").equals(Optional.of(read)) ? verification.code() : read.text();
    }
    return verification.code();
  }

  private TokenVerifier verifier(JsonObject vector, SettableClock clock) throws MalformedException {
    TrustBundles bundles = world.bundles(vector, clock);
    TokenVerifier.Builder builder =
        TokenVerifier.builder(
                bundles,
                world.lists(vector, bundles, clock),
                marks(vector.text("marks"), clock),
                clock)
            .skew(Duration.ofSeconds(vector.integer("skew")))
            .maxStatusAge(Duration.ofSeconds(vector.integer("max_status_age")))
            .directory(directory(vector));
    return vector.has("verifier")
        ? builder.name(PartyId.parse(vector.text("verifier"))).build()
        : builder.build();
  }

  private static Verification verify(TokenVerifier verifier, String text, JsonObject vector)
      throws MalformedException {
    return vector.has("nonce")
        ? verifier.verify(text, Base64Url.decode(vector.text("nonce")))
        : verifier.verify(text);
  }

  private CredentialDirectory directory(JsonObject vector) throws MalformedException {
    if (vector.has("directory_is_silent")) {
      return device -> {
        throw new StoreException("silent", true, new IOException());
      };
    }
    Map<KeyId, byte[]> known = new HashMap<>();
    for (String name : World.texts(vector, "directory")) {
      known.put(world.device(name), world.credential(name));
    }
    return device -> Optional.ofNullable(known.get(device));
  }

  private static SpentTokens marks(String state, SettableClock clock) {
    return switch (state) {
      case "sure" -> SpentTokens.inMemoryOnFirstStart(clock);
      case "restarted" -> SpentTokens.inMemory(clock);
      default -> new Silent();
    };
  }

  /** A store that cannot tell. */
  private static final class Silent implements SpentTokens {
    @Override
    public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
      throw new StoreException("silent", true, new IOException());
    }

    @Override
    public ReplayScope replayScope() {
      return ReplayScope.SHARED;
    }
  }
}
