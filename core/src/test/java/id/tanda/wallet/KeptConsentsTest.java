package id.tanda.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.identity.AuthorityId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptConsentsTest {
  private static final Instant NOON = SomeConsents.NOON;

  @Test
  void aConsentKeepsItsPlaceWhenItIsWithdrawn() {
    KeptConsent first = SomeConsents.kept("c0", "a.b.c");
    Contents held =
        Contents.of(AuthorityId.of("a")).with(first).with(SomeConsents.kept("c1", "a.b.c"));

    assertThat(held.with(first.withdrawn(NOON, "r.s.t")).consents())
        .extracting(KeptConsent::id)
        .containsExactly(SomeConsents.id("c0"), SomeConsents.id("c1"));
  }

  @Test
  void aConsentHasBounds() {
    assertThat(SomeConsents.kept("c1", "x".repeat(8_192)).text()).hasSize(8_192);
    assertThatThrownBy(() -> SomeConsents.kept("c", "x".repeat(8_193)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SomeConsents.kept("c", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConsentOfAnotherFormIsKeptAndNotReadForAReview() {
    assertThat(SomeConsents.kept("c1", "a.b.c").before()).isEmpty();
  }

  @Test
  void aWithdrawnConsentTakesThePlaceOfTheGivenOne() throws MalformedException {
    KeptConsent given = SomeConsents.kept("c1", "a.b.c");
    KeptConsent withdrawn = given.withdrawn(NOON.plusSeconds(60), "r.s.t");
    KeptConsent acknowledged = withdrawn.acknowledged(NOON.plusSeconds(90));

    Contents held = Contents.of(AuthorityId.of("a")).with(given).with(withdrawn);

    assertThat(ContentsJson.read(ContentsJson.write(held)).consents()).containsExactly(withdrawn);
    held = held.with(acknowledged);
    assertThat(ContentsJson.read(ContentsJson.write(held)).consents())
        .containsExactly(acknowledged);
    assertThat(acknowledged.withdrawal().orElseThrow().receipt()).isEqualTo("r.s.t");
  }

  @Test
  void onlyAWithdrawnConsentIsAcknowledged() {
    KeptConsent given = SomeConsents.kept("c1", "a.b.c");

    assertThatThrownBy(() -> given.acknowledged(NOON)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> given.withdrawn(NOON, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> given.withdrawn(NOON, "x".repeat(8_193)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWithdrawnConsentMakesRoomFirst() {
    Contents held = Contents.of(AuthorityId.of("a"));
    for (int i = 0; i < Contents.CONSENTS; i++) {
      held = held.with(SomeConsents.kept("c" + i, "a.b.c"));
    }
    held = held.with(SomeConsents.kept("c7", "a.b.c").withdrawn(NOON, "r.s.t"));

    held = held.with(SomeConsents.kept("new", "a.b.c"));
    assertThat(held.consents())
        .extracting(KeptConsent::id)
        .contains(SomeConsents.id("c0"))
        .doesNotContain(SomeConsents.id("c7"));
    held = held.with(SomeConsents.kept("newer", "a.b.c"));
    assertThat(held.consents())
        .extracting(KeptConsent::id)
        .contains(SomeConsents.id("c1"))
        .doesNotContain(SomeConsents.id("c0"));
  }
}
