package id.tanda.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.tanda.crypto.cose.Rfc8392;
import id.tanda.crypto.cose.Rfc9052;
import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.CborEdits;
import id.tanda.hostile.CborItem;
import id.tanda.hostile.Choices;
import id.tanda.hostile.OddSignatures;
import java.util.List;
import java.util.Optional;

/** Makes dense tokens that are not as they should be, from the inside out. */
final class DenseMaker {
  private static final KeyId PUBLISHED = KeyId.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
  private static final List<Long> INDEXES =
      List.of(-1L, 0L, 778L, 778L, 778L, 1_048_575L, 1L << 40);

  private final HostileWorld world;
  private final Choices choices;
  private final Signers signers;
  private final CborEdits edits;

  DenseMaker(HostileWorld world, Choices choices, Signers signers) {
    this.world = world;
    this.choices = choices;
    this.signers = signers;
    this.edits = new CborEdits(choices);
  }

  String of(String original) {
    DenseForge forge = DenseForge.of(world, original);
    if (choices.oneIn(2)) {
      credential(forge);
    }
    if (!choices.oneIn(3)) {
      token(forge.token());
    }
    if (!forge.credential().isSign1() && choices.oneIn(8)) {
      refer(forge);
    }
    if (forge.isReadable()) {
      signers.forToken().filter(forge::sign).ifPresent(signers::signedToken);
    }
    if (choices.oneIn(12)) {
      oddSignature(forge.token());
    }
    if (choices.oneIn(12)) {
      edits.edit(forge.token());
    }
    return GrammarMadeTokens.perhapsDamaged(forge.text(), 50, choices);
  }

  private void credential(DenseForge forge) {
    CborItem credential = forge.credential();
    Optional<SigningKey> signer = signers.forCredential();
    if (credential.isSign1()) {
      CborItem payload = DenseForge.payload(credential);
      switch (choices.below(4)) {
        case 0 -> payload.value(Rfc8392.EXP).become(date(choices.of(HostileWorld.STEPS)));
        case 1 -> payload.value(Dense.STATUS_INDEX).become(CborItem.integer(choices.of(INDEXES)));
        case 2 -> edits.edit(choices.oneIn(2) ? payload : DenseForge.header(credential));
        default -> headerOf(credential);
      }
      signer.ifPresent(
          key -> DenseForge.header(credential).value(Rfc9052.KID).become(id(key.publicKey().id())));
      signer.filter(forge::signCredential).ifPresent(signers::signedCredential);
      if (choices.oneIn(12)) {
        oddSignature(credential);
      }
    }
  }

  private void token(CborItem token) {
    CborItem payload = DenseForge.payload(token);
    switch (choices.below(7)) {
      case 6 -> {
        long step = choices.of(HostileWorld.STEPS);
        payload.value(Rfc8392.IAT).become(date(step));
        payload.value(Rfc8392.EXP).become(date(step + 90));
      }
      case 0 -> payload.value(Rfc8392.EXP).become(date(choices.of(HostileWorld.STEPS)));
      case 1 -> payload.value(Rfc8392.IAT).become(date(choices.of(HostileWorld.STEPS)));
      case 2 -> payload.value(Rfc8392.AUD).become(name());
      case 3 -> payload.value(Rfc8392.NONCE).become(CborItem.bytes(choices.bytes(16)));
      case 4 -> headerOf(token);
      default -> edits.edit(choices.oneIn(2) ? payload : DenseForge.header(token));
    }
  }

  private void headerOf(CborItem sign1) {
    CborItem header = DenseForge.header(sign1);
    switch (choices.below(4)) {
      case 0 -> header.value(Rfc9052.ALG).become(CborItem.integer(-choices.below(50)));
      case 1 -> header.value(Rfc9052.TYP).become(name());
      case 2 -> header.value(Rfc9052.KID).become(CborItem.bytes(choices.bytes(8)));
      default -> edits.edit(header);
    }
  }

  /** A reference to a credential that the directory made up or spoiled. */
  private void refer(DenseForge forge) {
    DenseForge spoiled = DenseForge.of(world, world.seen(choices, Presentation.Form.DENSE).text());
    credential(spoiled);
    world.publish(PUBLISHED, spoiled.credential().encode());
    DenseForge.header(forge.token()).value(Rfc9052.KID).become(id(PUBLISHED));
  }

  private void oddSignature(CborItem sign1) {
    if (sign1.isSign1()) {
      CborItem signature = DenseForge.signature(sign1);
      signature.become(CborItem.bytes(OddSignatures.of(signature.content(), choices)));
    }
  }

  private CborItem date(long step) {
    return CborItem.integer(world.clock.instant().getEpochSecond() + step);
  }

  private CborItem name() {
    List<String> names =
        List.of(
            "",
            "hotel.merdeka",
            "hotel.merdekb",
            "Hotel.merdeka",
            "application/tndi+cwt",
            "application/tndc+cwt",
            "application/tndk+cwt",
            "urn:tanda:anyone",
            "a".repeat(25));
    return CborItem.text(choices.of(names).getBytes(US_ASCII));
  }

  private static CborItem id(KeyId id) {
    return CborItem.bytes(id.bytes());
  }
}
