package id.tanda.token;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.json.JsonObjectBuilder;
import java.util.Objects;
import java.util.Optional;

/**
 * What an active device gets when it is activated or renews.
 *
 * @param device what makes it one of this authority's
 * @param data the data of its citizen; empty if the register holds none, or the authority hands
 *     none out
 */
public record IssuedCredentials(DeviceCredentials device, Optional<DataCredential> data) {
  private static final String DEVICE = "credentials";
  private static final String DATA = "data";

  /** Checks that nothing is missing. */
  public IssuedCredentials {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(data, "data");
  }

  /**
   * Reads the body of an answer.
   *
   * @throws MalformedException if it is anything else
   */
  public static IssuedCredentials parse(JsonObject body) throws MalformedException {
    body.only(DEVICE, DATA);
    return new IssuedCredentials(
        DeviceCredentials.parse(body.object(DEVICE)),
        body.has(DATA)
            ? Optional.of(DataCredential.parse(body.text(DATA, DataCredential.MAX_CHARS)))
            : Optional.empty());
  }

  /** Returns the body of an answer. */
  public JsonObject json() {
    JsonObjectBuilder json = JsonObject.builder().put(DEVICE, device.json());
    data.ifPresent(credential -> json.put(DATA, credential.text()));
    return json.build();
  }

  /** Returns the end alone. */
  @Override
  public String toString() {
    return "IssuedCredentials[expires=" + device.expires() + "]";
  }
}
