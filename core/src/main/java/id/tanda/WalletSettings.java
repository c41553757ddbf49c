package id.tanda;

import id.tanda.activation.ActivationRefusal;
import id.tanda.activation.DeviceMessage;
import id.tanda.activation.DeviceMessages;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.trust.AnswerCheck;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.Contents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a wallet, locked or not, works with. */
record WalletSettings(
    AuthorityId authority,
    TrustBundles bundles,
    Clock clock,
    Randomness randomness,
    Optional<SigningKey> hardwareKey) {
  /** Returns the binding key: the one in hardware, or the wallet's own. */
  SigningKey key(Contents contents) {
    return hardwareKey.or(() -> contents.deviceKey().map(SigningKey.class::cast)).orElseThrow();
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
    return new Asking<>(message.text(), check, clock, refusals, reader);
  }

  @Override
  public String toString() {
    return "WalletSettings[" + authority + "]";
  }
}
