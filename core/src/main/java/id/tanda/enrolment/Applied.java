package id.tanda.enrolment;

import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.device.AtRestKeys;
import id.tanda.device.Sealed;
import java.util.Objects;

/**
 * What the authority keeps of an application.
 *
 * @param device the key that is to be bound
 * @param citizen the keyed handle of the NIK, see {@link AtRestKeys#citizen}
 * @param sealedNik the NIK, sealed
 * @param sealedApplicant everything the applicant said, sealed
 * @param eligible whether the register agreed when they applied; never told to the applicant
 * @param message the fingerprint of the device's message
 */
public record Applied(
    P256PublicKey device,
    String citizen,
    Sealed sealedNik,
    Sealed sealedApplicant,
    boolean eligible,
    String message) {
  /** Checks that nothing is missing. */
  public Applied {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(citizen, "citizen");
    Objects.requireNonNull(sealedNik, "sealedNik");
    Objects.requireNonNull(sealedApplicant, "sealedApplicant");
    Objects.requireNonNull(message, "message");
  }

  /** Tells if the other application is for the same citizen and device. */
  public boolean isOfSamePair(Applied other) {
    return citizen.equals(other.citizen) && device.equals(other.device);
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "Applied[hidden]";
  }
}
