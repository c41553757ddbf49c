package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceStep;
import id.tanda.identity.Outcome;
import id.tanda.testing.TestAuthority;
import id.tanda.testing.TestParty;
import id.tanda.token.CredentialDirectory;
import id.tanda.token.Missing;
import id.tanda.token.Presentation;
import id.tanda.token.ScopeId;
import id.tanda.token.TokenMark;
import id.tanda.token.TokenReader;
import id.tanda.token.TokenRejection;
import id.tanda.token.TokenSigner;
import id.tanda.trust.TrustBundles;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenReleaseTest {
  private static final Presentation OPEN = Presentation.bare().scope(Bureau.HOTEL_OPEN);

  private final Bureau bureau = new Bureau();

  @Test
  void aTokenWithAScopeReleasesTheAttributesOfTheScope() {
    String token = bureau.token(OPEN);

    Release release = done(redeemAndOpen(bureau.hotel, token));

    assertThat(release.attributes().names())
        .containsExactlyInAnyOrder(Attribute.FULL_NAME, Attribute.AGE_OVER_18);
    assertThat(release.attributes().flag(Attribute.AGE_OVER_18)).contains(true);
    assertThat(release.basis()).isEqualTo(bureau.basis(token));
    assertThat(release.receipt().event()).isEqualTo(ReceiptEvent.SCOPE_RELEASED);
  }

  @Test
  void aTokenIsRedeemedOnce() {
    String token = bureau.token(OPEN);
    done(bureau.answer(bureau.redeem(bureau.hotel, token)));

    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, token)), ReleaseRefusal.ALREADY_REDEEMED);
    assertRefused(
        bureau.answer(bureau.redeem(bureau.bank, token)), ReleaseRefusal.ALREADY_REDEEMED);
    assertThat(bureau.records()).isEqualTo(1);
  }

  @Test
  @DisplayName("C-02 a bound scope demands a token that names the redeemer")
  void aBoundScopeDemandsTheAudience() {
    Presentation bound = Presentation.bare().scope(Bureau.HOTEL_BOUND);

    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, bureau.token(bound))),
        ReleaseRefusal.SCOPE_BOUND);
    assertThat(
            bureau.answer(
                bureau.redeem(bureau.hotel, bureau.token(bound.audience(bureau.hotel.id())))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("C-02 C-16 a token that names another party is refused, even with an open scope")
  void anotherPartysTokenIsRefused() {
    for (ScopeId scope : List.of(Bureau.HOTEL_OPEN, Bureau.HOTEL_BOUND)) {
      String token = bureau.token(Presentation.bare().scope(scope).audience(bureau.hotel.id()));
      assertRefused(
          bureau.answer(bureau.redeem(bureau.bank, token)), TokenRejection.WRONG_AUDIENCE);
    }
  }

  @Test
  @DisplayName(
      "C-02 an open scope is only for those registered for it, and the citizen is told who")
  void anOpenScopeIsOnlyForThoseRegisteredForIt() {
    TestParty shop = new TestParty("shop.contoh", bureau.authority.randomness());
    bureau.parties.register(shop.profile());
    String token = bureau.token(OPEN);

    assertRefused(bureau.answer(bureau.redeem(shop, token)), ReleaseRefusal.SCOPE_NOT_REGISTERED);
    done(bureau.answer(bureau.redeem(bureau.hotel, token)));
    assertThat(done(bureau.receipts()).get(0).party()).isEqualTo(bureau.hotel.id());
  }

  @Test
  void aScopeThatTheyAreNotRegisteredForIsRefused() {
    String token = bureau.token(Presentation.bare().scope(Bureau.NOT_THEIRS));

    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, token)), ReleaseRefusal.SCOPE_NOT_REGISTERED);
  }

  @Test
  void aTokenWithoutAScopeReleasesNothing() {
    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, bureau.token(Presentation.bare()))),
        ReleaseRefusal.NO_SCOPE);
  }

  @Test
  @DisplayName("C-16 an invented mark or a token never shown is refused")
  void inventedTokensAreRefused() {
    String mark =
        TokenMark.of(
                TokenMark.Domain.REDEEMED,
                bureau.authority.id(),
                bureau.device.publicKey().thumbprint(),
                new byte[16])
            .text();
    TestAuthority stranger = new TestAuthority("dukcapil.example", bureau.clock, 9);
    SoftwareKey phone = SoftwareKey.generate(stranger.randomness());
    String foreign =
        new TokenSigner(phone, stranger.credentials(phone, 1), bureau.clock, stranger.randomness())
            .present(OPEN)
            .text();

    assertRefused(bureau.answer(bureau.redeem(bureau.hotel, mark)), TokenRejection.MALFORMED);
    assertRefused(bureau.answer(bureau.redeem(bureau.hotel, foreign)), TokenRejection.UNKNOWN_KEY);
  }

  @Test
  void aTokenOfADeviceThatIsNotKnownOrNotActiveReleasesNothing() {
    SoftwareKey unknown = SoftwareKey.generate(bureau.authority.randomness());

    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, bureau.phones.token(unknown, OPEN))),
        ReleaseRefusal.DEVICE_NOT_ACTIVE);
    bureau.phones.take(bureau.device, DeviceStep.BLOCK);
    assertRefused(
        bureau.answer(bureau.redeem(bureau.hotel, bureau.token(OPEN))),
        ReleaseRefusal.DEVICE_NOT_ACTIVE);
  }

  @Test
  void aTokenIsRedeemedWhileItLives() {
    String token = bureau.token(OPEN);

    bureau.clock.advance(Duration.ofSeconds(95));
    assertRefused(bureau.answer(bureau.redeem(bureau.hotel, token)), TokenRejection.EXPIRED);
    bureau.clock.advance(Duration.ofSeconds(-1));
    assertThat(bureau.answer(bureau.redeem(bureau.hotel, token))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void withoutATrustBundleNothingIsReleased() {
    TrustBundles none =
        TrustBundles.under(Es256.bouncyCastle(), bureau.clock, bureau.authority.anchor());
    Redemptions blind =
        new Redemptions(
            new ReleasePorts(
                bureau.store,
                nik -> Optional.empty(),
                TokenReader.of(none, CredentialDirectory.none(), Duration.ZERO),
                ZoneOffset.UTC),
            bureau.keys);

    assertRefused(
        blind.answer(bureau.redeem(bureau.hotel, bureau.token(OPEN)), bureau.clock.instant()),
        Missing.TRUST_BUNDLE);
  }

  @Test
  void aTokenOfAnotherTrustedAuthorityIsNotReleasedHere() {
    TestAuthority other = new TestAuthority("other.example", bureau.clock, 9);
    TrustBundles both =
        TrustBundles.under(
            Es256.bouncyCastle(), bureau.clock, bureau.authority.anchor(), other.anchor());
    both.accept(bureau.authority.bundle(1).text());
    both.accept(other.bundle(1).text());
    Redemptions ofBoth =
        new Redemptions(
            new ReleasePorts(
                bureau.store,
                nik -> Optional.empty(),
                TokenReader.of(both, CredentialDirectory.none(), Duration.ZERO),
                ZoneOffset.UTC),
            bureau.keys);
    String token =
        new TokenSigner(
                bureau.device,
                other.credentials(bureau.device, 1),
                bureau.clock,
                other.randomness())
            .present(OPEN)
            .text();

    assertRefused(
        ofBoth.answer(bureau.redeem(bureau.hotel, token), bureau.clock.instant()),
        TokenRejection.UNKNOWN_KEY);
  }

  @Test
  void theMarkOfARedemptionIsNotTheOneOfTheDesk() {
    String token = bureau.token(OPEN);
    TokenMark spent = bureau.authentic(token).mark(TokenMark.Domain.SPENT);

    assertThat(done(redeemAndOpen(bureau.hotel, token)).basis())
        .isNotEqualTo(new Basis.OfToken(spent));
  }

  private Outcome<Release> redeemAndOpen(TestParty party, String token) {
    return bureau.open(
        party, done(bureau.answer(bureau.redeem(party, token))), bureau.basis(token));
  }
}
