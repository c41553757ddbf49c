package id.tanda.token;

import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.Choices;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.JsonItem;
import id.tanda.hostile.OddSignatures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes text forms that are not as they should be, from the inside out. */
final class TextMaker {
  private static final List<String> ALGORITHMS =
      List.of("none", "None", "HS256", "RS256", "PS256", "es256", "ES384", "EdDSA", "");
  private static final List<String> TYPES =
      List.of(
          "dc+sd-jwt",
          "kb+jwt",
          "tanda-trust+jwt",
          "statuslist+jwt",
          "JWT",
          "",
          "tanda-device+jwt");
  private static final List<String> AUDIENCES =
      List.of("urn:tanda:anyone", "hotel.merdeka", "hotel.merdekb", "Hotel.merdeka", "bank", "");
  private static final List<String> DISCLOSED =
      List.of(
          "[\"c2FsdA\",\"name\",\"Siti\"]",
          "[\"c2FsdA\",\"exp\",1]",
          "[\"s\",\"_sd\",[]]",
          "[\"s\",1]",
          "[1,\"a\",2]",
          "{}",
          "[]",
          "",
          "[\"s\",\"a\",{\"_sd\":[\"x\"]}]");

  private final HostileWorld world;
  private final Choices choices;
  private final Signers signers;

  TextMaker(HostileWorld world, Choices choices, Signers signers) {
    this.world = world;
    this.choices = choices;
    this.signers = signers;
  }

  String of(String original) {
    TextForge forge = TextForge.of(world, original);
    if (choices.oneIn(2)) {
      credential(forge);
    }
    for (int i = choices.oneIn(8) ? 1 + choices.below(3) : 0; i > 0; i--) {
      forge.disclosures.add(encoded(choices.of(DISCLOSED)));
    }
    if (!choices.oneIn(10)) {
      forge.hash();
    }
    if (!choices.oneIn(3)) {
      binding(forge.binding);
    }
    Optional<SigningKey> signer = signers.forToken();
    signer.filter(key -> forge.mayBeShown()).ifPresent(signers::signedToken);
    String text = signer.map(forge::shownBy).orElseGet(() -> forge.with(forge.binding.kept()));
    return GrammarMadeTokens.perhapsDamaged(
        choices.oneIn(12) ? oddlySigned(text) : text, 50, choices);
  }

  private void credential(TextForge forge) {
    JsonItem payload = forge.issuer.payload;
    switch (choices.below(7)) {
      case 0 -> payload.set("exp", date(choices.of(HostileWorld.STEPS)));
      case 1 -> payload.set("iat", date(choices.of(HostileWorld.STEPS)));
      case 2 -> payload.set("iss", JsonItem.text(choices.oneIn(2) ? "dukcapil" : "evil.example"));
      case 3 -> payload.set("cnf", JsonItem.raw("{\"jwk\":" + Jwk.of(key()).text() + "}"));
      case 4 -> payload.set("status", status());
      case 5 -> header(forge.issuer);
      default -> forge.issuer.edited(choices);
    }
    Optional<SigningKey> signer = signers.forCredential();
    signer.ifPresent(
        key -> forge.issuer.header.set("kid", JsonItem.text(key.publicKey().id().text())));
    Optional<SigningKey> issuer = signer.filter(key -> forge.mayBeIssued());
    issuer.ifPresent(signers::signedCredential);
    forge.issue(issuer.map(forge.issuer::signed).orElseGet(forge.issuer::kept));
  }

  /** The phone's own key, or one by which nobody signs tokens. */
  private P256PublicKey key() {
    return choices.oneIn(2) ? world.device.publicKey() : world.authority.root().publicKey();
  }

  private void binding(ForgedJws binding) {
    switch (choices.below(7)) {
      case 6 -> {
        long step = choices.of(HostileWorld.STEPS);
        binding.payload.set("iat", date(step)).set("exp", date(step + 90));
      }
      case 0 -> binding.payload.set("exp", date(choices.of(HostileWorld.STEPS)));
      case 1 -> binding.payload.set("iat", date(choices.of(HostileWorld.STEPS)));
      case 2 -> binding.payload.set("aud", JsonItem.text(choices.of(AUDIENCES)));
      case 3 ->
          binding.payload.set("nonce", JsonItem.text("x".repeat(choices.oneIn(2) ? 0 : 1_025)));
      case 4 -> header(binding);
      default -> binding.edited(choices);
    }
  }

  private void header(ForgedJws jws) {
    switch (choices.below(3)) {
      case 0 -> jws.header.set("alg", JsonItem.text(choices.of(ALGORITHMS)));
      case 1 -> jws.header.set("typ", JsonItem.text(choices.of(TYPES)));
      default -> jws.header.set("kid", JsonItem.text(Base64Url.encode(choices.bytes(8))));
    }
  }

  private JsonItem status() {
    int index = choices.oneIn(3) ? 1_048_576 : HostileWorld.REVOKED;
    String list =
        choices.oneIn(6) ? "https://evil.example/lists/0" : "https://status.example/lists/0";
    return JsonItem.raw("{\"status_list\":{\"idx\":" + index + ",\"uri\":\"" + list + "\"}}");
  }

  private JsonItem date(long step) {
    return JsonItem.raw(Long.toString(world.clock.instant().getEpochSecond() + step));
  }

  private String oddlySigned(String text) {
    int dot = text.lastIndexOf('.');
    byte[] signature = OddSignatures.of(choices.bytes(64), choices);
    return text.substring(0, dot + 1) + Base64Url.encode(signature);
  }

  private static String encoded(String disclosure) {
    return Base64Url.encode(disclosure.getBytes(StandardCharsets.UTF_8));
  }
}
