package id.tanda.party;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.history.HistoryEvent;
import id.tanda.history.HistoryRecord;
import id.tanda.history.Transactions;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.ScopeId;
import id.tanda.trust.KeyUse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelyingPartiesTest {
  private static final ScopeId HOTEL = ScopeId.of("hotel.1");

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final AuthorityStore store = AuthorityStore.inMemory();
  private final Registrar registrar =
      new Registrar(
          authority.id(), authority.key(KeyUse.REGISTRATION), clock, authority.randomness());
  private final RelyingParties parties = new RelyingParties(store, registrar);
  private final TestParty bank = new TestParty("bank.contoh", authority.randomness());

  @Test
  void aRegisteredPartyIsFoundAndItsRegistrationTrusted() {
    Registration registration = done(parties.register(bank.profile()));

    assertThat(registration.isTrusted(authority.bundles(), clock.instant())).isTrue();
    assertThat(found().state()).isEqualTo(PartyState.ACTIVE);
    assertThat(found().registration().text()).isEqualTo(registration.text());
  }

  @Test
  void aPartyIsRegisteredOnce() {
    parties.register(bank.profile());

    assertThat(parties.register(bank.profile())).isEqualTo(Outcome.refused(PartyRefusal.EXISTS));
    assertThat(events()).containsExactly(HistoryEvent.PARTY_REGISTERED);
  }

  @Test
  void nobodyIsRegisteredForAScopeThatIsNotPublished() {
    TestParty hotel = new TestParty("hotel.contoh", authority.randomness(), HOTEL);

    assertThat(parties.register(hotel.profile()))
        .isEqualTo(Outcome.refused(PartyRefusal.SCOPE_UNKNOWN));
    new ScopeCatalogue(store, registrar)
        .publish(
            new Scope(HOTEL, new Words("a", "b"), List.of(Attribute.FULL_NAME), Scope.Reach.OPEN));
    assertThat(parties.register(hotel.profile())).isInstanceOf(Outcome.Done.class);
    assertThat(parties.rotate(hotel.profile())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("C-19 nobody is registered for a purpose that does not tell what the law demands")
  void whoDoesNotInformIsNotRegistered() {
    Words told = new Words("Ya", "Yes");
    Notice silent = new Notice(told, told, told, new Words("-", "-"));
    PartyProfile halfTold =
        bank.profile(
            bank.encryption(),
            new Purpose(PurposeId.of("kyc"), silent, List.of(Attribute.FULL_NAME), List.of()));

    assertThat(parties.register(halfTold)).isEqualTo(Outcome.refused(PartyRefusal.DUTY_MISSING));
    Registration registration = done(parties.register(bank.profile()));
    assertThat(parties.rotate(halfTold)).isEqualTo(Outcome.refused(PartyRefusal.DUTY_MISSING));
    assertThat(found().registration().text()).isEqualTo(registration.text());
    assertThat(events()).containsExactly(HistoryEvent.PARTY_REGISTERED);
  }

  @Test
  @DisplayName("C-02 C-19 nobody is registered under the name of the authority itself")
  void nobodyBearsTheNameOfTheAuthority() {
    TestParty namesake = new TestParty(authority.id().text(), authority.randomness());

    assertThat(parties.register(namesake.profile()))
        .isEqualTo(Outcome.refused(PartyRefusal.RESERVED));
    assertThat(parties.rotate(namesake.profile()))
        .isEqualTo(Outcome.refused(PartyRefusal.RESERVED));
    assertThat(parties.find(namesake.id())).isEmpty();
    assertThatThrownBy(
            () ->
                Registration.issue(
                    authority.key(KeyUse.REGISTRATION),
                    authority.id(),
                    namesake.profile(),
                    clock.instant(),
                    Registration.LONGEST_LIFE,
                    "r1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("authority");
  }

  @Test
  void rotatingReplacesTheKeysAndKeepsTheState() {
    parties.register(bank.profile());
    parties.suspend(bank.id());
    SoftwareKey next = SoftwareKey.generate(authority.randomness());
    clock.advance(Duration.ofDays(1));

    Registration rotated = done(parties.rotate(bank.profile(next, TestParty.KYC)));

    assertThat(rotated.profile().encryption()).isEqualTo(next.publicKey());
    assertThat(found().state()).isEqualTo(PartyState.SUSPENDED);
    assertThat(found().since()).isEqualTo(clock.instant());
  }

  @Test
  void suspendingAndResumingAreWrittenDownOnce() {
    parties.register(bank.profile());

    Registration suspended = done(parties.suspend(bank.id()));
    assertThat(done(parties.suspend(bank.id())).text()).isEqualTo(suspended.text());
    assertThat(found().state()).isEqualTo(PartyState.SUSPENDED);
    parties.resume(bank.id());
    parties.resume(bank.id());

    assertThat(found().state()).isEqualTo(PartyState.ACTIVE);
    assertThat(events())
        .containsExactly(
            HistoryEvent.PARTY_RESUMED,
            HistoryEvent.PARTY_SUSPENDED,
            HistoryEvent.PARTY_REGISTERED);
  }

  @Test
  void whoIsNotRegisteredIsNotChanged() {
    Outcome<Registration> unknown = Outcome.refused(PartyRefusal.UNKNOWN);

    assertThat(parties.suspend(bank.id())).isEqualTo(unknown);
    assertThat(parties.resume(bank.id())).isEqualTo(unknown);
    assertThat(parties.rotate(bank.profile())).isEqualTo(unknown);
    assertThat(parties.find(PartyId.of("nobody"))).isEmpty();
  }

  @Test
  void rotatingForAScopeThatIsNotPublishedChangesNothing() {
    parties.register(bank.profile());
    TestParty same = new TestParty("bank.contoh", authority.randomness(), HOTEL);

    assertThat(parties.rotate(same.profile()))
        .isEqualTo(Outcome.refused(PartyRefusal.SCOPE_UNKNOWN));
    assertThat(found().registration().profile()).isEqualTo(bank.profile());
  }

  @Test
  void aRowThatWasChangedMeanwhileIsNotReplaced() {
    parties.register(bank.profile());
    PartyRecord seen = found();
    parties.suspend(bank.id());

    boolean replaced =
        store.inTransaction(
            tables ->
                tables
                    .parties()
                    .replace(
                        new PartyRecord(seen.registration(), PartyState.ACTIVE, seen.since()),
                        seen));

    assertThat(replaced).isFalse();
    assertThat(found().state()).isEqualTo(PartyState.SUSPENDED);
  }

  @Test
  void whoComesSecondHearsSo() {
    parties.register(bank.profile());
    Transactions<PartyTables> slow =
        new Transactions<>() {
          @Override
          public <R> R inTransaction(Work<? super PartyTables, R> work) {
            return store.inTransaction(tables -> work.on(new StaleParties(tables)));
          }
        };

    assertThat(new RelyingParties(slow, registrar).suspend(bank.id()))
        .isEqualTo(Outcome.refused(PartyRefusal.CHANGED_MEANWHILE));
    assertThat(found().state()).isEqualTo(PartyState.ACTIVE);
  }

  private PartyRecord found() {
    return parties.find(bank.id()).orElseThrow();
  }

  private List<HistoryEvent> events() {
    return store.inTransaction(tables -> tables.history().newest(bank.id().text(), 9)).stream()
        .map(HistoryRecord::event)
        .toList();
  }
}
