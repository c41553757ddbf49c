package id.tanda.wallet;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.identity.AuthorityId;
import id.tanda.token.CredentialForms;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import id.tanda.token.IssuedCredentials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a wallet holds. Immutable; each change gives a new one, to be kept with the vault.
 *
 * <p>The device key is in it only if it is a software key; a hardware key stays with the host.
 */
public final class Contents {
  /** How many entries the journal keeps, the newest. */
  public static final int JOURNAL = 1_000;

  /**
   * How many consents it keeps: a withdrawn one makes room first, then the one that ends or ended
   * before all others.
   */
  public static final int CONSENTS = KeptConsents.MOST;

  private final AuthorityId authority;
  private final Optional<SoftwareKey> deviceKey;
  private final Optional<EnrolmentId> enrolment;
  private final Optional<LocalDate> birthDate;
  private final List<HeldCredential> credentials;
  private final Published published;
  private final ClockOffset clockOffset;
  private final KeptConsents consents;
  private final List<JournalEntry> journal;

  /**
   * Texts that the authority published, as they came; empty if none came yet.
   *
   * @param trustBundle the newest trust bundle
   * @param scopes the newest scopes
   */
  public record Published(String trustBundle, String scopes) {
    /** Checks that nothing is missing. */
    public Published {
      Objects.requireNonNull(trustBundle, "trustBundle");
      Objects.requireNonNull(scopes, "scopes");
    }

    /** Returns the size alone. */
    @Override
    public String toString() {
      return "Published[" + (trustBundle.length() + scopes.length()) + " characters]";
    }
  }

  Contents(Draft from) {
    this.authority = from.authority;
    this.deviceKey = from.deviceKey;
    this.enrolment = from.enrolment;
    this.birthDate = from.birthDate;
    this.credentials = List.copyOf(from.credentials);
    this.published = from.published;
    this.clockOffset = from.clockOffset;
    this.consents = from.consents;
    this.journal = List.copyOf(from.journal);
  }

  /** Returns the contents of a wallet of this authority whose device key is in hardware. */
  public static Contents of(AuthorityId authority) {
    return new Contents(new Draft(authority));
  }

  /** Returns the contents of a wallet of this authority with a device key of its own. */
  public static Contents of(AuthorityId authority, SoftwareKey deviceKey) {
    Draft draft = new Draft(authority);
    draft.deviceKey = Optional.of(deviceKey);
    return new Contents(draft);
  }

  /** Returns whose citizen this is. */
  public AuthorityId authority() {
    return authority;
  }

  /** Returns the device key, or empty if it is in hardware. */
  public Optional<SoftwareKey> deviceKey() {
    return deviceKey;
  }

  /** Returns the name of the enrolment, or empty if there was no application. */
  public Optional<EnrolmentId> enrolment() {
    return enrolment;
  }

  /** Returns the citizen's birth date, which is no PIN. */
  public Optional<LocalDate> birthDate() {
    return birthDate;
  }

  /** Returns what was issued to this wallet, one for each authority and type. */
  public List<HeldCredential> credentials() {
    return credentials;
  }

  /** Returns the credential of this device, or empty if it is not active yet. */
  public Optional<DeviceCredentials> deviceCredentials() {
    return held(DeviceCredentials.TYPE, DeviceCredentials.class);
  }

  /** Returns the data of this citizen, or empty if the authority gave none. */
  public Optional<DataCredential> dataCredential() {
    return held(DataCredential.TYPE, DataCredential.class);
  }

  /** Returns what the authority published. */
  public Published published() {
    return published;
  }

  /** Returns what is known of the authority's clock. */
  public ClockOffset clockOffset() {
    return clockOffset;
  }

  /** Returns the consents that were given, oldest first. */
  public List<KeptConsent> consents() {
    return consents.oldestFirst();
  }

  /** Returns the consent of this id, or empty if none is kept. */
  public Optional<KeptConsent> consent(ConsentId id) {
    return consents.find(id);
  }

  /** Returns what the device did, oldest first. */
  public List<JournalEntry> journal() {
    return journal;
  }

  /** Returns these contents after an application. */
  public Contents applied(EnrolmentId id, LocalDate born) {
    Draft draft = new Draft(this);
    draft.enrolment = Optional.of(id);
    draft.birthDate = Optional.of(born);
    return new Contents(draft);
  }

  /** Returns these contents with another credential of this device. */
  public Contents with(DeviceCredentials next) {
    return with(HeldCredential.ofDevice(authority, next));
  }

  /** Returns these contents with what was issued; data that did not come anew stay as they are. */
  public Contents with(IssuedCredentials issued) {
    Contents renewed = with(issued.device());
    return issued
        .data()
        .map(data -> renewed.with(HeldCredential.ofData(authority, data)))
        .orElse(renewed);
  }

  /** Returns these contents with a credential more, or in place of the one of its name. */
  public Contents with(HeldCredential next) {
    Draft draft = new Draft(this);
    draft.credentials.removeIf(held -> held.isReplacedBy(next));
    draft.credentials.add(next);
    return new Contents(draft);
  }

  /** Returns these contents with what the authority published since. */
  public Contents with(Published next) {
    Draft draft = new Draft(this);
    draft.published = next;
    return new Contents(draft);
  }

  /** Returns these contents with what is known of the authority's clock. */
  public Contents with(ClockOffset next) {
    Draft draft = new Draft(this);
    draft.clockOffset = next;
    return new Contents(draft);
  }

  /** Returns these contents with a consent more, or with another state of one that is here. */
  public Contents with(KeptConsent consent) {
    Draft draft = new Draft(this);
    draft.consents = consents.with(consent);
    return new Contents(draft);
  }

  /** Returns these contents with an entry more; beyond {@link #JOURNAL} the oldest goes. */
  public Contents with(JournalEntry entry) {
    Draft draft = new Draft(this);
    draft.journal.add(entry);
    if (draft.journal.size() > JOURNAL) {
      draft.journal.remove(0);
    }
    return new Contents(draft);
  }

  /** Returns a text without content. */
  @Override
  public String toString() {
    return "Contents[hidden]";
  }

  private <T extends CredentialForms> Optional<T> held(String type, Class<T> forms) {
    return credentials.stream()
        .filter(held -> held.authority().equals(authority) && held.type().equals(type))
        .map(held -> forms.cast(held.forms()))
        .findFirst();
  }

  /** What is being put together. */
  static final class Draft {
    final AuthorityId authority;
    Optional<SoftwareKey> deviceKey = Optional.empty();
    Optional<EnrolmentId> enrolment = Optional.empty();
    Optional<LocalDate> birthDate = Optional.empty();
    List<HeldCredential> credentials = new ArrayList<>();
    Published published = new Published("", "");
    ClockOffset clockOffset = ClockOffset.none();
    KeptConsents consents = KeptConsents.none();
    List<JournalEntry> journal = new ArrayList<>();

    Draft(AuthorityId authority) {
      this.authority = Objects.requireNonNull(authority, "authority");
    }

    Draft(Contents from) {
      this(from.authority);
      this.deviceKey = from.deviceKey;
      this.enrolment = from.enrolment;
      this.birthDate = from.birthDate;
      this.credentials = new ArrayList<>(from.credentials);
      this.published = from.published;
      this.clockOffset = from.clockOffset;
      this.consents = from.consents;
      this.journal = new ArrayList<>(from.journal);
    }
  }
}
