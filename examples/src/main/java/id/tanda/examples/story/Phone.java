package id.tanda.examples.story;

import id.tanda.CounterAnswer;
import id.tanda.Exchange;
import id.tanda.UnlockedWallet;
import id.tanda.Wallet;
import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Outcome;
import id.tanda.qr.QrReader;
import id.tanda.qr.Reading;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Pin;
import id.tanda.wallet.Unlocking;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** A citizen's phone: a wallet, a camera and a line to the authority that carries texts. */
final class Phone {
  private final Wallet wallet;
  private final UnaryOperator<String> line;

  Phone(TrustAnchor anchor, String trustBundle, Clock clock, UnaryOperator<String> line) {
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor);
    bundles.accept(trustBundle).orElseThrow();
    Vault vault =
        Vault.builder(
                WalletVault.inMemory(),
                DeviceSecret.of(Randomness.secure().bytes(DeviceSecret.LENGTH)),
                clock)
            .build();
    this.wallet = Wallet.builder(vault, anchor.authority(), bundles, clock).build();
    this.line = line;
  }

  Outcome<EnrolmentId> apply(Applicant applicant) {
    return carried(wallet.apply(applicant));
  }

  Outcome<CounterAnswer> scanCounter(byte[] picture) {
    return carried(wallet.answerCounter(scan(picture)));
  }

  Outcome<UnlockedWallet> activate(String code, String pin) {
    try {
      return carried(wallet.activate(ConfirmationCode.parse(code), Pin.parse(pin)));
    } catch (MalformedException notDigits) {
      throw new IllegalArgumentException(notDigits);
    }
  }

  Unlocking<UnlockedWallet> unlock(String pin) {
    try {
      return wallet.unlock(Pin.parse(pin));
    } catch (MalformedException notDigits) {
      throw new IllegalArgumentException(notDigits);
    }
  }

  /** Carries a message to the authority and its answer back. */
  <T> Outcome<T> carried(Outcome<Exchange<T>> begun) {
    return begun.flatMap(exchange -> exchange.complete(line.apply(exchange.text())));
  }

  /** Reads the one symbol in a picture. */
  static String scan(byte[] picture) {
    if (QrReader.picture(picture) instanceof Reading.Found found) {
      return found.text();
    }
    throw new IllegalStateException("the picture must show one symbol");
  }
}
