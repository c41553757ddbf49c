package id.tanda.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.coding.Base64Url;
import id.tanda.fetch.Fetch;
import id.tanda.fetch.FetchFailure;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.testing.Edited;
import id.tanda.testing.Outcomes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReferenceTest {
  private static final String ADDRESS = "https://reply.bank.example/requests/7";

  private final Desk desk = new Desk();
  private final Request asked = desk.request();
  private final RequestReference reference = asked.reference(ADDRESS);

  @Test
  void aReferenceIsReadAsItWasWritten() throws MalformedException {
    RequestReference read = RequestReference.parse(reference.text());

    assertThat(read).isEqualTo(reference);
    assertThat(read.address()).isEqualTo(ADDRESS);
    assertThat(read.hash()).isEqualTo(asked.hash());
  }

  @Test
  void itsTextIsForTheAlphanumericModeAndShort() {
    assertThat(reference.text()).matches("TNDR1:[0-9A-Z $%*+./:-]+").hasSizeLessThan(122);
  }

  @Test
  void whatIsServedThereIsReviewedLikeAnyRequest() {
    String text = Outcomes.done(fetched(reference.text(), asked.text()));

    assertThat(text).isEqualTo(asked.text());
    assertThat(desk.reader.review(text)).isInstanceOf(Review.Ready.class);
  }

  @Test
  void exactlyTheAddressIsFetchedAndNoMoreThanARequestHolds() {
    Fetch port =
        (address, most) -> {
          assertThat(address).isEqualTo(ADDRESS);
          assertThat(most).isEqualTo(Request.MAX_CHARS);
          return Outcome.done(asked.text().getBytes(StandardCharsets.US_ASCII));
        };

    assertThat(RequestReference.fetch(reference.text(), port)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  @DisplayName("C-13 another request of the same party at the same address is refused")
  void anotherRequestIsRefused() {
    Request other =
        Request.sign(
            desk.bank.signing(), desk.registration, Desk.question(), desk.clock.instant(), "q2");

    assertRefused(fetched(reference.text(), other.text()), RequestRefusal.NOT_AS_SHOWN);
    assertRefused(
        fetched(other.reference(ADDRESS).text(), asked.text()), RequestRefusal.NOT_AS_SHOWN);
  }

  @Test
  @DisplayName("C-13 C-19 a hash of which one bit differs is of another request")
  void everyBitOfTheHashCounts() throws MalformedException {
    byte[] hash = Base64Url.decode(asked.hash());
    for (int bit = 0; bit < hash.length * 8; bit++) {
      byte[] other = hash.clone();
      other[bit / 8] ^= (byte) (1 << (bit % 8));
      String scanned = new RequestReference(ADDRESS, Base64Url.encode(other)).text();
      assertRefused(fetched(scanned, asked.text()), RequestRefusal.NOT_AS_SHOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/requests/7",
        "https://reply.bank.example.evil.example/requests/7",
        "https://reply.bank.example:8443/requests/7",
      })
  @DisplayName("C-19 a request copied to an address that its party did not register is refused")
  void anAddressThatIsNotRegisteredIsRefused(String address) {
    String scanned = new RequestReference(address, asked.hash()).text();

    assertRefused(fetched(scanned, asked.text()), RequestRefusal.ADDRESS_UNTRUSTED);
    assertThatThrownBy(() -> asked.reference(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("registered origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://reply.bank.example/requests/7",
        "https://reply.bank.example",
        "https://me@reply.bank.example/requests/7",
        "https://reply.bank.example/a b",
        "https://reply.bank.example/\u00e4",
        "https://reply.bank.example/a#b",
        "ftp://reply.bank.example/a",
        "https://",
        "",
      })
  @DisplayName("C-19 nothing is fetched from what is no plain https address")
  void anotherKindOfAddressIsMalformed(String address) {
    String scanned = text(asked, address.getBytes(StandardCharsets.ISO_8859_1));

    assertRefused(RequestReference.fetch(scanned, never()), RequestRefusal.MALFORMED);
    assertThatThrownBy(() -> new RequestReference(address, asked.hash()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> asked.reference(address)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAddressHasAtMost512Characters() throws MalformedException {
    String longest = "https://reply.bank.example/" + "a".repeat(485);
    RequestReference read = RequestReference.parse(asked.reference(longest).text());

    assertThat(read.address()).hasSize(512);
    assertRefused(
        RequestReference.fetch(
            text(asked, (longest + "a").getBytes(StandardCharsets.US_ASCII)), never()),
        RequestRefusal.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TNDR1:", "TND1:ABC", "tndr1:ABC", "TNDR1:a", "TNDR1:GGW", " TNDR1:"})
  @DisplayName("C-15 what is no reference is malformed, and nothing is fetched")
  void whatIsNoReferenceIsMalformed(String scanned) {
    assertRefused(RequestReference.fetch(scanned, never()), RequestRefusal.MALFORMED);
    assertThatThrownBy(() -> RequestReference.parse(scanned))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void onlyOneSpellingIsRead() {
    String text = reference.text();

    for (String other :
        new String[] {text + " ", text + "\n", text.toLowerCase(Locale.ROOT), "\u200b" + text}) {
      assertRefused(RequestReference.fetch(other, never()), RequestRefusal.MALFORMED);
    }
  }

  @ParameterizedTest
  @EnumSource(FetchFailure.class)
  void whatThePortSaysIsPassedOn(FetchFailure failure) {
    assertRefused(
        RequestReference.fetch(reference.text(), (address, most) -> Outcome.refused(failure)),
        failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<html>", "a.b.c", "\u00ff"})
  @DisplayName("C-15 what is served and is no request is malformed")
  void whatIsNoRequestIsMalformed(String served) {
    assertRefused(fetched(reference.text(), served), RequestRefusal.MALFORMED);
    assertRefused(fetched(reference.text(), asked.text() + "\n"), RequestRefusal.MALFORMED);
    assertRefused(
        fetched(reference.text(), "x".repeat(Request.MAX_CHARS + 1)), RequestRefusal.MALFORMED);
  }

  @Test
  void whatIsServedAndDoesNotInformIsRefusedAsSuch() {
    String silent =
        Desk.signed(desk.bank.signing(), Edited.without(desk.payload(), "retention_days"));

    assertRefused(fetched(reference.text(), silent), RequestRefusal.DUTY_MISSING);
  }

  @Test
  void aHashIsOfThirtyTwoBytes() {
    for (String hash : new String[] {"", "x", asked.hash() + "A", "A".repeat(42) + "="}) {
      assertThatThrownBy(() -> new RequestReference(ADDRESS, hash))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String text(Request asked, byte[] address) {
    try {
      byte[] both = Arrays.copyOf(Base64Url.decode(asked.hash()), 32 + address.length);
      System.arraycopy(address, 0, both, 32, address.length);
      return RequestReference.PREFIX + Base45.encode(both);
    } catch (MalformedException fault) {
      throw new AssertionError(fault);
    }
  }

  private static Outcome<String> fetched(String scanned, String served) {
    return RequestReference.fetch(
        scanned, (address, most) -> Outcome.done(served.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static Fetch never() {
    return (address, most) -> {
      throw new AssertionError("nothing may be fetched");
    };
  }

  private static void assertRefused(Outcome<?> outcome, Reason reason) {
    assertThat(outcome).isEqualTo(Outcome.refused(reason));
  }
}
