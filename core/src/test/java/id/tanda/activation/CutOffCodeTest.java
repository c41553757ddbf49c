package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.code.CitizenCodes;
import id.tanda.code.CodeTries;
import id.tanda.code.ConfirmationCode;
import id.tanda.code.LiveCode;
import id.tanda.counter.CounterChallenge;
import id.tanda.engines.Folders;
import id.tanda.engines.H2File;
import id.tanda.enrolment.EnrolmentId;
import id.tanda.enrolment.EnrolmentRecord;
import id.tanda.enrolment.EnrolmentState;
import id.tanda.history.HistoryEvent;
import id.tanda.identity.Outcome;
import id.tanda.identity.StoreException;
import id.tanda.store.AuthorityStore;
import id.tanda.store.AuthorityTables;
import id.tanda.store.jdbc.AuthoritySchema;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import id.tanda.testing.Outcomes;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ends between the decision to send a code and its sending. */
class CutOffCodeTest {
  private final Town town = town(AuthorityStore.inMemory());

  /** The end of a process, as far as one thread can have it. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  @DisplayName("O-22 a sending that was cut off costs none of the codes of the day")
  void aCutOffSendingCostsNothing() {
    Phone phone = cutOffAtTheCounter();

    assertThat(town.state(phone)).isEqualTo(EnrolmentState.CODE_SENT);
    assertThat(town.mails).isEmpty();
    assertFourCodesAreLeft(town, phone.enrolment());
    assertThat(phone.activate(town.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-22 the same approval again sends nothing twice, and the code is asked for anew")
  void theSameApprovalAgainSendsNothingTwice() {
    Phone phone = town.matchedPhone(Town.BUDI);
    CounterChallenge challenge = town.activation.counter().open(Town.OFFICER);
    Outcomes.done(phone.answer(challenge));
    town.onSending =
        code -> {
          throw new PowerCut();
        };
    assertThatThrownBy(() -> approve(challenge, phone)).isInstanceOf(PowerCut.class);
    town.onSending = code -> {};

    Approval again = Outcomes.done(approve(challenge, phone));

    assertThat(again.codeSent()).isFalse();
    assertThat(town.mails).isEmpty();
  }

  @Test
  @DisplayName("O-22 when a code is sent it is in the store, and no transaction is open")
  void aCodeIsCommittedBeforeItIsSent() {
    Phone phone = town.phone().apply(Town.BUDI);
    List<Boolean> committed = new ArrayList<>();
    town.onSending = code -> committed.add(isLive(phone, code)); // nesting would be refused

    town.visit(phone);
    town.clock.advance(CodeTries.APART);
    Outcomes.done(town.activation.enrolments().resendCode(phone.enrolment()));

    assertThat(committed).containsExactly(true, true);
  }

  @Test
  @DisplayName("O-22 a code that was not committed is not sent")
  void aCodeThatWasNotCommittedIsNotSent() {
    FailingStore store = new FailingStore(AuthorityStore.inMemory());
    Town failing = town(store);
    Phone phone = failing.phoneWithCode(Town.BUDI);
    failing.clock.advance(CodeTries.APART);
    EnrolmentRecord before = failing.row(phone);
    store.fails = true;

    assertThatThrownBy(() -> failing.activation.enrolments().resendCode(phone.enrolment()))
        .isInstanceOf(StoreException.class);

    store.fails = false;
    assertThat(failing.mails).hasSize(1);
    assertThat(failing.row(phone).codes()).isEqualTo(before.codes());
    assertThat(phone.activate(failing.lastCode())).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("O-22 a process killed before it sent: the code is kept, and sent again at no cost")
  void aKilledProcessCostsNothing() throws Exception {
    Path folder = Folders.fresh("h2");
    H2File file = H2File.in(folder);
    AuthoritySchema.migrate(file.dataSource());
    JdbcAuthorityStore.over(file.dataSource());
    file.leave();

    EnrolmentId enrolment = new EnrolmentId(killedBeforeSending(folder));

    try (H2File again = file.again()) {
      Town after = town(JdbcAuthorityStore.over(again.dataSource()));
      EnrolmentRecord row =
          after.store.inTransaction(tables -> tables.enrolments().find(enrolment)).orElseThrow();
      assertThat(row.state()).isEqualTo(EnrolmentState.CODE_SENT);
      assertThat(row.codes().live()).isPresent();
      assertThat(row.codes().delivered()).isEmpty();
      assertThat(after.history(Town.BUDI)).startsWith(HistoryEvent.CODE_MADE);
      assertFourCodesAreLeft(after, enrolment);
    }
  }

  /** After the wait of 60 seconds, for nobody knows that nothing went out. */
  private static void assertFourCodesAreLeft(Town town, EnrolmentId enrolment) {
    Enrolments enrolments = town.activation.enrolments();
    assertThat(enrolments.resendCode(enrolment))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_SOON));
    for (int i = 0; i < CitizenCodes.MOST; i++) {
      town.clock.advance(CodeTries.APART);
      assertThat(enrolments.resendCode(enrolment)).isInstanceOf(Outcome.Done.class);
    }
    town.clock.advance(CodeTries.APART);
    assertThat(enrolments.resendCode(enrolment))
        .isEqualTo(Outcome.refused(ActivationRefusal.CODE_TOO_OFTEN));
    assertThat(town.mails).hasSize(CitizenCodes.MOST);
  }

  private Phone cutOffAtTheCounter() {
    Phone phone = town.phone().apply(Town.BUDI);
    town.onSending =
        code -> {
          throw new PowerCut();
        };
    assertThatThrownBy(() -> town.visit(phone)).isInstanceOf(PowerCut.class);
    town.onSending = code -> {};
    return phone;
  }

  private Outcome<Approval> approve(CounterChallenge challenge, Phone phone) {
    return town.activation
        .counter()
        .approve(Town.OFFICER, challenge.session(), phone.checkNumber(challenge));
  }

  private boolean isLive(Phone phone, ConfirmationCode code) {
    LiveCode live = town.row(phone).codes().live().orElseThrow();
    return live.is(
        CodeMaking.mac(town.atRest, phone.enrolment(), phone.key().publicKey().thumbprint(), code));
  }

  private static String killedBeforeSending(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CutOffSending.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      String enrolment = said.readLine();
      assertThat(enrolment).as("the process ended by itself").isNotNull();
      return enrolment;
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Town town(AuthorityStore store) {
    return new Town(store, 12, UnaryOperator.identity());
  }

  /** A store that cannot commit while it fails. */
  private static final class FailingStore implements AuthorityStore {
    private final AuthorityStore store;
    private boolean fails;

    FailingStore(AuthorityStore store) {
      this.store = store;
    }

    @Override
    public <R> R inTransaction(Work<? super AuthorityTables, R> work) {
      return store.inTransaction(
          tables -> {
            R decided = work.on(tables);
            if (fails) {
              throw new StoreException("the connection is gone", true);
            }
            return decided;
          });
    }
  }
}
