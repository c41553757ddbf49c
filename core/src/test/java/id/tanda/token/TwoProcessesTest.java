package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two Java processes with verifiers of their own and one memory of marks between them. */
class TwoProcessesTest {
  private final Desk desk = new Desk();

  @Test
  @DisplayName("T-27 of 1,000 simultaneous showings over two processes one is accepted")
  void oneOfAThousandIsAccepted() throws Exception {
    String token = desk.show(Presentation.bare());
    ExecutorService pool = Executors.newCachedThreadPool();
    List<String> heard = new ArrayList<>();

    try (ServerSocket server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress())) {
      pool.execute(() -> SpentTokensOverSocket.serve(server, desk.spent, pool));
      List<Process> processes = List.of(showing(server, token), showing(server, token));
      for (Process process : processes) {
        heard.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        assertThat(process.waitFor()).isZero();
      }
    }
    pool.shutdown();

    assertThat(heard)
        .extracting(String::strip)
        .containsExactlyInAnyOrder(
            "{token.accepted=1, token.replayed=499}", "{token.replayed=500}");
  }

  private static Process showing(ServerSocket server, String token) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ShowingProcess.class.getName(),
                Integer.toString(server.getLocalPort()),
                "500")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = process.getOutputStream()) {
      input.write(token.getBytes(StandardCharsets.US_ASCII));
    }
    return process;
  }
}
