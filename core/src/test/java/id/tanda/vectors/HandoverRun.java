package id.tanda.vectors;

import id.tanda.consent.Request;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.PartyId;
import id.tanda.party.Registration;
import id.tanda.release.offline.HandoverOpener;
import id.tanda.testing.SettableClock;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenVerifier;
import id.tanda.trust.TrustBundles;
import java.time.Instant;

/** Opens, as the bank, what a vector says that the phone handed over. */
final class HandoverRun {
  private HandoverRun() {}

  static String answer(World world, JsonObject vector) {
    try {
      SettableClock clock = new SettableClock(Instant.ofEpochSecond(vector.integer("loaded")));
      TrustBundles bundles = world.bundles(vector, clock);
      SpentTokens marks =
          vector.has("marks")
              ? SpentTokens.inMemory(clock)
              : SpentTokens.inMemoryOnFirstStart(clock);
      TokenVerifier verifier =
          TokenVerifier.builder(bundles, world.lists(vector, bundles, clock), marks, clock)
              .name(PartyId.of(Parties.BANK))
              .build();
      clock.set(Instant.ofEpochMilli(vector.integer("now_ms", 0, Long.MAX_VALUE)));
      HandoverOpener bank =
          new HandoverOpener(
              verifier,
              Registration.parse(Parties.registration().text()),
              world.key("bank encryption"));
      Request asked =
          Request.parse(
              vector.has("asked") ? vector.text("asked", 32_768) : Parties.request().text());
      for (String opened : World.texts(vector, "opened")) {
        bank.open(opened, asked);
      }
      return bank.open(vector.text("text", 131_072), asked).code();
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }
}
