package id.tanda.release;

import id.tanda.crypto.DecryptionException;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import id.tanda.crypto.keys.AgreementKey;
import id.tanda.identity.AuthorityId;
import id.tanda.identity.Outcome;
import id.tanda.identity.PartyId;
import id.tanda.identity.Reason;
import id.tanda.token.Missing;
import id.tanda.token.TokenRejection;
import id.tanda.trust.TrustBundles;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens for a relying party what an authority answered to a redemption, and believes it only if the
 * trust bundle does. Safe for use by many threads.
 *
 * @param bundles whose keys count
 * @param authority who must have released
 * @param party who redeemed
 * @param key its registered encryption key
 */
public record ReleaseOpener(
    TrustBundles bundles, AuthorityId authority, PartyId party, AgreementKey key) {
  /** Checks that nothing is missing. */
  public ReleaseOpener {
    Objects.requireNonNull(bundles, "bundles");
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(key, "key");
  }

  /** Returns every reason for which an authority can refuse a redemption. */
  public static List<Reason> reasons() {
    return Stream.<Reason[]>of(ReleaseRefusal.values(), TokenRejection.values(), Missing.values())
        .flatMap(Arrays::stream)
        .collect(Collectors.toList());
  }

  /**
   * Opens the body of an answer.
   *
   * @param body the members {@code release} and {@code receipt}
   * @param expected what was redeemed
   * @return the release, or an {@link OpeningRefusal}
   */
  public Outcome<Release> open(JsonObject body, Basis expected, Instant now) {
    try {
      body.only("release", "receipt");
      ReleasedData data =
          ReleasedData.open(body.text("release", ReleasedData.MAX_SEALED_CHARS), key);
      Receipt receipt = Receipt.parse(body.text("receipt", Receipt.MAX_CHARS));
      return believed(data, receipt, expected, now);
    } catch (MalformedException damaged) {
      return Outcome.refused(OpeningRefusal.MALFORMED);
    } catch (DecryptionException closed) {
      return Outcome.refused(OpeningRefusal.NOT_OPENED);
    }
  }

  private Outcome<Release> believed(
      ReleasedData data, Receipt receipt, Basis expected, Instant now) {
    if (!data.isTrusted(bundles, authority, now) || !receipt.isTrusted(bundles, authority, now)) {
      return Outcome.refused(OpeningRefusal.UNTRUSTED);
    }
    if (!data.isFor(party)) {
      return Outcome.refused(OpeningRefusal.WRONG_AUDIENCE);
    }
    if (!data.holdsAt(now)) {
      return Outcome.refused(OpeningRefusal.EXPIRED);
    }
    return data.basis().equals(expected) && proves(receipt, data)
        ? Outcome.done(new Release(data.subject(), data.attributes(), data.basis(), receipt))
        : Outcome.refused(OpeningRefusal.NOT_FOR_THIS);
  }

  private boolean proves(Receipt receipt, ReleasedData data) {
    return receipt.basis().equals(data.basis())
        && receipt.party().equals(party)
        && !receipt.isWithdrawal()
        && new HashSet<>(receipt.attributes()).equals(data.attributes().names());
  }

  /** Returns authority and relying party. */
  @Override
  public String toString() {
    return "ReleaseOpener[" + authority + ", " + party + "]";
  }
}
