package id.tanda.examples.story;

import id.tanda.UnlockedWallet;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Phone;
import id.tanda.examples.town.Screen;
import id.tanda.identity.PartyId;
import id.tanda.party.Registration;
import id.tanda.wallet.Unlocking;
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
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/story");
    if (play(System.out, folder) > 0) {
      System.exit(1);
    }
  }

  /** Plays the story and returns the number of surprises. */
  static int play(PrintStream out, Path folder) {
    Screen screen = new Screen(out);
    try (Cast cast = new Cast(screen, new Folder(folder))) {
      play(cast);
    }
    int surprises = screen.surprises();
    out.println("pictures and texts: " + folder.toAbsolutePath().normalize());
    return surprises;
  }

  private static void play(Cast cast) {
    Screen screen = cast.screen;
    ActivationChapter activation = new ActivationChapter(cast);

    screen.chapter("1. A citizen activates a phone");
    Phone phone = cast.phone(cast.registry);
    activation.activate(cast.registry, phone, Citizen.sri(), PIN).close();

    screen.chapter("2. The phone shows a QR; the hotel reads the picture and redeems it");
    cast.fetchStatusLists();
    UnlockedWallet wallet = unlocked(phone);
    String shown = new HotelChapter(cast).play(wallet);

    screen.chapter("3. The bank asks, the citizen decides, and withdraws");
    new BankChapter(cast).play(phone, wallet);

    screen.chapter("4. What must be refused is");
    RefusalChapter refusals = new RefusalChapter(cast, activation);
    refusals.tokens(wallet, shown);
    refusals.attributes(wallet, bankRegistration(cast));
    wallet.close();
    refusals.pins(phone);
    refusals.codes();
  }

  private static UnlockedWallet unlocked(Phone phone) {
    if (phone.unlock(PIN) instanceof Unlocking.Unlocked<UnlockedWallet> open) {
      return open.value();
    }
    throw new IllegalStateException("the PIN must open the wallet");
  }

  private static Registration bankRegistration(Cast cast) {
    return cast.registry
        .authority()
        .relyingParties()
        .find(PartyId.of("bank.nusantara"))
        .orElseThrow()
        .registration();
  }
}
