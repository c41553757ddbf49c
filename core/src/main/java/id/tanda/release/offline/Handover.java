package id.tanda.release.offline;

import id.tanda.consent.Consent;
import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.jose.Jwe;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.identity.Outcome;
import java.nio.charset.StandardCharsets;

/**
 * What a phone hands over in one sealed text: the consent, a tilde, the SD-JWT with its key
 * binding. Read, which is not believed.
 */
record Handover(Consent consent, PresentedData data) {
  /** The kind of the sealed text: that of every release. */
  static final String TYP = "tanda-release+jwe";

  /** The kind of what is in it. */
  static final String CTY = "tanda-handover+sd-jwt";

  static final int MAX_SEALED_CHARS = 131_072;

  private static final char CUT = '~'; // in no consent

  static String seal(
      String consent, String presented, P256PublicKey recipient, Randomness randomness) {
    byte[] text = (consent + CUT + presented).getBytes(StandardCharsets.US_ASCII);
    return Jwe.seal(text, recipient, TYP, CTY, randomness);
  }

  /** Opens with the recipient's key and reads; a {@link HandoverRefusal} says why not. */
  static Outcome<Handover> open(String sealed, AgreementKey key) {
    try {
      byte[] opened = Jwe.open(sealed, key, TYP, CTY, MAX_SEALED_CHARS);
      return read(new String(opened, StandardCharsets.US_ASCII));
    } catch (MalformedException damaged) {
      return Outcome.refused(HandoverRefusal.MALFORMED);
    } catch (DecryptionException closed) {
      return Outcome.refused(HandoverRefusal.NOT_OPENED);
    }
  }

  /** Returns what was handed over, for whoever believes it. */
  OfflineRelease release() {
    return new OfflineRelease(
        data.device().thumbprint(), data.attributes(), data.issuedAt(), consent);
  }

  private static Outcome<Handover> read(String text) throws MalformedException {
    int cut = text.indexOf(CUT);
    if (cut < 0) {
      throw new MalformedException("there must be a tilde after the consent");
    }
    Consent consent = Consent.parse(text.substring(0, cut));
    return PresentedData.read(text.substring(cut + 1)).map(data -> new Handover(consent, data));
  }
}
