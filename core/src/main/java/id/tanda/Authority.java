package id.tanda;

import id.tanda.activation.Activation;
import id.tanda.activation.CounterDesk;
import id.tanda.activation.Enrolments;
import id.tanda.device.AtRestKeys;
import id.tanda.history.HistoryRecord;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Nik;
import id.tanda.internal.AtMost;
import id.tanda.party.RelyingParties;
import id.tanda.release.Redemptions;
import id.tanda.store.AuthorityStore;
import id.tanda.throttle.Origin;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.util.List;

/**
 * The civil registry's side: enrols, activates, issues, releases, blocks.
 *
 * <p>{@link #answer} is the one remote entrance, for wallets and relying parties; everything else
 * is for the host's own people. Safe for use by many threads; make one and keep it.
 */
public final class Authority {
  private final AuthorityStore store;
  private final AtRestKeys atRest;
  private final Clock clock;
  private final Activation activation;
  private final RelyingParties relyingParties;
  private final Publications publications;
  private final Redemptions redemptions;
  private final Reception reception;

  Authority(AuthorityBuilder from) {
    this.store = from.ports.store();
    this.atRest = from.keys.atRest();
    this.clock = from.clock;
    this.activation = from.activation();
    this.relyingParties = from.relyingParties();
    this.publications = from.publications();
    this.redemptions = from.redemptions();
    this.reception = from.reception(activation, redemptions);
  }

  /**
   * Begins an authority with what has no safe default.
   *
   * @param id its name, as its trust bundle and messages bear it
   * @param bundles holds its own trust bundle, under its pinned root
   * @param clock the time, and by its zone the day on which somebody turns 17
   */
  public static AuthorityBuilder builder(
      AuthorityId id, TrustBundles bundles, AuthorityKeys keys, AuthorityPorts ports, Clock clock) {
    return new AuthorityBuilder(id, bundles, keys, ports, clock);
  }

  /**
   * Answers a message of a wallet or a relying party.
   *
   * @param from where it came from, so that nobody tries too often; {@link Origin#unknown()} if the
   *     host cannot tell
   * @return the signed answer, also to a message that is refused or garbled
   * @throws id.tanda.identity.StoreException if the store cannot tell; the message may be sent
   *     again
   * @throws id.tanda.attribute.RegistryException if the register cannot be asked; the message may
   *     be sent again
   */
  public String answer(String message, Origin from) {
    return reception.answer(message, from);
  }

  /**
   * Returns what the host does for applicants: hand over the face, ask how things stand, send the
   * code again.
   */
  public Enrolments enrolments() {
    return activation.enrolments();
  }

  /**
   * Returns what officers do, once the host has authenticated them: open, approve, decline; block,
   * suspend, resume.
   */
  public CounterDesk counter() {
    return activation.counter();
  }

  /** Returns the register of relying parties: register, rotate, suspend, resume. */
  public RelyingParties relyingParties() {
    return relyingParties;
  }

  /** Returns the texts to serve to everybody. */
  public Publications publications() {
    return publications;
  }

  /**
   * Returns the newest records of what was decided about a citizen, newest first.
   *
   * @param atMost how many, 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public List<HistoryRecord> history(Nik nik, int atMost) {
    AtMost.require(atMost);
    String citizen = atRest.citizen(nik);
    return store.inTransaction(tables -> tables.history().newest(citizen, atMost));
  }

  /**
   * Expires and forgets what is over; the host schedules it.
   *
   * @param atMost how many rows of each kind in this call, 1 or more
   * @return how many rows were changed; call again while it is not zero
   * @throws IllegalArgumentException if {@code atMost} is less
   */
  public int tidy(int atMost) {
    return activation.enrolments().tidy(atMost) + redemptions.tidy(atMost, clock.instant());
  }
}
