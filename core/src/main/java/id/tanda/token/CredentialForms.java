package id.tanda.token;

import id.tanda.crypto.json.JsonObject;
import java.time.Instant;

/** A credential as it was issued and as its holder keeps it. */
public sealed interface CredentialForms permits DeviceCredentials, DataCredential {
  /** Returns the SD-JWT VC. */
  String text();

  /** Returns when it ends, exclusive. */
  Instant expires();

  /** Returns all its forms as JSON. */
  JsonObject json();
}
