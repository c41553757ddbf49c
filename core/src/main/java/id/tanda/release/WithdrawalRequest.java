package id.tanda.release;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.KeyThumbprint;
import id.tanda.identity.PartyId;
import java.util.Objects;

/**
 * Which consent a citizen withdraws: the body of a device message.
 *
 * @param device the device that gave the consent, perhaps an older one of the same citizen
 * @param consent its id
 * @param party to whom it was given
 */
public record WithdrawalRequest(KeyThumbprint device, ConsentId consent, PartyId party) {
  /** Checks that nothing is missing. */
  public WithdrawalRequest {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(consent, "consent");
    Objects.requireNonNull(party, "party");
  }

  static WithdrawalRequest parse(JsonObject body) throws MalformedException {
    body.only("device", "consent", "party");
    return new WithdrawalRequest(
        KeyThumbprint.parse(body.text("device")),
        ConsentId.parse(body.text("consent")),
        PartyId.parse(body.text("party")));
  }

  /** Returns the body of the message. */
  public JsonObject json() {
    return JsonObject.builder()
        .put("device", device.text())
        .put("consent", consent.text())
        .put("party", party.text())
        .build();
  }
}
