package id.tanda.wallet;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.AuthorityId;
import id.tanda.token.CredentialForms;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import java.util.Objects;

/**
 * One credential of a wallet. A wallet holds one for each authority and type: that of its device,
 * and that of its citizen's data.
 *
 * @param authority who issued it
 * @param type what it is, as the {@code vct} of its text form says; 1 to 128 characters
 * @param forms the credential in its forms
 */
public record HeldCredential(AuthorityId authority, String type, CredentialForms forms) {
  private static final int LONGEST_TYPE = 128;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the type is empty or too long, or does not go with the
   *     forms
   */
  public HeldCredential {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(forms, "forms");
    if (type.isEmpty() || type.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException("type must have 1 to 128 characters");
    }
    if (forms instanceof DataCredential != type.equals(DataCredential.TYPE)) {
      throw new IllegalArgumentException("data must be of type " + DataCredential.TYPE);
    }
  }

  /** Returns the credential that makes a device one of this authority's. */
  public static HeldCredential ofDevice(AuthorityId authority, DeviceCredentials forms) {
    return new HeldCredential(authority, DeviceCredentials.TYPE, forms);
  }

  /** Returns the credential of the data of this authority's citizen. */
  public static HeldCredential ofData(AuthorityId authority, DataCredential data) {
    return new HeldCredential(authority, DataCredential.TYPE, data);
  }

  /** Tells if this one and the other cannot be held at once. */
  boolean isReplacedBy(HeldCredential other) {
    return authority.equals(other.authority) && type.equals(other.type);
  }

  static HeldCredential parse(JsonObject json) throws MalformedException {
    json.only("authority", "type", "forms");
    String type = json.text("type", LONGEST_TYPE);
    if (type.isEmpty()) {
      throw new MalformedException("type must have 1 to 128 characters");
    }
    JsonObject forms = json.object("forms");
    return new HeldCredential(
        AuthorityId.parse(json.text("authority", 64)),
        type,
        type.equals(DataCredential.TYPE)
            ? DataCredential.parse(forms)
            : DeviceCredentials.parse(forms));
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("authority", authority.text())
        .put("type", type)
        .put("forms", forms.json())
        .build();
  }

  /** Returns the type and the end alone. */
  @Override
  public String toString() {
    return "HeldCredential[" + type + ", " + forms.expires() + "]";
  }
}
