package id.tanda;

import id.tanda.activation.ActivationRefusal;
import id.tanda.activation.DeviceMessages;
import id.tanda.answer.AnswerCheck;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.Contents;
import id.tanda.wallet.OpenVault;
import id.tanda.wallet.PinRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a wallet, locked or not, works with. */
record WalletSettings(
    AuthorityId authority,
    TrustBundles bundles,
    TrustedClock clock,
    Randomness randomness,
    Optional<SigningKey> hardwareKey,
    AttributeCatalogue attributes) {
  /** Returns the binding key: the one in hardware, or the wallet's own. */
  SigningKey key(Contents contents) {
    return hardwareKey.or(() -> contents.deviceKey().map(SigningKey.class::cast)).orElseThrow();
  }

  /** Returns the contents, whose time is believed from now on unless a newer one is known. */
  Contents resumed(Contents kept) {
    clock.resume(kept.clockOffset());
    return kept;
  }

  /** Returns the contents with the time as it is known now. */
  Contents timed(Contents contents) {
    return contents.with(clock.offset());
  }

  /** Hands out what the key signed, unless the vault was locked meanwhile. */
  <T> Outcome<T> handedOut(T signed, OpenVault vault) {
    return Outcome.of(Optional.of(signed).filter(made -> vault.isOpen()), PinRefusal.NEEDED);
  }

  DeviceMessages messages(Contents contents) {
    return DeviceMessages.of(key(contents), authority, randomness, clock);
  }

  <T> Exchange<T> exchange(
      DeviceMessage message, BiFunction<JsonObject, Instant, Outcome<T>> reader) {
    return exchange(message, List.of(ActivationRefusal.values()), reader);
  }

  <T> Exchange<T> exchange(
      DeviceMessage message,
      List<? extends Reason> refusals,
      BiFunction<JsonObject, Instant, Outcome<T>> reader) {
    AnswerCheck check = new AnswerCheck(bundles, authority, message.device().text(), message.id());
    return new TimedExchange<>(
        new Asking<>(message.text(), check, clock, refusals, reader),
        message,
        clock,
        clock.phone());
  }

  @Override
  public String toString() {
    return "WalletSettings[" + authority + "]";
  }
}
