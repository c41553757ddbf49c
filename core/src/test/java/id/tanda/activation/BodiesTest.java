package id.tanda.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.counter.CounterChallenge;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.P256PublicKey;
import id.tanda.testing.Edited;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What devices say, with a member that nobody knows. */
class BodiesTest {
  private final Town town = new Town();
  private final Phone phone = town.matchedPhone(Town.BUDI);
  private final P256PublicKey device = phone.key().publicKey();

  @Test
  void anApplicationHasNoMemberMore() throws MalformedException {
    JsonObject body = Bodies.apply(device, town.applicant(Town.BUDI));

    assertThat(Bodies.applicant(body).nik()).isEqualTo(Town.BUDI);
    assertMalformed(() -> Bodies.applicant(Edited.with(body, "note", "x")));
  }

  @Test
  void anAnswerToACounterHasNoMemberMore() throws MalformedException {
    CounterChallenge challenge = town.activation.counter().open(Town.OFFICER);
    JsonObject body = Bodies.counter(device, phone.enrolment(), challenge);

    assertThat(Bodies.counter(body).session()).isEqualTo(challenge.session());
    assertMalformed(() -> Bodies.counter(Edited.with(body, "note", "x")));
  }

  @Test
  void aConfirmationCodeHasNoMemberMore() throws MalformedException {
    JsonObject body = Bodies.activate(device, phone.enrolment(), Town.code("123456"));

    assertThat(Bodies.activate(body).enrolment()).isEqualTo(phone.enrolment());
    assertMalformed(() -> Bodies.activate(Edited.with(body, "note", "x")));
  }

  private static void assertMalformed(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("members must be among");
  }
}
