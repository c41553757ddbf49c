package id.tanda.examples.town;

import id.tanda.CounterAnswer;
import id.tanda.Exchange;
import id.tanda.UnlockedWallet;
import id.tanda.Wallet;
import id.tanda.code.ConfirmationCode;
import id.tanda.crypto.MalformedException;
import id.tanda.enrolment.Applicant;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.Outcome;
import id.tanda.party.PartyProfile;
import id.tanda.party.Registration;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.Pin;
import id.tanda.wallet.Unlocking;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A citizen's phone: a wallet and a line to the authority that carries texts. */
public final class Phone {
  private final Wallet wallet;
  private final TrustBundles bundles;
  private final UnaryOperator<String> line;

  /** Connects a wallet, which believes these bundles. */
  public Phone(Wallet wallet, TrustBundles bundles, UnaryOperator<String> line) {
    this.wallet = wallet;
    this.bundles = bundles;
    this.line = line;
  }

  /** Applies for an enrolment. */
  public Outcome<EnrolmentId> apply(Applicant applicant) {
    return carried(wallet.apply(applicant));
  }

  /** Answers the QR of a counter. */
  public Outcome<CounterAnswer> answerCounter(String scanned) {
    return carried(wallet.answerCounter(scanned));
  }

  /**
   * Becomes active.
   *
   * @param code the six digits of the mail
   * @param pin the six digits that open the wallet from then on
   */
  public Outcome<UnlockedWallet> activate(String code, String pin) {
    try {
      return carried(wallet.activate(ConfirmationCode.parse(code), Pin.parse(pin)));
    } catch (MalformedException notDigits) {
      throw new IllegalArgumentException(notDigits);
    }
  }

  /** Tries a PIN of six digits. */
  public Unlocking<UnlockedWallet> unlock(String pin) {
    try {
      return wallet.unlock(Pin.parse(pin));
    } catch (MalformedException notDigits) {
      throw new IllegalArgumentException(notDigits);
    }
  }

  /**
   * Opens the wallet.
   *
   * @throws IllegalStateException if this PIN does not
   */
  public UnlockedWallet opened(String pin) {
    if (unlock(pin) instanceof Unlocking.Unlocked<UnlockedWallet> open) {
      return open.value();
    }
    throw new IllegalStateException("the PIN must open the wallet");
  }

  /** Reads the registration on the sign of a desk: whose it is, if it is to be believed now. */
  public Optional<PartyProfile> whose(String sign, Instant now) {
    try {
      Registration registration = Registration.parse(sign);
      return registration.isTrusted(bundles, now)
          ? Optional.of(registration.profile())
          : Optional.empty();
    } catch (MalformedException notARegistration) {
      return Optional.empty();
    }
  }

  /** Carries a message to the authority and its answer back. */
  public <T> Outcome<T> carried(Outcome<Exchange<T>> begun) {
    return begun.flatMap(exchange -> exchange.complete(line.apply(exchange.text())));
  }
}
