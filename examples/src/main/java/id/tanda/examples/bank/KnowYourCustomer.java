package id.tanda.examples.bank;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Question;
import id.tanda.consent.Terms;
import id.tanda.consent.Usage;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** For what the bank is registered to ask, and how it asks. */
final class KnowYourCustomer {
  static final Purpose PURPOSE =
      new Purpose(
          PurposeId.of("know-customer"),
          new Notice(
              new Words(
                  "Membuka rekening dan memutakhirkan data nasabah",
                  "Opening an account and keeping the customer's data right"),
              new Words(
                  "Persetujuan Anda; prinsip mengenal nasabah (POJK 8/2023)",
                  "Your consent; know your customer (POJK 8/2023)"),
              new Words(
                  "Bank wajib tahu siapa nasabahnya dan di mana tinggalnya",
                  "A bank has to know who its customers are and where they live"),
              new Words(
                  "Lihat, perbaiki, cabut di hak@bank.example; adukan ke OJK 157",
                  "See, mend, withdraw: hak@bank.example; complain: OJK 157")),
          List.of(
              Attribute.NIK,
              Attribute.FULL_NAME,
              Attribute.BIRTH_DATE,
              Attribute.ADDRESS,
              Attribute.MARITAL_STATUS),
          List.of(Attribute.OCCUPATION, Attribute.RELIGION));

  private static final Duration KEPT = Duration.ofDays(1_825);
  private static final Duration PROCESSED = Duration.ofDays(365);

  private KnowYourCustomer() {}

  /** Asks for everything, as often as the bank likes until that day. */
  static Question until(Instant end, String replyTo) {
    List<Attribute> all =
        Stream.concat(PURPOSE.required().stream(), PURPOSE.optional().stream()).toList();
    return Question.of(PURPOSE, all, new Terms(KEPT, PROCESSED, Usage.until(end)), replyTo);
  }
}
