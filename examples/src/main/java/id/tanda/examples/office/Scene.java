package id.tanda.examples.office;

import id.tanda.examples.town.Camera;
import id.tanda.examples.town.Citizen;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.identity.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What one step works with: opened from the folder before it, closed after it. */
final class Scene implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Folder folder;
  private final CommandLine line;
  private final Screen screen;
  private final Clock clock;
  private final Dukcapil dukcapil;

  Scene(Folder folder, CommandLine line, Screen screen, Clock clock) {
    this.folder = folder;
    this.line = line;
    this.screen = screen;
    this.clock = clock;
    this.dukcapil = new Dukcapil(folder, clock);
  }

  CitizenSteps citizen() {
    return new CitizenSteps(this, pocket());
  }

  WalletSteps wallet() {
    return new WalletSteps(this, pocket());
  }

  OfficerSteps officer() {
    return new OfficerSteps(this);
  }

  HotelSteps hotel() {
    return new HotelSteps(this);
  }

  private Pocket pocket() {
    return new Pocket(folder.in("phones"), line.citizen(), line.phone());
  }

  /** Returns the citizen of whom the step is. */
  Citizen who() {
    return named(line.citizen());
  }

  static Citizen named(String name) {
    return name.equals("budi") ? Citizen.budi() : Citizen.sri();
  }

  /** Shows a text as symbol: in the terminal, and as a picture for the other side's camera. */
  void show(String name, String text) {
    folder.in("screens").picture(name, text);
    screen.symbol(text);
    Path picture = folder.in("screens").path().resolve(name + ".png");
    screen.say("screen", "the same as a picture: " + picture.toAbsolutePath().normalize());
  }

  /** Reads the symbol that was shown last under a name. */
  Outcome<String> scanned(String name) {
    Optional<byte[]> picture = folder.in("screens").bytes(name + ".png");
    return Outcome.of(picture, InputRefusal.NOTHING_SHOWN)
        .flatMap(png -> Outcome.of(Camera.read(png), InputRefusal.NOT_ONE_SYMBOL));
  }

  /** Returns a time as the clock on the wall shows it. */
  String time(Instant instant) {
    return TIME.format(instant.atZone(clock.getZone()));
  }

  Folder folder() {
    return folder;
  }

  Screen screen() {
    return screen;
  }

  Clock clock() {
    return clock;
  }

  Dukcapil dukcapil() {
    return dukcapil;
  }

  @Override
  public void close() {
    dukcapil.close();
  }
}
