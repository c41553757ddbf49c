package id.tanda.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server says, a fetch ends with bytes or a refusal and throws nothing. */
@Timeout(120)
class HostileServerTest {
  private static final int MAX = 262_144;

  @TempDir static Path folder;

  private HttpsServer server;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Keytool.certificate(folder.resolve("localhost.p12"), "localhost");
  }

  @BeforeEach
  void start() throws Exception {
    server = new HttpsServer(folder.resolve("localhost.p12"));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aServerThatSaysContinueWithoutEndIsRefused() {
    server.answers(out -> flood(out, "HTTP/1.1 100 Continue\r\n\r\n"));

    assertThat(code(fetch())).startsWith("fetch.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y\r\n", "X", " folded\r\n", "\r"})
  void aHeadWithoutEndIsRefused(String piece) {
    server.answers(
        out -> {
          out.write("HTTP/1.1 200 OK\r\nX: y\r\n".getBytes(StandardCharsets.US_ASCII));
          flood(out, piece);
        });

    assertThat(code(fetch())).startsWith("fetch.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\r\nX: y\r\n", "1;", "00000000", "1\r\na\r\n"})
  void chunksWithoutEndAreRefused(String piece) {
    server.answers(
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
          out.write(piece.getBytes(StandardCharsets.US_ASCII));
          flood(out, piece.startsWith("0\r\n") ? "X: y\r\n" : piece);
        });

    assertThat(code(fetch())).startsWith("fetch.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "nonsense",
        "HTTP/1.1\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 99999999999 OK\r\n\r\n",
        "HTTP/1.1 -200 OK\r\n\r\n",
        "HTTP/0.9 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 3\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, identity\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: x\r\n\u0000: \u0001\r\n\r\nhello",
        "HTTP/1.1 401 X\r\nWWW-Authenticate: Negotiate\r\n\r\n",
        "HTTP/1.1 401 X\r\nWWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"\r\n\r\n",
        "HTTP/1.1 401 X\r\nWWW-Authenticate: ,,,\r\n\r\n",
        "HTTP/1.1 407 X\r\nProxy-Authenticate: Digest\r\n\r\n",
        "HTTP/1.1 302 X\r\nLocation: ://\r\n\r\n",
        "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=-1, max=x\r\nConnection: keep-alive\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nSet-Cookie: \u0000=\r\nSet-Cookie2: x\r\n\r\nhello"
      })
  void whateverAServerSaysEndsInAnAnswer(String text) {
    server.answers(out -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));

    Outcome<byte[]> outcome = fetch();

    assertThat(outcome.refusal().map(Reason::code).orElse("fetch.done")).startsWith("fetch.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:65536/bundle",
        "https://localhost:99999/bundle",
        "https://localhost:2147483647/bundle"
      })
  void anAddressWithAPortThatDoesNotExistIsBad(String address) {
    assertThat(code(Fetch.https().fetch(address, MAX))).isEqualTo("fetch.bad-address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost:0/bundle", "https://[::1%25nowhere]/", "https://a./"})
  void anAddressThatLeadsNowhereIsUnreachable(String address) {
    assertThat(code(Fetch.https().fetch(address, MAX))).startsWith("fetch.");
  }

  private static void flood(OutputStream out, String piece) throws Exception {
    byte[] many = piece.repeat(65_536 / piece.length()).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 512; i++) {
      out.write(many);
    }
  }

  private Outcome<byte[]> fetch() {
    return HttpsFetch.builder()
        .sockets(server.trusting())
        .deadline(Duration.ofSeconds(5))
        .build()
        .fetch(server.address(), MAX);
  }

  private static String code(Outcome<byte[]> outcome) {
    return outcome.refusal().map(Reason::code).orElse("none");
  }
}
