package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.attribute.Attribute;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Words;
import id.tanda.testing.TestParty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.parse("2026-08-17T12:00:00Z");

  @Test
  void termsAreReadAsTheyWereWritten() throws MalformedException {
    Instant end = Instant.parse("2026-12-31T17:00:00Z");
    for (Usage usage : List.of(Usage.once(), Usage.until(end), Usage.times(12))) {
      Terms terms = new Terms(Duration.ofDays(30), Duration.ofDays(7), usage);
      assertThat(Terms.parse(terms.putInto(JsonObject.builder()).build())).isEqualTo(terms);
    }
  }

  @Test
  void aUsageEndsAndCountsAsItSays() {
    Instant end = Instant.parse("2026-12-31T17:00:00Z");

    assertThat(Usage.once().endsAt(NOW)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(Usage.once().maxUses()).isEqualTo(1);
    assertThat(Usage.until(end).endsAt(NOW)).isEqualTo(end);
    assertThat(Usage.until(end).maxUses()).isEqualTo(Integer.MAX_VALUE);
    assertThat(Usage.times(3).endsAt(NOW)).isEqualTo(NOW.plus(Duration.ofDays(366)));
    assertThat(Usage.times(3).maxUses()).isEqualTo(3);
  }

  @Test
  void anEndIsCutToWholeSecondsAsItTravels() {
    Instant end = Instant.parse("2026-12-31T17:00:00Z");

    assertThat(Usage.until(end.plusNanos(999_999_999))).isEqualTo(Usage.until(end));
  }

  @Test
  void aUsageIsToldInBothLanguages() {
    Instant end = Instant.parse("2026-12-31T17:00:00Z");

    assertThat(Usage.once().words(JAKARTA))
        .isEqualTo(new Words("Satu kali, dalam 24 jam", "Once, within 24 hours"));
    assertThat(Usage.times(3).words(JAKARTA))
        .isEqualTo(
            new Words("Paling banyak 3 kali, dalam 366 hari", "At most 3 times, within 366 days"));
    // midnight in Jakarta is over the day before
    assertThat(Usage.until(end).words(JAKARTA))
        .isEqualTo(
            new Words(
                "Sampai 2026-12-31, berapa kali pun", "Until 2026-12-31, any number of times"));
    assertThat(Usage.until(end.plusSeconds(60)).words(JAKARTA).english())
        .isEqualTo("Until 2027-01-01 00:01, any number of times");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"once\":false}",
        "{\"once\":1}",
        "{\"max\":1}",
        "{\"max\":1001}",
        "{\"until\":-1}",
        "{\"until\":\"tomorrow\"}",
        "{\"once\":true,\"max\":2}",
        "{\"often\":true}",
      })
  void anythingElseIsMalformed(String usage) throws MalformedException {
    JsonObject json = JsonObject.parse(usage);

    assertThatThrownBy(() -> Usage.parse(json)).isInstanceOf(MalformedException.class);
  }

  @Test
  void aNumberOfUsesIsFromTwoToAThousand() {
    assertThat(Usage.times(2).maxUses()).isEqualTo(2);
    assertThat(Usage.times(1_000).maxUses()).isEqualTo(1_000);
    for (int uses : new int[] {-1, 0, 1, 1_001}) {
      assertThatThrownBy(() -> Usage.times(uses)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRetentionIsFromZeroTo3660WholeDays() {
    assertThat(Terms.once(0).retention()).isZero();
    assertThat(Terms.once(3_660).retention()).isEqualTo(Duration.ofDays(3_660));
    for (Duration retention :
        List.of(Duration.ofDays(-1), Duration.ofDays(3_661), Duration.ofHours(25))) {
      assertThatThrownBy(() -> new Terms(retention, Duration.ZERO, Usage.once()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("whole days");
    }
  }

  @Test
  void dataAreProcessedForWholeDaysAndNotLongerThanTheyAreKept() {
    assertThat(terms(7, Duration.ofDays(7)).processing()).isEqualTo(Duration.ofDays(7));
    assertThat(terms(7, Duration.ZERO).processing()).isZero();
    for (Duration processing :
        List.of(Duration.ofDays(-1), Duration.ofDays(8), Duration.ofHours(25))) {
      assertThatThrownBy(() -> terms(7, processing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("processing must be");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"processing_days\":1,\"usage\":{\"once\":true}}",
        "{\"retention_days\":1,\"usage\":{\"once\":true}}",
        "{\"retention_days\":1,\"processing_days\":2,\"usage\":{\"once\":true}}",
        "{\"retention_days\":1,\"processing_days\":1}",
      })
  void termsThatLackOneOrContradictEachOtherAreMalformed(String terms) throws MalformedException {
    JsonObject json = JsonObject.parse(terms);

    assertThatThrownBy(() -> Terms.parse(json)).isInstanceOf(MalformedException.class);
  }

  @Test
  void termsAreToldInBothLanguages() {
    assertThat(terms(30, Duration.ofDays(1)).words(JAKARTA))
        .isEqualTo(
            new Words(
                "Disimpan 30 hari, diproses 1 hari. Satu kali, dalam 24 jam.",
                "Kept for 30 days, processed for 1 day. Once, within 24 hours."));
  }

  private static Terms terms(int retention, Duration processing) {
    return new Terms(Duration.ofDays(retention), processing, Usage.once());
  }

  @Test
  void aQuestionTakesEachAttributeAsItIsRegistered() {
    Question question =
        Question.of(
            TestParty.KYC,
            List.of(Attribute.ADDRESS, Attribute.BIRTH_DATE),
            Terms.once(1),
            TestParty.REPLY);

    assertThat(question.wanted().required()).containsExactly(Attribute.BIRTH_DATE);
    assertThat(question.wanted().optional()).containsExactly(Attribute.ADDRESS);
  }

  @Test
  void aQuestionForNothingRequiredOrTooMuchIsTheCallersFault() {
    for (List<Attribute> wanted :
        List.of(List.of(Attribute.ADDRESS), List.of(Attribute.FULL_NAME, Attribute.RELIGION))) {
      assertThatThrownBy(() -> Question.of(TestParty.KYC, wanted, Terms.once(1), TestParty.REPLY))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
