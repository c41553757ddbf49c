package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.attribute.Attributes;
import id.tanda.attribute.CivilRecord;
import id.tanda.attribute.Document;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.engines.Engine;
import id.tanda.engines.FreshStore;
import id.tanda.identity.Words;
import id.tanda.internal.Answer;
import id.tanda.party.Scope;
import id.tanda.party.ScopeCatalogue;
import id.tanda.testing.SeededRandomness;
import id.tanda.testing.TestCitizen;
import id.tanda.testing.TestParty;
import id.tanda.token.Presentation;
import id.tanda.token.ScopeId;
import id.tanda.trust.KeyUse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register can hold can be released, all of it together, and is kept whole meanwhile. */
@ParameterizedClass
@EnumSource(Engine.class)
class LargeReleaseTest {
  private static final ScopeId EVERYTHING = ScopeId.of("all.1");

  private final FreshStore fresh;
  private final Bureau bureau;
  private final SeededRandomness randomness = new SeededRandomness(7);
  private final TestParty tax;

  LargeReleaseTest(Engine engine) {
    this.fresh = engine.open();
    this.bureau = new Bureau(fresh.store());
    this.tax = new TestParty("tax.contoh", bureau.authority.randomness(), EVERYTHING);
  }

  @AfterEach
  void close() {
    fresh.close();
  }

  @BeforeEach
  void registerTheOneWhoMayHaveAll() {
    new ScopeCatalogue(bureau.store, bureau.registrar)
        .publish(
            new Scope(
                EVERYTHING,
                new Words("Semua", "Everything"),
                AttributeCatalogue.standard().all(),
                Scope.Reach.OPEN));
    bureau.parties.register(tax.profile());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 1_000, 8_000, 30_000, Document.MAX_BYTES})
  @DisplayName("C-17 the answer to a redemption is whole whatever the size of the data")
  void theSizeOfTheDataDoesNotMatter(int size) throws MalformedException {
    Attributes recorded = TestCitizen.documents(size, randomness).build();

    assertThat(released(recorded).only(recorded.names())).isEqualTo(recorded);
  }

  @Test
  @DisplayName("C-17 everything that the largest record holds goes out together")
  void theLargestRecordGoesOut() throws MalformedException {
    Attributes recorded = TestCitizen.largest(randomness);

    Attributes received = released(recorded);

    assertThat(received.names()).containsAll(AttributeCatalogue.standard().all());
    assertThat(received.only(recorded.names())).isEqualTo(recorded);
    assertThat(received.document(Attribute.PHOTO).orElseThrow().content())
        .isEqualTo(recorded.document(Attribute.PHOTO).orElseThrow().content());
  }

  /** Takes data from the register to the relying party, in the answer of the authority. */
  private Attributes released(Attributes recorded) throws MalformedException {
    bureau.register.put(
        bureau.siti, new CivilRecord(bureau.siti, LocalDate.of(1990, 1, 5), true, false, recorded));
    String token = bureau.token(Presentation.bare().scope(EVERYTHING));
    Redemption redemption = bureau.redeem(tax, token);
    Answer.Address address =
        new Answer.Address(
            bureau.authority.id().text(),
            tax.id().text(),
            redemption.id(),
            bureau.clock.instant(),
            "a1");
    JsonObject body = done(bureau.answer(redemption));
    assertThat(done(bureau.answer(redemption))).isEqualTo(body);
    String text = Answer.sign(bureau.authority.key(KeyUse.ANSWER), address, body);
    JsonObject read = Answer.parse(text).body().orElseThrow();
    Basis basis = Receipt.parse(read.text("receipt", Receipt.MAX_CHARS)).basis();
    return done(bureau.open(tax, read, basis)).attributes();
  }
}
