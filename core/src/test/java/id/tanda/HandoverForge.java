package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.JsonItem;
import id.tanda.hostile.OddSignatures;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One request, its sound answer, and others with one defect. The sound one, opened after all of
 * them, shows that none was taken.
 */
final class HandoverForge {
  final Handovers world = new Handovers();
  final Country country = world.country;
  final Request asked = world.ask();
  final String sound = world.sealed(asked, Attribute.OCCUPATION);
  final SoftwareKey thief = SoftwareKey.generate(country.randomness);

  /** Opens what the phone hands over with one thing changed, and returns the answer's code. */
  String code(Consumer<ForgedHandover> change) {
    ForgedHandover forged = world.forged(asked, Attribute.OCCUPATION);
    change.accept(forged);
    return world.open(forged, asked).code();
  }

  /** Opens whatever is sealed to the bank, and returns the answer's code. */
  String content(String content) {
    return world.openContent(content, asked).code();
  }

  void openSound() {
    assertThat(world.open(sound, asked).code()).isEqualTo("handover.opened");
  }

  /** Has a key sign the credential in its own name. */
  static void issued(ForgedHandover forged, SigningKey key) {
    String kid = key.publicKey().id().text();
    forged.issuedBy(key).issuer.header.set("kid", JsonItem.text(kid));
  }

  static String disclosure(String json) {
    return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the text with the other signature that holds as well. */
  static String twin(String jws) throws MalformedException {
    int dot = jws.lastIndexOf('.') + 1;
    return jws.substring(0, dot)
        + Base64Url.encode(OddSignatures.twin(Base64Url.decode(jws.substring(dot))));
  }
}
