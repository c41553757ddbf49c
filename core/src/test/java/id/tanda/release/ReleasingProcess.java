package id.tanda.release;

import static id.tanda.engines.KilledProcesses.say;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.device.DeviceMessage;
import id.tanda.engines.KilledProcesses;
import id.tanda.store.AuthorityStore;
import id.tanda.token.Presentation;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/**
 * A process that redeems consents and tokens of one citizen and withdraws the consents, several at
 * once and without end, and says what it holds, what it asks, and what was answered. It is made to
 * be killed.
 */
final class ReleasingProcess {
  private static final int AT_ONCE = 4;
  private static final int MOST_USES = 4;

  private final Bureau bureau;
  private final Random choices;

  private ReleasingProcess(Bureau bureau, Random choices) {
    this.bureau = bureau;
    this.choices = choices;
  }

  /** Needs the address of a database with tables, and a number that no process had before. */
  public static void main(String[] arguments) {
    AuthorityStore store = KilledProcesses.store(arguments[0]);
    long first = Long.parseLong(arguments[1]) * AT_ONCE;
    CompletableFuture<?>[] desks =
        LongStream.range(first, first + AT_ONCE)
            .mapToObj(life -> new ReleasingProcess(new Bureau(store, life), new Random(life)))
            .map(desk -> CompletableFuture.runAsync(desk::run, ReleasingProcess::begin))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.anyOf(desks).join(); // if one cannot go on, nobody does, and that is noticed
  }

  private static void begin(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    Usage untilThen = Usage.until(bureau.clock.instant().plus(Duration.ofDays(3)));
    Presentation open = Presentation.bare().scope(Bureau.HOTEL_OPEN);
    Presentation bound = Presentation.bare().scope(Bureau.HOTEL_BOUND).audience(bureau.hotel.id());
    while (true) {
      switch (choices.nextInt(5)) {
        case 0 -> use(Usage.once());
        case 1 -> use(Usage.times(2 + choices.nextInt(MOST_USES - 1)));
        case 2 -> use(untilThen);
        case 3 -> show(open);
        default -> show(bound);
      }
    }
  }

  /** Redeems once more than it is good for, and withdraws before, meanwhile, or not at all. */
  private void use(Usage usage) {
    Consent consent = bureau.consent(usage);
    say(Heard.CONSENT + " " + consent.text());
    int most = Math.min(usage.maxUses(), MOST_USES);
    int withdrawal = choices.nextInt(2 * most);
    for (int use = 0; use <= most; use++) {
      if (use == withdrawal) {
        withdraw(consent);
      }
      redeem(bureau.redeem(bureau.bank, consent));
    }
  }

  private void show(Presentation what) {
    String token = bureau.token(what);
    say(Heard.TOKEN + " " + token);
    redeem(bureau.redeem(bureau.hotel, token));
    redeem(bureau.redeem(bureau.hotel, token));
  }

  private void redeem(Redemption redemption) {
    do {
      say(Heard.REDEEM + " " + redemption.text());
      ask(new Errand.Redeeming(redemption));
    } while (choices.nextInt(4) == 0);
  }

  private void withdraw(Consent consent) {
    WithdrawalRequest request = Bureau.request(consent);
    DeviceMessage message =
        bureau.phones.message(bureau.device, DeviceMessage.Action.WITHDRAW, request.json());
    say(Heard.WITHDRAW + " " + message.text());
    ask(new Errand.Withdrawing(message, request));
  }

  private void ask(Errand errand) {
    say(Heard.answered(errand, errand.at(bureau)));
  }
}
