package id.tanda.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process of its own that shows one token many times at once and prints how often it heard what.
 */
final class ShowingProcess {
  private ShowingProcess() {}

  /** Takes the port of the memory and the number of showings; the token comes on standard input. */
  public static void main(String[] args) throws Exception {
    Desk sameKeys = new Desk();
    TokenVerifier verifier =
        TokenVerifier.builder(
                sameKeys.bundles,
                sameKeys.statusLists,
                new SpentTokensOverSocket(Integer.parseInt(args[0])),
                sameKeys.clock)
            .name(Desk.HOTEL)
            .build();
    String token = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII);

    System.out.println(count(verifier, token, Integer.parseInt(args[1])));
  }

  private static Map<String, Integer> count(TokenVerifier verifier, String token, int showings)
      throws Exception {
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < showings; i++) {
      all.add(() -> verifier.verify(token).code());
    }
    ExecutorService pool = Executors.newFixedThreadPool(32);
    Map<String, Integer> heard = new TreeMap<>();
    for (Future<String> code : pool.invokeAll(all)) {
      heard.merge(code.get(), 1, Integer::sum);
    }
    pool.shutdown();
    return heard;
  }
}
