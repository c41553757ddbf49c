package id.tanda.examples.office;

import id.tanda.UnlockedWallet;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import id.tanda.token.IdentityToken;
import id.tanda.token.Presentation;
import id.tanda.wallet.JournalEntry;
import id.tanda.wallet.Unlocking;
import java.time.Instant;
import java.util.function.BiFunction;

/** What can be done on an active phone by whoever knows its PIN. */
final class WalletSteps {
  static final String TOKEN = "identity-token";

  private final Scene scene;
  private final Screen screen;
  private final Pocket pocket;

  WalletSteps(Scene scene, Pocket pocket) {
    this.scene = scene;
    this.screen = scene.screen();
    this.pocket = pocket;
  }

  Outcome<?> show(String pin) {
    return unlocked(pin, (phone, wallet) -> wallet.present(Presentation.bare())).map(this::shown);
  }

  Outcome<?> renew(String pin) {
    return unlocked(pin, (phone, wallet) -> phone.carried(wallet.renew())).map(this::renewed);
  }

  Outcome<?> unbind(String pin) {
    return unlocked(pin, (phone, wallet) -> phone.carried(wallet.unbind())).map(this::ended);
  }

  Outcome<?> journal(String pin) {
    return unlocked(pin, (phone, wallet) -> wallet.records().journal())
        .map(
            entries -> {
              entries.forEach(this::tell);
              return entries;
            });
  }

  /** Opens the wallet, does something, and locks it again. */
  private <T> Outcome<T> unlocked(String pin, BiFunction<Phone, UnlockedWallet, Outcome<T>> use) {
    return pocket
        .phone()
        .map(held -> held.on(scene.dukcapil(), scene.clock()))
        .flatMap(phone -> opened(phone.unlock(pin)).flatMap(wallet -> used(phone, wallet, use)));
  }

  private static <T> Outcome<T> used(
      Phone phone, UnlockedWallet wallet, BiFunction<Phone, UnlockedWallet, Outcome<T>> use) {
    try (wallet) {
      return use.apply(phone, wallet);
    }
  }

  private Outcome<UnlockedWallet> opened(Unlocking<UnlockedWallet> tried) {
    if (tried instanceof Unlocking.Unlocked<UnlockedWallet> open) {
      return Outcome.done(open.value());
    }
    if (tried instanceof Unlocking.WrongPin<UnlockedWallet> wrong) {
      screen.say("phone", wrong.left() + " tries are left");
      wrong.retryAt().ifPresent(this::tellWait);
    }
    if (tried instanceof Unlocking.Locked<UnlockedWallet> locked) {
      tellWait(locked.until());
    }
    return Outcome.refused(tried.reason().orElseThrow());
  }

  private Instant shown(IdentityToken token) {
    scene.show(TOKEN, token.text());
    screen.say("phone", "shows its QR, good until " + scene.time(token.expires()));
    return token.expires();
  }

  private Instant renewed(Instant end) {
    screen.say("phone", "has a new credential, good until " + scene.time(end));
    return end;
  }

  private Instant ended(Instant when) {
    screen.say("phone", "is bound no more, its wallet is empty");
    return when;
  }

  private void tellWait(Instant until) {
    screen.say("phone", "waits until " + scene.time(until));
  }

  private void tell(JournalEntry entry) {
    screen.say("phone", scene.time(entry.time()) + "  " + entry.what());
  }
}
