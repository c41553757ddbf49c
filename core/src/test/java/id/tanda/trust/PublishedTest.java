package id.tanda.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.jose.Jws;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.Es256;
import id.tanda.hostile.ForgedJws;
import id.tanda.hostile.JsonItem;
import id.tanda.testing.Edited;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What fuzzing found in what an authority publishes. */
class PublishedTest {
  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);

  @Test
  @DisplayName("a trust bundle or status list that is for somebody is malformed")
  void itIsForAnyone() {
    ForgedJws bundle = ForgedJws.of(authority.bundle(1).text());
    bundle.payload.set("aud", JsonItem.text("hotel.merdeka"));
    ForgedJws list = ForgedJws.of(authority.statusList().text());
    list.payload.set("aud", JsonItem.text("hotel.merdeka"));

    assertThat(bundles().accept(bundle.signed(authority.root())).refusal())
        .contains(TrustRefusal.MALFORMED);
    assertThat(
            StatusLists.under(authority.bundles(), clock)
                .accept(list.signed(authority.key(KeyUse.STATUS)))
                .refusal())
        .contains(TrustRefusal.MALFORMED);
  }

  @Test
  @DisplayName("a bundle whose status lists could not be told apart is malformed")
  void itsListsHaveOneNumberEach() {
    ForgedJws bundle = ForgedJws.of(authority.bundle(1).text());
    bundle.payload.set("status_list", JsonItem.text("https://status.example/{list}/{list}"));

    assertThat(bundles().accept(bundle.signed(authority.root())).refusal())
        .contains(TrustRefusal.MALFORMED);
  }

  @Test
  @DisplayName("K-16 a status list that says more than its bits is malformed")
  void aListIsItsBits() throws Exception {
    JsonObject payload = Jws.parse(authority.statusList().text(), 262_144).payload();
    JsonObject more =
        Edited.with(payload.object("status_list"), "aggregation_uri", "https://status.example");

    assertThat(
            StatusLists.under(authority.bundles(), clock)
                .accept(
                    Jws.sign(
                        authority.key(KeyUse.STATUS),
                        StatusList.TYP,
                        Edited.with(payload, "status_list", more)))
                .refusal())
        .contains(TrustRefusal.MALFORMED);
    assertThat(authority.statusList().toString())
        .isEqualTo("StatusList[https://status.example/lists/0]");
  }

  private TrustBundles bundles() {
    return TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor());
  }
}
