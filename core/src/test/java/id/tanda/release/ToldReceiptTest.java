package id.tanda.release;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.consent.Consent;
import id.tanda.consent.Usage;
import id.tanda.identity.Language;
import id.tanda.token.Presentation;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a citizen reads in the list of receipts. */
class ToldReceiptTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final Bureau bureau = new Bureau();

  @Test
  @DisplayName("C-02 the citizen is told in words who got what by an open scope, and under consent")
  void theCitizenIsToldWhoGotWhat() {
    Consent consent = bureau.consent(Usage.once());
    String token = bureau.token(Presentation.bare().scope(Bureau.HOTEL_OPEN));
    done(bureau.answer(bureau.redeem(bureau.hotel, token)));
    bureau.released(consent);
    done(bureau.withdraw(consent));

    List<Receipt> receipts = done(bureau.receipts());

    assertThat(receipts)
        .extracting(receipt -> receipt.told(Language.INDONESIAN, JAKARTA))
        .containsExactly(
            "2026-08-17 19:00 Bank Contoh: Persetujuan dicabut",
            "2026-08-17 19:00 Bank Contoh: Data diberikan atas persetujuan Anda"
                + " - Nama lengkap, Alamat, Tanggal lahir",
            "2026-08-17 19:00 Bank Contoh: Data diberikan lewat kode QR"
                + " - Nama lengkap, Usia di atas 18");
    assertThat(receipts.get(1).told(Language.ENGLISH, JAKARTA))
        .endsWith(": Data released with your consent - Full name, Address, Date of birth");
  }
}
