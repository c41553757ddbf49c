package id.tanda.examples.office;

import id.tanda.Wallet;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Phone;
import id.tanda.identity.Outcome;
import id.tanda.throttle.Origin;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.nio.file.Path;
import java.time.Clock;

/**
 * One phone as a folder: the vault, the secret of the device, what it believes, and which enrolment
 * it is about.
 *
 * <p>A phone in earnest keeps the secret in its key store: whoever copies this folder has a second
 * phone.
 */
final class HandPhone {
  private static final String SECRET = "device-secret";
  private static final String ENROLMENT = "enrolment.txt";

  private final Folder folder;
  private final String owner;

  HandPhone(Folder folder, String owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /** Returns its number among the citizen's phones. */
  String number() {
    return folder.path().getFileName().toString();
  }

  /** Switches it on. */
  Phone on(Dukcapil dukcapil, Clock clock) {
    Path path = folder.path();
    Vault vault =
        Vault.builder(WalletVault.file(path.resolve("vault")), DeviceSecret.of(secret()), clock)
            .build();
    TrustBundles bundles = dukcapil.served().bundles(path.resolve("trust-floor"), clock);
    Wallet wallet =
        Wallet.builder(vault, dukcapil.served().anchor().authority(), bundles, clock).build();
    Origin here = Origin.of(owner + "-" + number());
    return new Phone(wallet, bundles, text -> dukcapil.authority().answer(text, here));
  }

  /** Writes down under which name the citizen may ask how things stand. */
  EnrolmentId remember(EnrolmentId enrolment) {
    folder.write(ENROLMENT, enrolment.text());
    return enrolment;
  }

  Outcome<EnrolmentId> enrolment() {
    return Outcome.of(folder.text(ENROLMENT).map(HandPhone::enrolment), InputRefusal.NOT_APPLIED);
  }

  private byte[] secret() {
    return folder
        .bytes(SECRET)
        .orElseGet(
            () -> {
              byte[] fresh = Randomness.secure().bytes(DeviceSecret.LENGTH);
              folder.write(SECRET, fresh);
              return fresh;
            });
  }

  private static EnrolmentId enrolment(String text) {
    try {
      return EnrolmentId.parse(text);
    } catch (MalformedException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
