package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.KeyId;
import id.tanda.identity.StoreException;
import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenVerifierTest {
  private static final ScopeId CHECK_IN = ScopeId.of("hotel.1");

  private final Desk desk = new Desk();

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  void acceptsAFreshTokenAndTellsWhatItSays(Form form) {
    Presentation what = Presentation.bare().scope(CHECK_IN).audience(Desk.HOTEL).as(form);

    String shown = desk.show(what);

    VerifiedToken token = accepted(desk.verifier().build().verify(shown));

    assertThat(token.authority()).isEqualTo(desk.authority.id());
    assertThat(token.device()).isEqualTo(desk.device.publicKey().thumbprint());
    assertThat(token.scope()).contains(CHECK_IN);
    assertThat(token.audience()).contains(Desk.HOTEL);
    assertThat(token.issuedAt()).isEqualTo(desk.clock.instant());
    assertThat(token.expires()).isEqualTo(desk.clock.instant().plusSeconds(90));
    assertThat(token.remainingLife()).isEqualTo(Duration.ofSeconds(90));
    assertThat(token.statusAge()).contains(Duration.ZERO);
    assertThat(token.replayScope()).isEqualTo(SpentTokens.ReplayScope.DESK);
    assertThat(token.text()).isEqualTo(shown);
    assertThat(token).hasToString("VerifiedToken[dukcapil.example]");
  }

  @Test
  void aReaderTellsWhatIsAuthenticAndSpendsNothing() {
    TokenReader reader = TokenReader.of(desk.bundles, CredentialDirectory.none(), Duration.ZERO);
    String token = desk.show(Presentation.bare());

    for (int i = 0; i < 2; i++) {
      assertThat(reader.read(token, desk.clock.instant()))
          .isInstanceOfSatisfying(
              TokenReading.Authentic.class,
              read -> assertThat(read.token().text()).isEqualTo(token));
    }
  }

  @Test
  void aReaderTellsTheTimesAndNotTheContent() {
    AuthenticToken token = read(desk.show(Presentation.bare()));

    assertThat(token.issuedAt()).isEqualTo(desk.clock.instant());
    assertThat(token.expires()).isEqualTo(desk.clock.instant().plusSeconds(90));
    assertThat(token.marksKeptUntil()).isEqualTo(desk.clock.instant().plusSeconds(90 + 60));
    assertThat(token).hasToString("AuthenticToken[dukcapil.example]");
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  void deskAndAuthorityKnowAShowingByTheSameMarks(Form form) {
    String shown = desk.show(Presentation.bare().as(form));

    VerifiedToken atTheDesk = accepted(desk.verifier().build().verify(shown));
    AuthenticToken atTheAuthority = read(shown);

    for (TokenMark.Domain domain : TokenMark.Domain.values()) {
      assertThat(atTheDesk.mark(domain)).isEqualTo(atTheAuthority.mark(domain));
    }
    assertThat(atTheDesk.mark(TokenMark.Domain.SPENT))
        .isNotEqualTo(atTheDesk.mark(TokenMark.Domain.REDEEMED));
  }

  @Test
  void itTellsWhatItWasMadeWith() {
    TokenVerifier verifier = desk.verifier().build();

    assertThat(verifier.bundles()).isSameAs(desk.bundles);
    assertThat(verifier.clock()).isSameAs(desk.clock);
    assertThat(verifier.name()).contains(Desk.HOTEL);
  }

  @Test
  void everyAnswerHasItsCodeAndWords() {
    TokenVerifier verifier = desk.verifier().build();
    Verification accepted = verifier.verify(desk.show(Presentation.bare()));
    Verification undecided = new Verification.Undecided(Missing.STATUS_LIST);

    assertThat(accepted.why()).isEmpty();
    assertThat(accepted.words().indonesian()).isEqualTo("Tanda pengenal diterima.");
    assertThat(verifier.verify("").why()).contains(TokenRejection.MALFORMED);
    assertThat(verifier.verify("").words()).isEqualTo(TokenRejection.MALFORMED.words());
    assertThat(undecided.words()).isEqualTo(Missing.STATUS_LIST.words());
  }

  @Test
  void aRevokedDeviceIsNotActive() {
    desk.authority.revoke(Desk.INDEX);
    desk.clock.advance(Duration.ofSeconds(1));
    desk.statusLists.accept(desk.authority.statusList().text());

    assertThat(desk.verifier().build().verify(desk.show(Presentation.bare())))
        .isEqualTo(Desk.rejected(TokenRejection.NOT_ACTIVE));
    assertThat(desk.verifier().build().verify(desk.show(Presentation.bare().as(Form.TEXT))))
        .isEqualTo(Desk.rejected(TokenRejection.NOT_ACTIVE));
    assertThat(desk.verifier().withoutStatusCheck().build().verify(desk.show(Presentation.bare())))
        .isInstanceOf(Verification.Accepted.class);
  }

  @Test
  void aStoreThatCannotTellDecidesNothing() {
    SpentTokens broken =
        new SpentTokens() {
          @Override
          public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
            throw new StoreException("down", true, new IllegalStateException("down"));
          }

          @Override
          public ReplayScope replayScope() {
            return ReplayScope.SHARED;
          }
        };
    TokenVerifier verifier =
        TokenVerifier.builder(desk.bundles, desk.statusLists, broken, desk.clock).build();

    assertThat(verifier.verify(desk.show(Presentation.bare())))
        .isEqualTo(new Verification.Undecided(Missing.SPENT_TOKENS));
  }

  @Test
  void aReferenceIsResolvedByTheDirectoryAndCheckedLikeAnyOther() {
    String token = desk.show(Presentation.bare().as(Form.REFERENCE));

    assertThat(desk.verifier().build().verify(token))
        .isEqualTo(Desk.rejected(TokenRejection.UNKNOWN_KEY));
    assertThat(desk.verifier().directory(desk::find).build().verify(token))
        .isInstanceOf(Verification.Accepted.class);
    assertThat(desk.verifier().directory(TokenVerifierTest::silent).build().verify(token))
        .isEqualTo(new Verification.Undecided(Missing.DIRECTORY));
  }

  @Test
  void aSettingOutOfBoundsIsRefusedAtTheDoor() {
    assertThatThrownBy(() -> desk.verifier().skew(Duration.ofMinutes(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skew must be 0 to 30 s, was PT5M");
    for (Duration age :
        List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofHours(24).plusMillis(1))) {
      assertThatThrownBy(() -> desk.verifier().maxStatusAge(age))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Optional<byte[]> silent(KeyId device) {
    throw new StoreException("no answer for " + device.text(), true, new IllegalStateException());
  }

  private AuthenticToken read(String text) {
    TokenReader reader = TokenReader.of(desk.bundles, CredentialDirectory.none(), Duration.ZERO);
    TokenReading reading = reader.read(text, desk.clock.instant());
    assertThat(reading).isInstanceOf(TokenReading.Authentic.class);
    return ((TokenReading.Authentic) reading).token();
  }

  private static VerifiedToken accepted(Verification verification) {
    assertThat(verification).isInstanceOf(Verification.Accepted.class);
    return ((Verification.Accepted) verification).token();
  }
}
