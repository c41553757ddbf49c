package id.tanda.device;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Nik;
import id.tanda.identity.StoreException;
import java.nio.charset.StandardCharsets;

/**
 * The keys that guard personal data in the authority's store; they are kept outside of it.
 *
 * @param personalData seals fields
 * @param lookup makes the handles under which citizens are found, and pairwise subjects
 * @param codes makes what is kept of a confirmation code
 */
public record AtRestKeys(SealingKey personalData, KeyedHash lookup, KeyedHash codes) {
  private static final byte[] NIK_FIELD = "nik".getBytes(StandardCharsets.US_ASCII);

  /** Returns the handle of a citizen: a keyed hash of the NIK, 43 characters. */
  public String citizen(Nik nik) {
    return Base64Url.encode(lookup.of("citizen", ascii(nik.reveal())));
  }

  /**
   * Returns the name under which one relying party knows a citizen, other for every relying party.
   */
  public String pairwise(String citizen, String party) {
    return Base64Url.encode(lookup.of("pairwise", ascii(party), ascii(citizen)));
  }

  /** Seals a NIK for the store. */
  public byte[] seal(Nik nik, Randomness randomness) {
    return personalData.seal(ascii(nik.reveal()), NIK_FIELD, randomness);
  }

  /**
   * Opens a NIK from the store.
   *
   * @throws StoreException if the store does not hold what was put there
   */
  public Nik open(byte[] sealedNik) {
    try {
      return Nik.parse(
          new String(personalData.open(sealedNik, NIK_FIELD), StandardCharsets.US_ASCII));
    } catch (DecryptionException | MalformedException damaged) {
      throw new StoreException("a sealed NIK does not open", false, damaged);
    }
  }

  /** Returns a text without any key. */
  @Override
  public String toString() {
    return "AtRestKeys[hidden]";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
