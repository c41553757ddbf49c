package id.tanda.release;

import static id.tanda.testing.Outcomes.done;

import id.tanda.consent.ConsentId;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.device.DeviceMessage;
import id.tanda.identity.Outcome;
import id.tanda.testing.TestParty;
import java.util.Optional;

/** Something that is asked of a bureau, the same whenever it is asked again. */
sealed interface Errand {
  /** Returns its own id. */
  String id();

  /** Returns what it is about. */
  Basis basis(Bureau bureau);

  /** Asks. */
  Outcome<JsonObject> at(Bureau bureau);

  /** Returns the answer that the store holds. */
  Optional<JsonObject> kept(Bureau bureau);

  /** Reads an answer as whoever asked would, and returns the receipt in it. */
  Receipt read(Bureau bureau, JsonObject answer);

  /** A relying party redeems a consent or a token. */
  record Redeeming(Redemption redemption) implements Errand {
    static Redeeming parse(String text) {
      try {
        return new Redeeming(Redemption.parse(text));
      } catch (MalformedException damaged) {
        throw new AssertionError(damaged);
      }
    }

    @Override
    public String id() {
      return redemption.id();
    }

    @Override
    public Basis basis(Bureau bureau) {
      return redemption
          .consent()
          .map(Holding::consent)
          .or(() -> redemption.token().map(token -> Holding.token(token, bureau)))
          .orElseThrow()
          .basis();
    }

    @Override
    public Outcome<JsonObject> at(Bureau bureau) {
      return bureau.answer(redemption);
    }

    @Override
    public Optional<JsonObject> kept(Bureau bureau) {
      return bureau
          .store
          .inTransaction(
              tables ->
                  tables
                      .releases()
                      .find(party(bureau).signing().publicKey().thumbprint(), redemption.id()))
          .map(ReleaseRow::answer);
    }

    @Override
    public Receipt read(Bureau bureau, JsonObject answer) {
      return done(bureau.open(party(bureau), answer, basis(bureau))).receipt();
    }

    private TestParty party(Bureau bureau) {
      return redemption.party().equals(bureau.bank.id()) ? bureau.bank : bureau.hotel;
    }
  }

  /** A citizen withdraws a consent. */
  record Withdrawing(DeviceMessage message, WithdrawalRequest request) implements Errand {
    static Withdrawing parse(String text) {
      try {
        DeviceMessage message = DeviceMessage.parse(text);
        return new Withdrawing(message, WithdrawalRequest.parse(message.body()));
      } catch (MalformedException damaged) {
        throw new AssertionError(damaged);
      }
    }

    @Override
    public String id() {
      return message.id();
    }

    @Override
    public Basis basis(Bureau bureau) {
      return new Basis.OfConsent(request.consent());
    }

    @Override
    public Outcome<JsonObject> at(Bureau bureau) {
      return bureau.withdrawals.answer(message, bureau.clock.instant());
    }

    @Override
    public Optional<JsonObject> kept(Bureau bureau) {
      ConsentId consent = request.consent();
      return bureau
          .store
          .inTransaction(tables -> tables.consents().find(request.device(), consent))
          .flatMap(ConsentRow::withdrawal)
          .map(end -> JsonObject.builder().put("receipt", end.receipt()).build());
    }

    @Override
    public Receipt read(Bureau bureau, JsonObject answer) {
      return done(bureau.reader.withdrawal(answer, request, bureau.clock.instant()));
    }
  }
}
