package id.tanda.examples.story;

import id.tanda.UnlockedWallet;
import id.tanda.examples.town.Activation;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Plays the whole of Tanda in a few seconds, and exits with 1 if anything surprised it.
 *
 * <p>The one argument is a folder for pictures and texts; without one they go to {@code
 * target/story}.
 */
public final class Story {
  private static final String PIN = "271828";

  private Story() {}

  /** Plays the story on the terminal. */
  public static void main(String[] arguments) {
    Town.playOnTerminal(arguments, "target/story", town -> play(new Cast(town)));
  }

  /** Plays the story and returns the number of surprises. */
  static int play(PrintStream out, Path folder) {
    return Town.play(out, folder, town -> play(new Cast(town)));
  }

  private static void play(Cast cast) {
    Screen screen = cast.screen;
    Town town = cast.town;
    Activation activation = new Activation(town);

    screen.chapter("1. A citizen activates a phone");
    Phone phone = town.phone(town.registry());
    activation.activate(town.registry(), phone, Citizen.sri(), PIN).close();

    screen.chapter("2. The phone shows a QR; the hotel reads the picture and redeems it");
    town.registry().publish();
    UnlockedWallet wallet = phone.opened(PIN);
    String shown = new HotelChapter(cast).play(wallet);

    screen.chapter("3. The bank asks, the citizen decides, and withdraws");
    new BankChapter(cast).play(phone, wallet);

    screen.chapter("4. What must be refused is");
    RefusalChapter refusals = new RefusalChapter(cast, activation);
    refusals.tokens(wallet, shown);
    refusals.attributes(wallet, town.registry().registration(cast.bankDesk.id()));
    wallet.close();
    refusals.pins(phone);
    refusals.codes();
  }
}
