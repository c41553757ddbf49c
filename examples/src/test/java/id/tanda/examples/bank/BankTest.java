package id.tanda.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.examples.town.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {
  @TempDir Path folder;

  @Test
  void aStandingConsentShowsTheBankWhatChangedUntilItIsWithdrawn() {
    assertThat(Told.by(out -> Bank.play(out, folder)))
        .contains("may be left out: Religion (sensitive)")
        .contains("changed - Full name: Sri Rahayu Santoso")
        .contains("refused: release.consent-withdrawn")
        .contains("acknowledges, and stops by 2027-02-16T09:00")
        .contains(
            "they had before: Opening an account and keeping the customer's data right, until 2027-02-13, withdrawn")
        .contains("11 expectations kept, 0 surprises")
        .doesNotContain("islam");
  }
}
