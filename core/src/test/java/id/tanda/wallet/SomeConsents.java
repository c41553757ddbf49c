package id.tanda.wallet;

import id.tanda.consent.ConsentId;
import id.tanda.identity.PartyId;
import id.tanda.identity.Words;
import java.time.Instant;
import java.util.Optional;

/** Consents whose text nobody reads. */
final class SomeConsents {
  static final Instant NOON = Instant.parse("2026-08-17T12:00:00Z");

  private static final PartyId HOTEL = PartyId.of("hotel.merdeka");
  private static final String WIDE = "\u6f22"; // three bytes in UTF-8

  private SomeConsents() {}

  static ConsentId id(String begin) {
    return new ConsentId(begin + "A".repeat(22 - begin.length()));
  }

  static KeptConsent kept(String id, String text) {
    return kept(id, text, new Words("Hotel Merdeka", "Merdeka Hotel"));
  }

  /** Returns one that takes as much room as one can. */
  static KeptConsent widest(String id) {
    return kept(id, "x".repeat(8_192), new Words(WIDE.repeat(512), WIDE.repeat(512)));
  }

  private static KeptConsent kept(String id, String text, Words words) {
    KeptConsent.Asked asked = new KeptConsent.Asked(HOTEL, words, words);
    return new KeptConsent(id(id), asked, text, NOON, Optional.empty());
  }
}
