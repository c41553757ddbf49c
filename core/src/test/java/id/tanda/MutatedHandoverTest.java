package id.tanda;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.attribute.Attribute;
import id.tanda.consent.Request;
import id.tanda.crypto.keys.SigningKey;
import id.tanda.hostile.Choices;
import id.tanda.hostile.Damage;
import id.tanda.hostile.ForgedHandover;
import id.tanda.hostile.OneNonceKey;
import id.tanda.release.offline.OfflineRelease;
import id.tanda.release.offline.Opening;
import id.tanda.trust.KeyUse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Seeded damage to an answer, before and after it was sealed: it may only be refused. */
class MutatedHandoverTest {
  private static final long SEED = 20_260_817;
  private static final int ROUNDS = 400;

  private final Handovers world = new Handovers();
  private final Choices choices = Choices.seeded(SEED);
  private final SigningKey device = OneNonceKey.of(world.device);
  private final SigningKey authority = OneNonceKey.of(world.country.keys.key(KeyUse.CREDENTIAL));
  private Request asked = world.ask();
  private String sealed = world.sealed(asked, Attribute.OCCUPATION);

  @Test
  @DisplayName("C-08 C-11 T-34 an answer that was damaged, outside or inside, is refused")
  void damageIsRefused() {
    String content = ForgedHandover.opened(sealed, world.country.party.encryption());
    for (int round = 0; round < ROUNDS; round++) {
      String inside = Damage.of(content, choices);
      if (!inside.equals(content)) {
        refused(round, world.openContent(inside, asked));
      }
      String outside = Damage.of(sealed, choices);
      if (!outside.equals(sealed)) {
        refused(round, world.open(outside, asked));
      }
    }
    assertThat(world.open(sealed, asked).code()).isEqualTo("handover.opened");
  }

  @Test
  @DisplayName("C-08 C-11 an answer that says something else under its signatures is refused")
  void editsAreRefused() {
    String content = ForgedHandover.opened(sealed, world.country.party.encryption());
    for (int round = 0; round < ROUNDS; round++) {
      String edited = forged().edited(choices).kept();
      if (!edited.equals(content)) {
        refused(round, world.openContent(edited, asked));
      }
    }
    assertThat(world.open(sealed, asked).code()).isEqualTo("handover.opened");
  }

  @Test
  @DisplayName("C-01 C-08 whatever phone and authority sign, nothing else is believed")
  void nothingElseIsBelieved() {
    OfflineRelease sound = ((Opening.Opened) world.open(sealed, asked)).release();
    boolean answered = true;
    for (int round = 0; round < ROUNDS; round++) {
      if (answered) {
        asked = world.ask();
        sealed = world.sealed(asked, Attribute.OCCUPATION);
      }
      Opening opening = world.open(forged().edited(choices), asked);
      answered = opening instanceof Opening.Opened;
      if (opening instanceof Opening.Opened opened) { // such as another end of the credential
        assertThat(opened.release().attributes())
            .as("round " + round + " of seed " + SEED)
            .isEqualTo(sound.attributes());
      }
    }
  }

  private ForgedHandover forged() {
    return ForgedHandover.of(sealed, world.country.party.encryption(), device, authority);
  }

  private static void refused(int round, Opening opening) {
    assertThat(opening)
        .as("round " + round + " of seed " + SEED)
        .isInstanceOf(Opening.Refused.class);
  }
}
