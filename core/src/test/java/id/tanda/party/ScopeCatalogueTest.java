package id.tanda.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
import id.tanda.store.AuthorityStore;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.token.ScopeId;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeCatalogueTest {
  private static final Scope HOTEL =
      new Scope(
          ScopeId.of("hotel.1"),
          new Words("Check-in hotel", "Hotel check-in"),
          List.of(Attribute.FULL_NAME, Attribute.NATIONALITY),
          Scope.Reach.BOUND);
  private static final Scope WIDER =
      new Scope(HOTEL.id(), HOTEL.text(), List.of(Attribute.NIK), Scope.Reach.OPEN);

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final AuthorityStore store = AuthorityStore.inMemory();
  private final ScopeCatalogue catalogue =
      new ScopeCatalogue(
          store,
          new Registrar(
              authority.id(), authority.key(KeyUse.REGISTRATION), clock, authority.randomness()));

  @Test
  void aPublishedScopeIsReadByAnyoneWhoTrustsTheAuthority() throws MalformedException {
    assertThat(catalogue.publish(HOTEL)).isEqualTo(Outcome.done(HOTEL));

    Scopes read = Scopes.parse(catalogue.published().text());

    assertThat(read.find(HOTEL.id())).contains(HOTEL);
    assertThat(read.find(ScopeId.of("hotel.2"))).isEmpty();
    assertThat(read.all()).containsExactly(HOTEL);
    assertThat(read).hasToString("Scopes[1]");
    assertThat(read.authority()).isEqualTo(authority.id());
    assertThat(read.isTrusted(bundles, clock.instant())).isTrue();
    assertThat(read.isTrusted(bundles, clock.instant().minusSeconds(31))).isFalse();
    assertThat(read.isTrusted(bundles, clock.instant().plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void aPublishedVersionNeverChanges() {
    catalogue.publish(HOTEL);

    assertThat(catalogue.publish(WIDER)).isEqualTo(Outcome.refused(PartyRefusal.SCOPE_CHANGED));
    assertThat(catalogue.publish(HOTEL)).isEqualTo(Outcome.done(HOTEL));
    assertThat(catalogue.published().all()).containsExactly(HOTEL);
    assertThat(store.<Integer>inTransaction(t -> t.history().newest("hotel.1", 9).size()))
        .isEqualTo(1);
  }

  @Test
  void publishingIsPartOfTheHistory() {
    catalogue.publish(HOTEL);

    assertThat(store.inTransaction(t -> t.history().newest("hotel.1", 1)).get(0).event())
        .isEqualTo(HistoryEvent.SCOPE_PUBLISHED);
  }

  @Test
  void aListThatDropsOrChangesAScopeDoesNotKeepTheOneBefore() {
    Scopes before = list(HOTEL);

    assertThat(list(HOTEL, other("bank.1")).keeps(before)).isTrue();
    assertThat(list(WIDER).keeps(before)).isFalse();
    assertThat(list().keeps(before)).isFalse();
  }

  @Test
  void aListNamesEachScopeOnce() {
    assertThatThrownBy(() -> list(HOTEL, WIDER)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aScopeHasBetweenOneAndThirtyTwoAttributesEachOnce() {
    for (List<Attribute> attributes :
        List.<List<Attribute>>of(List.of(), List.of(Attribute.NIK, Attribute.NIK))) {
      assertThatThrownBy(() -> new Scope(HOTEL.id(), HOTEL.text(), attributes, Scope.Reach.OPEN))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whatIsMalformedInsideIsMalformed() throws MalformedException {
    for (var edit :
        List.of(
            Edited.with(HOTEL.json(), "reach", "everywhere"),
            Edited.with(HOTEL.json(), "attributes", List.of()),
            Edited.with(HOTEL.json(), "attributes", List.of("Nik")),
            Edited.with(HOTEL.json(), "more", true))) {
      var payload = Message.parse(list(HOTEL).text(), 9_999, Scopes.TYP, "scopes").payload();
      String text =
          Message.sign(
                  authority.key(KeyUse.REGISTRATION),
                  Scopes.TYP,
                  Edited.with(payload, "scopes", List.of(edit)))
              .text();
      assertThatThrownBy(() -> Scopes.parse(text)).isInstanceOf(MalformedException.class);
    }
  }

  private Scope other(String id) {
    return new Scope(ScopeId.of(id), HOTEL.text(), HOTEL.attributes(), HOTEL.reach());
  }

  private Scopes list(Scope... scopes) {
    return Scopes.issue(
        authority.key(KeyUse.REGISTRATION),
        authority.id(),
        List.of(scopes),
        clock.instant(),
        Duration.ofDays(7),
        "s1");
  }
}
