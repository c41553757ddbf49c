package id.tanda.activation;

import id.tanda.engines.H2File;
import id.tanda.store.jdbc.JdbcAuthorityStore;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A process that approves an enrolment, comes to the sending of its code, says the enrolment's name
 * and gets no further. It is made to be killed.
 */
final class CutOffSending {
  private CutOffSending() {}

  /** Needs the folder of an H2 file with tables. */
  public static void main(String[] arguments) {
    H2File file = H2File.in(Path.of(arguments[0]));
    Town town = new Town(JdbcAuthorityStore.over(file.dataSource()), 1, UnaryOperator.identity());
    Phone phone = town.phone().apply(Town.BUDI);
    town.onSending =
        code -> {
          System.out.println(phone.enrolment().text());
          System.out.flush();
          waitToBeKilled();
        };
    town.visit(phone);
  }

  private static void waitToBeKilled() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException nobodyDoes) {
      throw new AssertionError(nobodyDoes);
    }
  }
}
