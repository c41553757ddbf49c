package id.tanda;

import static id.tanda.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.tanda.canary.Reachable;
import id.tanda.canary.WatchedLog;
import id.tanda.code.ConfirmationCode;
import id.tanda.consent.ConsentId;
import id.tanda.crypto.keys.SoftwareKey;
import id.tanda.identity.Nik;
import id.tanda.store.AuthorityStore;
import id.tanda.token.Presentation;
import id.tanda.wallet.Pin;
import id.tanda.wallet.VaultException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A citizen's NIK, PINs, code, tokens and private key turn up in no place where they do not belong,
 * whatever store the authority has.
 */
abstract class CanaryContract {
  @TempDir Path folder;

  /** Returns a new and empty store. */
  abstract AuthorityStore store();

  /** Returns all that a store keeps, column by column: texts and bytes. */
  abstract Stream<Object> columns(AuthorityStore store);

  @Test
  @DisplayName(
      "K-08 P-09 no log, text of an object, column, history record or vault file holds a canary")
  void nothingTurnsUp() throws IOException {
    CanaryWalk walk = new CanaryWalk(store(), folder);
    List<String> log = WatchedLog.during(() -> walked(walk));

    assertThat(log).hasSizeGreaterThan(10).allSatisfy(line -> isClean(walk, line));
    assertThat(shipped(walk)).allSatisfy(object -> isClean(walk, object.toString()));
    assertThat(columns(walk.country.store))
        .hasSizeGreaterThan(50)
        .allSatisfy(column -> isCleanColumn(walk, column));
    assertThat(walk.canaries.in(Files.readAllBytes(walk.file))).isEmpty();
  }

  @Test
  @DisplayName("K-08 P-09 nothing that could hold a canary is serializable")
  void nothingIsSerializable() {
    CanaryWalk walk = new CanaryWalk(store(), folder);
    walked(walk);

    assertThat(shipped(walk))
        .hasSizeGreaterThan(100)
        .filteredOn(object -> !(object instanceof Enum<?>))
        .noneMatch(Serializable.class::isInstance);
  }

  @Test
  @DisplayName("K-08 P-09 no message of an exception holds a canary")
  void noExceptionTells() throws Exception {
    CanaryWalk walk = new CanaryWalk(store(), folder);
    UnlockedWallet phone = walk.activated();
    String nik = walk.country.sri.reveal();
    String code = walk.country.mail.get(0).reveal();
    String token = done(phone.present(Presentation.bare())).text();
    walk.canaries.add(token);
    Pin closed = CanaryWalk.pin(CanaryWalk.FIRST_PIN);
    closed.close();

    for (ThrowingCallable mistake :
        List.<ThrowingCallable>of(
            () -> Nik.parse(nik + "1"),
            () -> Nik.parse(nik.replace('0', 'x')),
            () -> Pin.parse(CanaryWalk.FIRST_PIN + "1"),
            () -> Pin.parse(CanaryWalk.FIRST_PIN.replace('2', 'x')),
            () -> ConfirmationCode.parse(code + "1"),
            () -> ConsentId.parse(token),
            () -> SoftwareKey.of(new byte[31]),
            () -> walk.wallet.unlock(closed),
            () -> phone.records().withdraw(ConsentId.random(walk.country.randomness)),
            () ->
                walk.country
                    .bank
                    .redeem(token, Country.request(walk.country.bank))
                    .orElseThrow())) {
      isCleanThrowable(walk, catchThrowable(mistake));
    }
    Files.delete(walk.file);
    Files.createDirectory(walk.file);
    assertThatThrownBy(() -> walk.wallet.unlock(CanaryWalk.pin(CanaryWalk.FIRST_PIN)))
        .isInstanceOf(VaultException.class)
        .satisfies(thrown -> isCleanThrowable(walk, thrown));
  }

  private static void walked(CanaryWalk walk) {
    UnlockedWallet phone = walk.unlocked(walk.activated());
    walk.showed(phone);
    walk.consented(phone);
    walk.ended(phone);
  }

  private static List<Object> shipped(CanaryWalk walk) {
    return Reachable.from(walk.seen).filter(Reachable::isShipped).collect(Collectors.toList());
  }

  private static void isClean(CanaryWalk walk, String text) {
    assertThat(walk.canaries.in(text)).as(text).isEmpty();
  }

  private static void isCleanColumn(CanaryWalk walk, Object column) {
    assertThat(
            column instanceof byte[] bytes
                ? walk.canaries.in(bytes)
                : walk.canaries.in(column.toString()))
        .as("column %s", column)
        .isEmpty();
  }

  private static void isCleanThrowable(CanaryWalk walk, Throwable thrown) {
    assertThat(thrown).isNotNull();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      isClean(walk, each.toString());
    }
  }
}
