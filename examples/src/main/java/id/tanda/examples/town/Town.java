package id.tanda.examples.town;

import id.tanda.RelyingParty;
import id.tanda.Wallet;
import id.tanda.crypto.Randomness;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.party.Purpose;
import id.tanda.party.Registration;
import id.tanda.token.ScopeId;
import id.tanda.trust.TrustBundles;
import id.tanda.wallet.DeviceSecret;
import id.tanda.wallet.Vault;
import id.tanda.wallet.WalletVault;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A civil registry, and phones and desks that have its root pinned: they share a clock and nothing
 * else but the texts they pass.
 */
public final class Town implements AutoCloseable {
  private final TownClock clock = new TownClock();
  private final Screen screen;
  private final Folder folder;
  private final Mailbox mail;
  private final Registry registry;

  /** Tells there what happens, and leaves pictures and texts in this folder. */
  public Town(Screen screen, Folder folder) {
    this.screen = screen;
    this.folder = folder;
    this.mail = new Mailbox(screen);
    this.registry = registry("dukcapil.example");
  }

  /**
   * Plays an example on the terminal, and exits with 1 if anything surprised it.
   *
   * @param arguments the one argument is a folder; without one it is {@code otherwise}
   */
  public static void playOnTerminal(String[] arguments, String otherwise, Consumer<Town> example) {
    if (play(System.out, Path.of(arguments.length > 0 ? arguments[0] : otherwise), example) > 0) {
      System.exit(1);
    }
  }

  /** Plays an example in a town of its own, and returns the number of surprises. */
  public static int play(PrintStream out, Path folder, Consumer<Town> example) {
    Screen screen = new Screen(out);
    try (Town town = new Town(screen, new Folder(folder))) {
      example.accept(town);
    }
    int surprises = screen.surprises();
    out.println("pictures and texts: " + folder.toAbsolutePath().normalize());
    return surprises;
  }

  /** Returns the clock on everybody's wall. */
  public TownClock clock() {
    return clock;
  }

  /** Returns where everything is told. */
  public Screen screen() {
    return screen;
  }

  /** Returns where pictures and texts go. */
  public Folder folder() {
    return folder;
  }

  /** Returns everybody's mail. */
  public Mailbox mail() {
    return mail;
  }

  /** Returns the civil registry. */
  public Registry registry() {
    return registry;
  }

  /** Founds another registry, of which nobody here has heard. */
  public Registry registry(String id) {
    return new Registry(id, folder.path(), mail, clock);
  }

  /** Lets time pass; then everybody fetches what the registry serves. */
  public void later(Duration by) {
    clock.advance(by);
    registry.publish();
  }

  /** Unpacks a phone that has the root of a registry pinned. */
  public Phone phone(Registry of) {
    TrustBundles bundles = of.believed(clock);
    DeviceSecret secret = DeviceSecret.of(Randomness.secure().bytes(DeviceSecret.LENGTH));
    Vault vault = Vault.builder(WalletVault.inMemory(), secret, clock).build();
    Wallet wallet =
        Wallet.builder(vault, of.anchor().authority(), bundles, clock)
            .attributes(LocalAttributes.CATALOGUE)
            .build();
    return new Phone(wallet, bundles, of.line());
  }

  /** Sets a desk up, which is not registered yet. */
  public Desk desk(String id, Words name) {
    Desk desk = new Desk(PartyId.of(id), name, registry, clock);
    registry.readBy(desk::fetch);
    return desk;
  }

  /** Has a desk registered for what it may ask and redeem. */
  public RelyingParty register(Desk desk, List<Purpose> purposes, ScopeId... scopes) {
    Outcome<Registration> registered =
        registry.authority().relyingParties().register(desk.profile(purposes, scopes));
    return desk.registered(registered.orElseThrow().text());
  }

  @Override
  public void close() {
    registry.close();
  }
}
