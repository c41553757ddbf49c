package id.tanda.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.cbor.CborWriter;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.cose.CoseSign1;
import id.tanda.crypto.cose.Cwt;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.qr.QrSymbol;
import id.tanda.testing.SeededRandomness;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone without a network shows to an officer. */
class PhoneAnswerTest {
  private static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");
  private static final String TYP = "application/tnda+cwt";

  private final SeededRandomness randomness = new SeededRandomness(21);
  private final Es256 engine = Es256.bouncyCastle();
  private final SoftwareKey device = SoftwareKey.generate(randomness);
  private final EnrolmentId enrolment = EnrolmentId.random(randomness);
  private final CounterChallenge challenge =
      CounterChallenge.sign(
          SoftwareKey.generate(randomness), SessionId.random(randomness), "Loket 3", NOON);
  private final PhoneAnswer answer = PhoneAnswer.sign(device, enrolment, challenge);

  @Test
  void anOfficerReadsWhatAPhoneShows() throws MalformedException {
    PhoneAnswer read = PhoneAnswer.parse(answer.text());

    assertThat(read.session()).isEqualTo(challenge.session());
    assertThat(read.enrolment()).isEqualTo(enrolment);
    assertThat(read.challenge()).isEqualTo(challenge.hash());
    assertThat(read.signedBy(device.publicKey(), engine)).isTrue();
    assertThat(read.fingerprint()).isEqualTo(answer.fingerprint()).hasSize(43);
    assertThat(read.text()).isEqualTo(answer.text());
    assertThat(read).hasToString("PhoneAnswer");
  }

  @Test
  void itFitsASmallSymbol() {
    assertThat(answer.text()).startsWith("TNDA1:").matches("[0-9A-Z $%*+./:-]+");
    for (int i = 0; i < 50; i++) {
      String text =
          PhoneAnswer.sign(
                  SoftwareKey.generate(randomness), EnrolmentId.random(randomness), challenge)
              .text();
      assertThat(QrSymbol.of(text).version()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void answersThatSayOtherThingsHaveOtherFingerprints() {
    PhoneAnswer other = PhoneAnswer.sign(device, EnrolmentId.random(randomness), challenge);

    assertThat(other.fingerprint()).isNotEqualTo(answer.fingerprint());
    assertThat(PhoneAnswer.sign(device, enrolment, challenge).text()).isEqualTo(answer.text());
  }

  @Test
  void anotherKeyDidNotSignIt() {
    SoftwareKey other = SoftwareKey.generate(randomness);

    assertThat(answer.signedBy(other.publicKey(), engine)).isFalse();
  }

  @Test
  void aKeyThatItDoesNotNameDidNotSignIt() throws MalformedException {
    SoftwareKey other = SoftwareKey.generate(randomness);
    CborWriter header = new CborWriter().map(3).integer(1).integer(-7).integer(4);
    header.bytes(other.publicKey().id().bytes()).integer(16).text(TYP);
    PhoneAnswer misnamed =
        parse(CoseSign1.sign(device, header.toByteArray(), claims().toByteArray()));

    assertThat(misnamed.signedBy(device.publicKey(), engine)).isFalse();
    assertThat(misnamed.signedBy(other.publicKey(), engine)).isFalse();
  }

  @Test
  void aChangedByteNeverPasses() throws MalformedException {
    byte[] bytes = Base45.decode(answer.text(), PhoneAnswer.PREFIX.length());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(passes(changed)).as("byte %d", i).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TNDA1:", "TNDK1:AB", "https://example.id", "tnda1:BB8", "TNDA1:GGW"})
  void otherTextsAreNoAnswer(String text) {
    assertThatThrownBy(() -> PhoneAnswer.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aLongTextIsNotDecoded() {
    assertThatThrownBy(() -> PhoneAnswer.parse("TNDA1:" + "A".repeat(1_019)))
        .hasMessage("answer must begin with TNDA1: and have at most 1024 characters");
  }

  @Test
  void aChallengeIsNoAnswer() {
    String relabelled = "TNDA1:" + challenge.text().substring(CounterChallenge.PREFIX.length());

    assertThatThrownBy(() -> PhoneAnswer.parse(relabelled))
        .hasMessage("typ must be application/tnda+cwt");
  }

  @ParameterizedTest
  @CsvSource({"15, 16, 32", "17, 16, 32", "16, 15, 32", "16, 17, 32", "16, 16, 31", "16, 16, 33"})
  void claimsOfOtherLengthsAreNoAnswer(int session, int name, int hash) {
    CborWriter claims = new CborWriter().map(3).integer(7).bytes(new byte[session]);
    claims.integer(-65_539).bytes(new byte[name]).integer(-65_540).bytes(new byte[hash]);

    assertThatThrownBy(() -> parse(Cwt.sign(device, TYP, claims)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void moreOrFewerClaimsAreNoAnswer() {
    Consumer<CborWriter> date = claims -> claims.integer(4).integer(1);
    CborWriter more = new CborWriter().map(4);
    date.accept(more);
    more.integer(7).bytes(new byte[16]).integer(-65_539).bytes(new byte[16]);
    more.integer(-65_540).bytes(new byte[32]);
    CborWriter fewer = new CborWriter().map(2).integer(7).bytes(new byte[16]);
    fewer.integer(-65_539).bytes(new byte[16]);

    for (CborWriter claims : new CborWriter[] {more, fewer}) {
      assertThatThrownBy(() -> parse(Cwt.sign(device, TYP, claims)))
          .hasMessage("answer must have kid, cti, enrolment and challenge alone");
    }
  }

  @Test
  void anAnswerNamesItsKey() {
    byte[] header =
        new CborWriter().map(2).integer(1).integer(-7).integer(16).text(TYP).toByteArray();

    assertThatThrownBy(() -> parse(CoseSign1.sign(device, header, claims().toByteArray())))
        .hasMessage("answer must have kid, cti, enrolment and challenge alone");
  }

  private CborWriter claims() {
    CborWriter claims = new CborWriter().map(3).integer(7).bytes(new byte[16]);
    return claims.integer(-65_539).bytes(new byte[16]).integer(-65_540).bytes(new byte[32]);
  }

  private boolean passes(byte[] bytes) {
    try {
      return parse(bytes).signedBy(device.publicKey(), engine);
    } catch (MalformedException refused) {
      return false;
    }
  }

  private static PhoneAnswer parse(byte[] object) throws MalformedException {
    return PhoneAnswer.parse(PhoneAnswer.PREFIX + Base45.encode(object));
  }
}
