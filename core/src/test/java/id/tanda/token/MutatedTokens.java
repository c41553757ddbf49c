package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.hostile.Choices;
import id.tanda.hostile.Damage;
import id.tanda.hostile.ForgedJws;
import id.tanda.token.Presentation.Form;
import java.nio.charset.StandardCharsets;

/** Valid tokens with damage: to their bytes, characters or parts, or spliced from two of them. */
final class MutatedTokens {
  private final HostileWorld world;
  private final Choices choices;

  MutatedTokens(HostileWorld world, Choices choices) {
    this.world = world;
    this.choices = choices;
  }

  Hostile next() {
    HostileWorld.Shown token = world.seen(choices);
    String text = token.form() == Form.TEXT ? text(token.text()) : dense(token.text());
    return Hostile.of(Hostile.Family.MUTATED, text, token.asked());
  }

  private String dense(String token) {
    byte[] bytes = DenseForge.bytes(token);
    return switch (choices.below(4)) {
      case 0 -> Damage.of(token, choices);
      case 1 -> DenseToken.PREFIX + Base45.encode(spliced(bytes));
      case 2 -> Damage.spliced(token, world.seen(choices).text(), choices);
      default -> DenseToken.PREFIX + Base45.encode(Damage.of(bytes, choices));
    };
  }

  private byte[] spliced(byte[] head) {
    Form other = choices.oneIn(2) ? Form.DENSE : Form.REFERENCE;
    byte[] tail = DenseForge.bytes(world.seen(choices, other).text());
    return Damage.spliced(
            new String(head, StandardCharsets.ISO_8859_1),
            new String(tail, StandardCharsets.ISO_8859_1),
            choices)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String text(String token) {
    return switch (choices.below(5)) {
      case 0 -> Damage.of(token, choices);
      case 1 -> Damage.spliced(token, world.seen(choices).text(), choices);
      case 2 -> Damage.inOnePart(token, ".~", part -> Damage.of(part, choices), choices);
      case 3 -> Damage.inOnePart(token, "~", this::edited, choices);
      default -> Damage.inOnePart(token, ".~", this::damagedInside, choices);
    };
  }

  /** What a part holds is damaged and encoded again. */
  private String damagedInside(String part) {
    try {
      return Base64Url.encode(Damage.of(Base64Url.decode(part), choices));
    } catch (MalformedException notOurs) {
      throw new AssertionError(notOurs);
    }
  }

  /** One of the two JWS says something else under the signature that it had. */
  private String edited(String jws) {
    return ForgedJws.of(jws).edited(choices).kept();
  }
}
