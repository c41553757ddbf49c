package id.tanda.examples.hotel;

import id.tanda.UnlockedWallet;
import id.tanda.attribute.Attribute;
import id.tanda.consent.ConsentAnswer;
import id.tanda.consent.Request;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.release.Receipt;
import id.tanda.release.offline.OfflineRelease;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A hotel that learns who its guest is by a token that no other hotel can use, and a bar that
 * learns that a guest is of age and nothing else; exits with 1 if anything surprised it.
 *
 * <p>The one argument is a folder; without one it is {@code target/hotel}.
 */
public final class Hotel {
  private static final String PIN = "271828";

  private final Town town;
  private final Screen screen;
  private final CheckIn desk;
  private final Bar bar;

  private Hotel(Town town) {
    this.town = town;
    this.screen = town.screen();
    this.desk = new CheckIn(town);
    this.bar = new Bar(town);
    town.registry().publish();
  }

  /** Plays it on the terminal. */
  public static void main(String[] arguments) {
    Town.playOnTerminal(arguments, "target/hotel", Hotel::play);
  }

  /** Plays it and returns the number of surprises. */
  static int play(PrintStream out, Path folder) {
    return Town.play(out, folder, Hotel::play);
  }

  private static void play(Town town) {
    Hotel hotel = new Hotel(town);
    hotel.sri();
    town.later(Duration.ofDays(120));
    hotel.ayu();
  }

  private void sri() {
    screen.chapter("1. Sri makes her phone active");
    Phone phone = town.phone(town.registry());
    try (UnlockedWallet wallet = activated(phone, Citizen.sri())) {
      screen.chapter("2. She reads the sign on the desk and checks in");
      desk.play(phone, wallet);
      screen.expect("who got her data", List.of("hotel.merdeka"), receivers(phone, wallet));

      screen.chapter("3. The bar asks whether she is of age; her phone answers without a network");
      Request asked = bar.ask();
      OfflineRelease known = bar.served(bar.answered(wallet, asked), asked);
      screen.expect(
          "no name, no birth date", Set.of(Attribute.AGE_OVER_18), known.attributes().names());
    }
  }

  private void ayu() {
    screen.chapter("4. Ayu, who is 17, makes her phone active");
    try (UnlockedWallet wallet = activated(town.phone(town.registry()), Citizen.ayu())) {
      screen.chapter("5. The bar asks her too, and learns no more than from a refusal");
      ConsentAnswer answer = bar.answered(wallet, bar.ask());
      screen.expect("nothing is sent", new ConsentAnswer.Declined(), answer);
      screen.say("phone", "sends nothing, as after a refusal");
    }
  }

  private UnlockedWallet activated(Phone phone, Citizen citizen) {
    return new Activation(town).activate(town.registry(), phone, citizen, PIN);
  }

  private static List<String> receivers(Phone phone, UnlockedWallet wallet) {
    return phone.carried(wallet.records().receipts()).orElseThrow().stream()
        .map(Receipt::party)
        .map(Object::toString)
        .toList();
  }
}
