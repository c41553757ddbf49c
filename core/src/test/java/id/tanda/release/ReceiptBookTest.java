package id.tanda.release;

import static id.tanda.testing.Outcomes.assertRefused;
import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.device.DeviceMessage;
import id.tanda.device.DeviceStep;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.testing.Edited;
import id.tanda.testing.TestCitizen;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptBookTest {
  private static final JsonObject EMPTY = JsonObject.builder().build();

  private final Bureau bureau = new Bureau();

  @Test
  void theReceiptsOfACitizenAreListedNewestFirstAndFollowEachOther() {
    Consent consent = bureau.consent(Usage.times(9));
    bureau.released(consent);
    bureau.released(consent);
    done(bureau.withdraw(consent));

    List<Receipt> receipts = done(bureau.receipts());

    assertThat(receipts)
        .extracting(Receipt::event)
        .containsExactly(
            ReceiptEvent.CONSENT_WITHDRAWN,
            ReceiptEvent.CONSENT_RELEASED,
            ReceiptEvent.CONSENT_RELEASED);
    assertThat(receipts.get(2).isFirst()).isTrue();
    assertThat(receipts.get(0).isFirst()).isFalse();
    assertThat(receipts.get(0)).hasToString("Receipt[CONSENT_WITHDRAWN, bank.contoh]");
    assertThat(receipts.get(0).event().words().indonesian()).isEqualTo("Persetujuan dicabut");
  }

  @Test
  void atMostTwentyReceiptsAreListed() {
    Consent consent = bureau.consent(Usage.times(30));
    for (int i = 0; i < 22; i++) {
      done(bureau.answer(bureau.redeem(bureau.bank, consent)));
    }

    assertThat(done(bureau.receipts())).hasSize(20);
  }

  @Test
  void aCitizenSeesTheirOwnReceiptsAlone() {
    bureau.released(bureau.consent(Usage.once()));
    SoftwareKey phone = SoftwareKey.generate(bureau.authority.randomness());
    bureau.phones.activate(phone, TestCitizen.nik("3171010501900002"), 778);

    assertThat(done(history(phone, EMPTY)).text()).isEqualTo("{\"receipts\":[]}");
  }

  @Test
  void onlyAnActiveDeviceWithAnEmptyBodyReadsReceipts() {
    assertRefused(
        history(bureau.device, JsonObject.builder().put("citizen", "x").build()),
        ReleaseRefusal.MALFORMED);
    bureau.phones.take(bureau.device, DeviceStep.SUSPEND);
    assertRefused(history(bureau.device, EMPTY), ReleaseRefusal.DEVICE_NOT_ACTIVE);
  }

  @Test
  void aListThatLeavesAReceiptOutIsABrokenChain() throws Exception {
    Consent consent = bureau.consent(Usage.times(9));
    for (int i = 0; i < 3; i++) {
      bureau.released(consent);
    }
    JsonObject body = done(history(bureau.device, EMPTY));
    List<JsonObject> entries = body.objects("receipts");
    JsonObject gap = Edited.with(body, "receipts", List.of(entries.get(0), entries.get(2)));
    JsonObject turned = Edited.with(body, "receipts", List.of(entries.get(1), entries.get(0)));
    JsonObject resalted =
        Edited.with(
            body,
            "receipts",
            List.of(entries.get(0), Edited.with(entries.get(1), "salt", "other")));

    for (JsonObject broken : List.of(gap, turned, resalted)) {
      assertRefused(
          bureau.reader.history(broken, bureau.clock.instant()), OpeningRefusal.BROKEN_CHAIN);
    }
    JsonObject longer = Edited.with(entries.get(0), "more", true);
    for (JsonObject malformed :
        List.of(
            Edited.with(body, "receipts", List.of("x")),
            Edited.with(body, "receipts", List.of(longer)),
            Edited.with(body, "more", true))) {
      assertRefused(
          bureau.reader.history(malformed, bureau.clock.instant()), OpeningRefusal.MALFORMED);
    }
    assertRefused(
        new ReceiptReader(bureau.bundles, AuthorityId.of("other.example"))
            .history(body, bureau.clock.instant()),
        OpeningRefusal.UNTRUSTED);
  }

  @Test
  void twoPartiesCannotLinkTheirReceipts() throws Exception {
    Consent atBank = bureau.consent(Usage.once());
    Receipt first = bureau.released(atBank).receipt();
    Consent atHotel =
        bureau.phones.consent(bureau.device, bureau.hotel, Usage.once(), Bureau.ADDRESS_TOO);
    Receipt second =
        Receipt.parse(done(bureau.answer(bureau.redeem(bureau.hotel, atHotel))).text("receipt"));
    ReceiptRow row =
        bureau.store.inTransaction(
            tables -> tables.receipts().newest(bureau.atRest.citizen(bureau.siti), 2).get(1));

    assertThat(second.follows(first, row.salt())).isTrue();
    assertThat(second.follows(first, "")).isFalse();
    assertThat(
            done(bureau.answer(
                    bureau.redeem(
                        bureau.hotel,
                        bureau.phones.consent(
                            bureau.device, bureau.hotel, Usage.once(), Bureau.ADDRESS_TOO))))
                .text())
        .doesNotContain(row.salt());
  }

  private Outcome<JsonObject> history(SoftwareKey by, JsonObject body) {
    return bureau.book.answer(bureau.phones.message(by, DeviceMessage.Action.HISTORY, body));
  }
}
