package id.tanda.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Words;
import id.tanda.internal.Message;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.ScopeId;
import id.tanda.trust.KeyUse;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
  private static final Duration LIFE = Duration.ofDays(6);

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TrustBundles bundles = authority.bundles();
  private final TestParty bank =
      new TestParty("bank.contoh", authority.randomness(), ScopeId.of("hotel.1"));

  @Test
  void aRegistrationIsReadAsItWasIssued() throws MalformedException {
    Registration issued = issue(authority.key(KeyUse.REGISTRATION), LIFE);

    Registration read = Registration.parse(issued.text());

    assertThat(read.profile()).isEqualTo(bank.profile());
    assertThat(read.authority()).isEqualTo(authority.id());
    assertThat(read.id()).isEqualTo("r1");
    assertThat(read).hasToString("Registration[bank.contoh]");
    assertThat(read.profile()).hasToString("PartyProfile[bank.contoh]");
    assertThat(read.isTrusted(bundles, clock.instant())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-31, false", "-30, true", "0, true", "518399, true", "518400, false"})
  void itCountsFromItsBeginningToItsEndExclusive(long second, boolean counts) {
    Registration issued = issue(authority.key(KeyUse.REGISTRATION), LIFE);

    Instant then = clock.instant().plusSeconds(second);

    assertThat(issued.isTrusted(bundles, then)).isEqualTo(counts);
  }

  @Test
  void aKeyOfAnotherUseDoesNotRegister() {
    assertThat(issue(authority.key(KeyUse.DATA), LIFE).isTrusted(bundles, clock.instant()))
        .isFalse();
  }

  @Test
  void anotherAuthorityDoesNotRegister() {
    TestAuthority stranger = new TestAuthority("stranger.example", clock, 2);

    assertThat(issue(stranger.key(KeyUse.REGISTRATION), LIFE).isTrusted(bundles, clock.instant()))
        .isFalse();
  }

  @Test
  void itLivesAtMostAYearAndADay() {
    SoftwareKey key = authority.key(KeyUse.REGISTRATION);

    assertThat(issue(key, Duration.ofDays(366)).party()).isEqualTo(bank.id());
    assertThatThrownBy(() -> issue(key, Duration.ofDays(366).plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 366 days");
  }

  @Test
  void oneThatWouldBeTooLongIsNotIssued() {
    Notice longest = TestParty.notice("a".repeat(512), "b".repeat(512));
    List<Purpose> purposes =
        IntStream.range(0, 16)
            .mapToObj(
                i -> new Purpose(PurposeId.of("p" + i), longest, List.of(Attribute.NIK), List.of()))
            .collect(Collectors.toList());
    PartyProfile tooLong = with(purposes, List.of(), List.of());

    assertThatThrownBy(
            () ->
                Registration.issue(
                    authority.key(KeyUse.REGISTRATION),
                    authority.id(),
                    tooLong,
                    clock.instant(),
                    LIFE,
                    "r1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProfileRepeatsNothingAndHasTwoKeys() {
    Purpose kyc = TestParty.KYC;
    WebOrigin origin = WebOrigin.of("https://bank.example");

    assertThatThrownBy(() -> with(List.of(kyc, kyc), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with(List.of(), Collections.nCopies(2, ScopeId.of("a.1")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with(List.of(), List.of(), List.of(origin, origin)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bank.profile(bank.signing(), kyc))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two different keys");
  }

  @Test
  void whatIsMalformedInsideIsMalformed() throws MalformedException {
    Message good =
        Message.parse(
            issue(authority.key(KeyUse.REGISTRATION), LIFE).text(),
            Registration.MAX_CHARS,
            Registration.TYP,
            PartyProfile.MEMBERS);

    for (String text :
        List.of(
            resigned(good, "aud", "somebody"),
            resigned(good, "sub", "BANK"),
            resigned(good, "encryption", good.payload().object("signing")),
            resigned(good, "origins", List.of("http://bank.example")),
            resigned(good, "scopes", List.of("a scope")),
            resigned(good, "admin", true),
            resigned(good, "name", Edited.with(good.payload().object("name"), "en", "a\nb")))) {
      assertThatThrownBy(() -> Registration.parse(text)).isInstanceOf(MalformedException.class);
    }
  }

  private String resigned(Message good, String member, Object value) {
    return Message.sign(
            authority.key(KeyUse.REGISTRATION),
            Registration.TYP,
            Edited.with(good.payload(), member, value))
        .text();
  }

  private Registration issue(SoftwareKey key, Duration life) {
    return Registration.issue(key, authority.id(), bank.profile(), clock.instant(), life, "r1");
  }

  private PartyProfile with(List<Purpose> purposes, List<ScopeId> scopes, List<WebOrigin> origins) {
    return new PartyProfile(
        bank.id(),
        new Words("Bank", "Bank"),
        bank.signing().publicKey(),
        bank.encryption().publicKey(),
        purposes,
        scopes,
        origins);
  }
}
