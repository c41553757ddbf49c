package id.tanda.examples.bank;

import id.tanda.attribute.Address;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.Region;
import id.tanda.consent.ConsentAnswer;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.DataSheet;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.examples.town.TownClock;
import id.tanda.identity.Outcome;
import id.tanda.release.Acknowledgement;
import id.tanda.release.Receipt;
import id.tanda.release.Release;
import id.tanda.release.ReleaseRefusal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * A standing consent: the bank asks once, looks at the register again months later, and stops when
 * the citizen says so; exits with 1 if anything surprised it.
 *
 * <p>The one argument is a folder; without one it is {@code target/bank}.
 */
public final class Bank {
  private final Screen screen;
  private final Branch branch;
  private final Customer customer;

  private Bank(Town town) {
    this.screen = town.screen();
    this.branch = new Branch(town);
    screen.chapter("1. Sri makes her phone active");
    this.customer = new Customer(town);
  }

  /** Plays it on the terminal. */
  public static void main(String[] arguments) {
    Town.playOnTerminal(arguments, "target/bank", Bank::play);
  }

  /** Plays it and returns the number of surprises. */
  static int play(PrintStream out, Path folder) {
    return Town.play(out, folder, Bank::play);
  }

  private static void play(Town town) {
    Bank bank = new Bank(town);
    Release first = bank.open();
    town.later(Duration.ofDays(150));
    marry(town);
    bank.lookAgain(first);
    town.later(Duration.ofDays(30));
    bank.end();
    bank.askAgain();
  }

  private Release open() {
    screen.chapter("2. The bank asks to know her for a year, and opens an account");
    branch.agreed(customer.agree(branch.shown(branch.ask()).orElseThrow()).text());
    Release release = branch.look().orElseThrow();
    new DataSheet(release.attributes()).tell(screen, "bank");
    screen.expect(
        "her religion stays hers",
        false,
        release.attributes().names().contains(Attribute.RELIGION));
    return release;
  }

  private static void marry(Town town) {
    Region depok = new Region("32.76.05.1002", "Jawa Barat", "Depok", "Sukmajaya", "Mekarjaya");
    Attributes changed =
        Attributes.builder()
            .put(Attribute.FULL_NAME, "Sri Rahayu Santoso")
            .put(Attribute.ADDRESS, Address.of("Jl. Dahlia 21", "004/009", depok))
            .build();
    town.registry().population().married(Citizen.sri().nik(), changed);
  }

  private void lookAgain(Release first) {
    screen.chapter("3. Five months later she has married and moved; the bank looks again");
    Release now = branch.look().orElseThrow();
    DataSheet sheet = new DataSheet(now.attributes());
    Set<Attribute> changes = sheet.changesFrom(first.attributes());
    changes.forEach(each -> screen.say("bank", "changed - " + sheet.line(each)));
    screen.expect(
        "what changed in the register",
        Set.of(Attribute.FULL_NAME, Attribute.ADDRESS, Attribute.MARITAL_STATUS),
        changes);
    screen.expect("the same customer", first.subject(), now.subject());
  }

  private void end() {
    screen.chapter("4. She withdraws, and the bank has 72 hours to stop");
    Receipt withdrawal = customer.withdraw();
    screen.say("citizen", "withdraws; her phone sends the bank the receipt");
    Outcome<Release> late = branch.look();
    screen.expect(
        "nothing more is released", Outcome.refused(ReleaseRefusal.CONSENT_WITHDRAWN), late);
    late.refusal().ifPresent(reason -> screen.refusal("bank", reason));
    Acknowledgement known = customer.acknowledged(branch.acknowledge(withdrawal.text()).text());
    screen.expect(
        "time to stop", Duration.ofDays(3), Duration.between(known.time(), known.stopsBy()));
    screen.say("bank", "acknowledges, and stops by " + local(known.stopsBy()));
    List<String> receipts = customer.receipts();
    receipts.forEach(each -> screen.say("phone", each));
    screen.expect("two releases and the withdrawal", 3, receipts.size());
  }

  private static LocalDateTime local(Instant time) {
    return time.atZone(TownClock.JAKARTA).toLocalDateTime();
  }

  private void askAgain() {
    screen.chapter("5. The bank asks again; her phone shows what it had before");
    ConsentAnswer answer = customer.refuse(branch.shown(branch.ask()).orElseThrow());
    screen.expect("the bank learns nothing", new ConsentAnswer.Declined(), answer);
  }
}
