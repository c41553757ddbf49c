package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.KeyId;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.PartyId;
import id.tanda.identity.StoreException;
import id.tanda.token.Presentation.Form;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenVerifierTest {
  private static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private final Desk desk = new Desk();

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  void acceptsAFreshTokenAndTellsWhatItSays(Form form) {
    Presentation what = Presentation.bare().scope(CHECK_IN).audience(Desk.HOTEL).as(form);

    VerifiedToken token = accepted(desk.verifier().build().verify(desk.show(what)));

    assertThat(token.authority()).isEqualTo(desk.authority.id());
    assertThat(token.device()).isEqualTo(desk.device.publicKey().thumbprint());
    assertThat(token.scope()).contains(CHECK_IN);
    assertThat(token.audience()).contains(Desk.HOTEL);
    assertThat(token.remainingLife()).isEqualTo(Duration.ofSeconds(90));
    assertThat(token.statusAge()).contains(Duration.ZERO);
    assertThat(token.replayScope()).isEqualTo(SpentTokens.ReplayScope.DESK);
    assertThat(token.toString()).doesNotContain(token.text());
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-25 a token is accepted once")
  void aTokenIsSpentOnce(Form form) {
    TokenVerifier verifier = desk.verifier().build();
    String token = desk.show(Presentation.bare().as(form));

    assertThat(verifier.verify(token)).isInstanceOf(Verification.Accepted.class);
    assertThat(verifier.verify(token)).isEqualTo(rejected(TokenRejection.REPLAYED));
  }

  @Test
  @DisplayName("T-26 a second showing within the skew after the end is a replay")
  void aMarkOutlivesTheSkew() {
    TokenVerifier verifier = desk.verifier().skew(Duration.ofSeconds(30)).build();
    String token = desk.show(Presentation.bare());
    verifier.verify(token);
    desk.clock.advance(Duration.ofSeconds(119));

    assertThat(verifier.verify(token)).isEqualTo(rejected(TokenRejection.REPLAYED));
  }

  @ParameterizedTest
  @CsvSource({
    "-5001, token.not-yet-valid",
    "-5000, token.accepted",
    "-4999, token.accepted",
    "0, token.accepted",
    "89999, token.accepted",
    "90000, token.accepted",
    "94999, token.accepted",
    "95000, token.expired",
    "95001, token.expired"
  })
  @DisplayName("T-23 Q-01 the time box, to the millisecond, with 5 s skew")
  void theTimeBoxHasTheseEdges(long millisFromIssue, String code) {
    String token = desk.show(Presentation.bare());
    desk.clock.advance(Duration.ofMillis(millisFromIssue));

    assertThat(desk.verifier().build().verify(token).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, token.not-yet-valid",
    "0, token.accepted",
    "89999, token.accepted",
    "90000, token.expired"
  })
  @DisplayName("T-23 the time box without skew")
  void theTimeBoxHasTheseEdgesWithoutSkew(long millisFromIssue, String code) {
    String token = desk.show(Presentation.bare());
    desk.clock.advance(Duration.ofMillis(millisFromIssue));

    assertThat(desk.verifier().skew(Duration.ZERO).build().verify(token).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "0, token.lifetime-too-long",
    "1, token.accepted",
    "90, token.accepted",
    "91, token.lifetime-too-long"
  })
  @DisplayName("T-22 a life is 1 to 90 seconds")
  void aLifeIsBounded(long seconds, String code) {
    Instant now = desk.clock.instant();
    TokenClaims claims =
        new TokenClaims(
            now,
            now.plusSeconds(seconds),
            NONCE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    String token = DenseToken.sign(desk.device, Optional.of(desk.credentials.dense()), claims);

    assertThat(desk.verifier().build().verify(token).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-37 a token that names another is refused, at a verifier without a name too")
  void aTokenForAnotherIsRefused(Form form) {
    Presentation forBank = Presentation.bare().audience(PartyId.of("bank.nusantara")).as(form);
    TokenVerifier nameless =
        TokenVerifier.builder(desk.bundles, desk.statusLists, desk.spent, desk.clock).build();

    assertThat(desk.verifier().build().verify(desk.show(forBank)))
        .isEqualTo(rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(nameless.verify(desk.show(forBank)))
        .isEqualTo(rejected(TokenRejection.WRONG_AUDIENCE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"DENSE", "TEXT"})
  @DisplayName("T-37 T-38 a nonce counts only against its own request")
  void aNonceCountsForItsRequestOnly(Form form) {
    TokenVerifier hotel = desk.verifier().build();
    Presentation answer = Presentation.bare().answering(Desk.HOTEL, NONCE).as(form);
    byte[] other = NONCE.clone();
    other[15]++;

    assertThat(hotel.verify(desk.show(answer), NONCE)).isInstanceOf(Verification.Accepted.class);
    assertThat(hotel.verify(desk.show(answer), other))
        .isEqualTo(rejected(TokenRejection.WRONG_NONCE));
    assertThat(hotel.verify(desk.show(answer))).isEqualTo(rejected(TokenRejection.WRONG_NONCE));
    assertThat(hotel.verify(desk.show(Presentation.bare().as(form)), NONCE))
        .isEqualTo(rejected(TokenRejection.WRONG_AUDIENCE));
    assertThat(hotel.verify(desk.show(Presentation.bare().audience(Desk.HOTEL).as(form)), NONCE))
        .isEqualTo(rejected(TokenRejection.WRONG_NONCE));
  }

  @Test
  @DisplayName("T-38 C-12 a request is answered once, whatever the form, token or device")
  void aRequestIsAnsweredOnce() {
    TokenVerifier hotel = desk.verifier().build();
    TokenVerifier otherDoor = desk.verifier().build();
    Presentation answer = Presentation.bare().answering(Desk.HOTEL, NONCE);
    SoftwareKey companion = SoftwareKey.generate(desk.authority.randomness());
    TokenSigner otherPhone =
        new TokenSigner(
            companion,
            desk.authority.credentials(companion, 778),
            desk.clock,
            desk.authority.randomness());

    assertThat(hotel.verify(desk.show(answer), NONCE)).isInstanceOf(Verification.Accepted.class);
    assertThat(
            List.of(
                hotel.verify(desk.show(answer), NONCE),
                hotel.verify(desk.show(answer.as(Form.TEXT)), NONCE),
                otherDoor.verify(otherPhone.present(answer).text(), NONCE)))
        .containsOnly(rejected(TokenRejection.REPLAYED));
    desk.clock.advance(Duration.ofMinutes(4));
    assertThat(hotel.verify(desk.show(answer), NONCE)).isEqualTo(rejected(TokenRejection.REPLAYED));
  }

  @Test
  void theSameNonceOfAnotherVerifierIsAnotherRequest() {
    PartyId bank = PartyId.of("bank.nusantara");
    TokenVerifier hotel = desk.verifier().build();
    TokenVerifier neighbour = desk.verifier().name(bank).build();

    hotel.verify(desk.show(Presentation.bare().answering(Desk.HOTEL, NONCE)), NONCE);

    assertThat(
            neighbour.verify(desk.show(Presentation.bare().answering(bank, NONCE)), NONCE).code())
        .isEqualTo("token.accepted");
  }

  @Test
  void aVerifierWithoutANameCannotHaveAsked() {
    TokenVerifier nameless =
        TokenVerifier.builder(desk.bundles, desk.statusLists, desk.spent, desk.clock).build();

    assertThatThrownBy(() -> nameless.verify("TND1:", NONCE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRevokedDeviceIsNotActive() {
    desk.authority.revoke(Desk.INDEX);
    desk.clock.advance(Duration.ofSeconds(1));
    desk.statusLists.accept(desk.authority.statusList().text());

    assertThat(desk.verifier().build().verify(desk.show(Presentation.bare())))
        .isEqualTo(rejected(TokenRejection.NOT_ACTIVE));
    assertThat(desk.verifier().withoutStatusCheck().build().verify(desk.show(Presentation.bare())))
        .isInstanceOf(Verification.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({"299, token.accepted", "300, token.accepted", "301, missing.status-list"})
  @DisplayName("K-09 an old status list decides nothing")
  void aStatusListCountsForFiveMinutes(long seconds, String code) {
    desk.clock.advance(Duration.ofSeconds(seconds));

    assertThat(desk.verifier().build().verify(desk.show(Presentation.bare())).code())
        .isEqualTo(code);
  }

  @Test
  void anEndedBundleDecidesNothing() {
    desk.clock.advance(Duration.ofDays(7));

    assertThat(desk.verifier().build().verify(desk.show(Presentation.bare())))
        .isEqualTo(new Verification.Undecided(Missing.TRUST_BUNDLE));
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
  @DisplayName("S-09 a memory that began empty is unsure of tokens from before, for 150 seconds")
  void anEmptyMemoryIsUnsure() {
    TokenVerifier verifier =
        TokenVerifier.builder(
                desk.bundles, desk.statusLists, SpentTokens.inMemory(desk.clock), desk.clock)
            .build();
    Verification unsure = new Verification.Undecided(Missing.SPENT_TOKENS);

    assertThat(verifier.verify(desk.show(Presentation.bare()))).isEqualTo(unsure);
    desk.clock.advance(Duration.ofSeconds(30));
    assertThat(verifier.verify(desk.show(Presentation.bare()))).isEqualTo(unsure);
    desk.clock.advance(Duration.ofSeconds(1));
    assertThat(verifier.verify(desk.show(Presentation.bare())))
        .isInstanceOf(Verification.Accepted.class);
  }

  @Test
  void aReferenceIsResolvedByTheDirectoryAndCheckedLikeAnyOther() {
    CredentialDirectory directory =
        device ->
            device.equals(desk.device.publicKey().id())
                ? Optional.of(desk.credentials.dense())
                : Optional.empty();
    String token = desk.show(Presentation.bare().as(Form.REFERENCE));

    assertThat(desk.verifier().build().verify(token))
        .isEqualTo(rejected(TokenRejection.UNKNOWN_KEY));
    assertThat(desk.verifier().directory(directory).build().verify(token))
        .isInstanceOf(Verification.Accepted.class);
    assertThat(desk.verifier().directory(TokenVerifierTest::silent).build().verify(token))
        .isEqualTo(new Verification.Undecided(Missing.DIRECTORY));
  }

  @Test
  void aSettingOutOfBoundsIsRefusedAtTheDoor() {
    assertThatThrownBy(() -> desk.verifier().skew(Duration.ofMinutes(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("skew must be 0 to 30 s, was PT5M");
    assertThatThrownBy(() -> desk.verifier().maxStatusAge(Duration.ofHours(25)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("T-27 of 64 simultaneous showings one is accepted")
  void oneOfManyIsAccepted() throws Exception {
    TokenVerifier verifier = desk.verifier().build();
    String token = desk.show(Presentation.bare());
    ExecutorService pool = Executors.newFixedThreadPool(64);
    List<Callable<String>> showings = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      showings.add(() -> verifier.verify(token).code());
    }

    List<String> codes = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(showings)) {
      codes.add(answer.get());
    }
    pool.shutdown();

    assertThat(codes).filteredOn("token.accepted"::equals).hasSize(1);
    assertThat(codes).filteredOn("token.replayed"::equals).hasSize(63);
  }

  private static Optional<byte[]> silent(KeyId device) {
    throw new StoreException("no answer for " + device.text(), true, new IllegalStateException());
  }

  private static Verification rejected(TokenRejection reason) {
    return new Verification.Rejected(reason);
  }

  private static VerifiedToken accepted(Verification verification) {
    assertThat(verification).isInstanceOf(Verification.Accepted.class);
    return ((Verification.Accepted) verification).token();
  }
}
