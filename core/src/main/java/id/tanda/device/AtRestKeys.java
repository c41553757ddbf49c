package id.tanda.device;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.crypto.secret.KeyedHash;
import id.tanda.crypto.secret.SealingKey;
import id.tanda.identity.Nik;
import id.tanda.identity.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that guard personal data in the authority's store; they are kept outside of it.
 *
 * @param personalData seals fields, and opens what it sealed
 * @param former keys that only open what they sealed before
 * @param lookup makes the handles under which citizens are found, and pairwise subjects
 * @param codes makes what is kept of a confirmation code
 */
public record AtRestKeys(
    SealingKey personalData, List<SealingKey> former, KeyedHash lookup, KeyedHash codes) {
  private static final String NIK = "nik";

  /** Copies the list. */
  public AtRestKeys {
    former = List.copyOf(former);
  }

  /** Holds keys of which none was another before. */
  public AtRestKeys(SealingKey personalData, KeyedHash lookup, KeyedHash codes) {
    this(personalData, List.of(), lookup, codes);
  }

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

  /** Seals the NIK of the citizen of a device for the store. */
  public Sealed seal(Nik nik, KeyThumbprint device, Randomness randomness) {
    return seal(ascii(nik.reveal()), new SealedField(NIK, device, citizen(nik)), randomness);
  }

  /**
   * Opens the NIK of a device from the store.
   *
   * @throws StoreException if the store does not hold what was put there
   */
  public Nik open(DeviceRecord device) {
    SealedField field = new SealedField(NIK, device.thumbprint(), device.citizen());
    try {
      return Nik.parse(new String(open(device.sealedNik(), field), StandardCharsets.US_ASCII));
    } catch (MalformedException damaged) {
      throw new StoreException("a sealed NIK is none", false, damaged);
    }
  }

  /** Seals a value for one field of one row. */
  public Sealed seal(byte[] value, SealedField field, Randomness randomness) {
    return new Sealed(personalData.id(), personalData.seal(value, field.context(), randomness));
  }

  /**
   * Opens a value of one field of one row.
   *
   * @throws StoreException if the store does not hold what was put there, or the key is missing
   */
  public byte[] open(Sealed sealed, SealedField field) {
    SealingKey key =
        Stream.concat(Stream.of(personalData), former.stream())
            .filter(each -> each.id().equals(sealed.key()))
            .findFirst()
            .orElseThrow(() -> new StoreException("no key for " + field, false));
    try {
      return key.open(sealed.bytes(), field.context());
    } catch (DecryptionException damaged) {
      throw new StoreException(field + " does not open", false, damaged);
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
