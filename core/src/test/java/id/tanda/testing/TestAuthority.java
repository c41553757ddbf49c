package id.tanda.testing;

import id.tanda.attribute.Attributes;
import id.tanda.crypto.Randomness;
import id.tanda.crypto.keys.Es256;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.crypto.status.StatusBits;
import id.tanda.identity.AuthorityId;
import id.tanda.token.CredentialIssuer;
import id.tanda.token.DataCredential;
import id.tanda.token.DeviceCredentials;
import id.tanda.trust.KeyGrant;
import id.tanda.trust.KeyUse;
import id.tanda.trust.StatusList;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustAnchor;
import id.tanda.trust.TrustBundle;
import id.tanda.trust.TrustBundles;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An authority's keys, bundle and status list, real ones, without its doors. */
public final class TestAuthority {
  /** The address of its status lists. */
  public static final String STATUS_TEMPLATE = "https://status.example/lists/{list}";

  private final AuthorityId id;
  private final Clock clock;
  private final Randomness randomness;
  private final SoftwareKey root;
  private final Map<KeyUse, SoftwareKey> keys = new EnumMap<>(KeyUse.class);
  private final StatusBits bits = StatusBits.create(1, StatusList.SIZE);

  /** Creates one with keys of its own from a seed. */
  public TestAuthority(String id, Clock clock, long seed) {
    this.id = AuthorityId.of(id);
    this.clock = clock;
    this.randomness = new SeededRandomness(seed);
    this.root = SoftwareKey.generate(randomness);
    for (KeyUse use : KeyUse.values()) {
      keys.put(use, SoftwareKey.generate(randomness));
    }
  }

  /** Returns its name. */
  public AuthorityId id() {
    return id;
  }

  /** Returns what others pin. */
  public TrustAnchor anchor() {
    return new TrustAnchor(id, root.publicKey());
  }

  /** Returns its root key. */
  public SoftwareKey root() {
    return root;
  }

  /** Returns its key for a use. */
  public SoftwareKey key(KeyUse use) {
    return Objects.requireNonNull(keys.get(use));
  }

  /** Returns its randomness. */
  public Randomness randomness() {
    return randomness;
  }

  /** Returns a bundle as of now with all its keys, good for a week, and this sequence. */
  public TrustBundle bundle(long sequence) {
    List<KeyGrant> grants =
        keys.entrySet().stream()
            .map(entry -> grant(entry.getValue(), entry.getKey()))
            .collect(Collectors.toList());
    return TrustBundle.issue(
        root, id, sequence, clock.instant(), TrustBundle.LONGEST_LIFE, STATUS_TEMPLATE, grants);
  }

  /** Returns a grant that began a day ago and ends in a year. */
  public KeyGrant grant(SoftwareKey key, KeyUse use) {
    return new KeyGrant(
        key.publicKey(),
        use,
        clock.instant().minus(Duration.ofDays(1)),
        clock.instant().plus(Duration.ofDays(300)),
        clock.instant().plus(Duration.ofDays(365)));
  }

  /** Returns bundles that hold this authority's. */
  public TrustBundles bundles() {
    TrustBundles bundles = TrustBundles.under(Es256.bouncyCastle(), clock, anchor());
    bundles.accept(bundle(1).text());
    return bundles;
  }

  /** Returns status lists that hold this authority's list 0 as of now. */
  public StatusLists statusLists(TrustBundles bundles) {
    StatusLists lists = StatusLists.under(bundles, clock);
    lists.accept(statusList().text());
    return lists;
  }

  /** Returns its list 0 as of now. */
  public StatusList statusList() {
    return StatusList.issue(
        key(KeyUse.STATUS),
        id,
        bundle(1).statusAddress(0),
        clock.instant(),
        Duration.ofHours(24),
        Duration.ofMinutes(5),
        bits);
  }

  /** Says in the next status list that a credential does not count. */
  public void revoke(int index) {
    bits.set(index, 1);
  }

  /** Returns credentials for a device. */
  public DeviceCredentials credentials(SoftwareKey device, long index) {
    return issuer().issue(device.publicKey(), index, clock.instant());
  }

  /** Returns the data of a citizen for a device. */
  public DataCredential data(SoftwareKey device, long index, Attributes data) {
    return issuer().issueData(device.publicKey(), index, data, clock.instant());
  }

  private CredentialIssuer issuer() {
    return new CredentialIssuer(id, key(KeyUse.CREDENTIAL), bundle(1), randomness);
  }
}
