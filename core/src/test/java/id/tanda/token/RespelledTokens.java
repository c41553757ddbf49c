package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.hostile.CborEdits;
import id.tanda.hostile.CborItem;
import id.tanda.hostile.Choices;
import id.tanda.hostile.Damage;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.OddSignatures;
import id.tanda.token.Presentation.Form;
import id.tanda.trust.KeyUse;
import java.util.List;
import java.util.Optional;

/** Valid tokens in another spelling, with and without fresh signatures by who may sign. */
final class RespelledTokens {
  private final HostileWorld world;
  private final Choices choices;
  private final CborEdits edits;
  private final Characters characters;

  RespelledTokens(HostileWorld world, Choices choices) {
    this.world = world;
    this.choices = choices;
    this.edits = new CborEdits(choices);
    this.characters = new Characters(choices);
  }

  Hostile next() {
    return of(choices.of(List.of(Form.DENSE, Form.REFERENCE, Form.TEXT, Form.TEXT)));
  }

  Hostile of(Form form) {
    boolean isFresh = choices.oneIn(8);
    HostileWorld.Shown token = isFresh ? world.fresh(choices, form) : world.seen(choices, form);
    return new Hostile(
        Hostile.Family.RESPELLED,
        respelled(token.text(), form),
        token.asked(),
        isFresh ? Optional.of(token.text()) : Optional.empty(),
        false);
  }

  private String respelled(String token, Form form) {
    if (choices.oneIn(4)) {
      return characters.respelled(token);
    }
    return form == Form.TEXT ? text(token) : dense(token);
  }

  private String dense(String token) {
    DenseForge forge = DenseForge.of(world, token);
    switch (choices.below(4)) {
      case 0 -> edits.respell(forge.token());
      case 1 -> twin(forge.token());
      case 2 -> {
        edits.respell(forge.credential());
        forge.signCredential(world.key(KeyUse.CREDENTIAL));
        if (choices.oneIn(2)) {
          twin(forge.credential());
        }
        forge.sign(world.device);
      }
      default -> {
        edits.respell(choices.oneIn(2) ? header(forge) : DenseForge.payload(forge.token()));
        forge.sign(world.device);
      }
    }
    return forge.text();
  }

  private static CborItem header(DenseForge forge) {
    CborItem header = DenseForge.header(forge.token());
    CborItem typ = header.value(Rfc9052.TYP);
    return typ.content().length == 0 ? typ : header;
  }

  private static void twin(CborItem sign1) {
    if (sign1.isSign1()) {
      CborItem signature = DenseForge.signature(sign1);
      signature.become(CborItem.bytes(OddSignatures.twin(signature.content())));
    }
  }

  private String text(String token) {
    TextForge forge = TextForge.of(world, token);
    switch (choices.below(5)) {
      case 0:
        return Damage.inOnePart(
            token, "~", jws -> ForgedJws.of(jws).respelled(Optional.empty(), choices), choices);
      case 1:
        return twinned(token);
      case 2:
        return Damage.inOnePart(token, ".~", characters::base64, choices);
      case 3:
        forge.issue(forge.issuer.respelled(Optional.of(world.key(KeyUse.CREDENTIAL)), choices));
        forge.hash();
        return forge.with(forge.binding.signed(world.device));
      default:
        return forge.with(forge.binding.respelled(Optional.of(world.device), choices));
    }
  }

  private static String twinned(String token) {
    int at = token.lastIndexOf('.') + 1;
    try {
      byte[] twin = OddSignatures.twin(Base64Url.decode(token.substring(at)));
      return token.substring(0, at) + Base64Url.encode(twin);
    } catch (MalformedException notOurs) {
      throw new AssertionError(notOurs);
    }
  }
}
