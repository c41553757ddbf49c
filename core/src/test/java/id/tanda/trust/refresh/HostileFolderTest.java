package id.tanda.trust.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.crypto.keys.Es256;
import id.tanda.identity.StoreException;
import id.tanda.testing.SettableClock;
import id.tanda.testing.TestAuthority;
import id.tanda.trust.StatusLists;
import id.tanda.trust.TrustBundles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the copies is full, gone, or a stranger has put things there. */
class HostileFolderTest {
  private static final String BUNDLE = "https://trust.example/bundle";
  private static final String OTHER = "https://trust.example/other";
  private static final String LIST = "https://status.example/lists/0";

  @TempDir Path folder;

  private final SettableClock clock = SettableClock.atNoon();
  private final TestAuthority authority = new TestAuthority("dukcapil.example", clock, 1);
  private final TestAuthority second = new TestAuthority("kemlu.example", clock, 2);
  private final Web web = new Web();
  private final TrustBundles bundles = empty();
  private final StatusLists lists = StatusLists.under(bundles, clock);

  @Test
  void whatAStrangerPutBesideTheCopiesIsPassedOver() throws Exception {
    web.put(BUNDLE, authority.bundle(3).text());
    refresh(bundles, lists, folder).refresh();
    Files.createDirectory(folder.resolve("a.bundle"));
    Files.writeString(folder.resolve("b.bundle"), "no bundle");
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("c.list").toFile(), "rw")) {
      huge.setLength(1L << 32);
    }
    TrustBundles restarted = empty();

    refresh(restarted, StatusLists.under(restarted, clock), folder).restore();

    assertThat(restarted.bundle(authority.id()).orElseThrow().sequence()).isEqualTo(3);
  }

  @Test
  void aCopyIsReadUpToTheSizeThatIsFetched() throws IOException {
    String longest = "a".repeat(TrustRefresh.MAX_BYTES);
    Files.writeString(folder.resolve("a.bundle"), longest);
    Files.writeString(folder.resolve("b.bundle"), longest + "b");

    assertThat(new KeptCopies(folder).all(KeptCopies.Kind.BUNDLE)).containsExactly(longest);
  }

  @Test
  void aCopyThatCannotBeKeptStopsNoOtherStep() throws IOException {
    Path doomed = Files.createDirectory(folder.resolve("doomed"));
    TrustRefresh refresh = refresh(bundles, lists, doomed);
    bundles.accept(authority.bundle(1).text());
    lists.expect(authority.id(), 0);
    web.put(BUNDLE, authority.bundle(2).text());
    web.put(OTHER, second.bundle(1).text());
    web.put(LIST, authority.statusList().text());
    Files.delete(doomed);

    assertThatThrownBy(refresh::refresh).isInstanceOf(StoreException.class);

    assertThat(bundles.isComplete(clock.instant())).isTrue();
    assertThat(lists.due(clock.instant())).isEmpty();
    assertThat(web.asked()).containsExactly(BUNDLE, OTHER, LIST);
  }

  private TrustBundles empty() {
    return TrustBundles.under(Es256.bouncyCastle(), clock, authority.anchor(), second.anchor());
  }

  private TrustRefresh refresh(TrustBundles of, StatusLists with, Path copies) {
    return TrustRefresh.builder(of, with, web, clock)
        .bundle(BUNDLE)
        .bundle(OTHER)
        .interval(Duration.ofSeconds(1))
        .copies(copies)
        .build();
  }
}
