package id.tanda.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import id.tanda.internal.DeadlineSockets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpsFetchTest {
  private static final int MAX = 100;
  private static final byte[] BODY = "signed text".getBytes(StandardCharsets.US_ASCII);

  @TempDir static Path folder;

  private HttpsServer server;

  @BeforeAll
  static void makeCertificates() throws Exception {
    Keytool.certificate(folder.resolve("localhost.p12"), "localhost");
    Keytool.certificate(folder.resolve("elsewhere.p12"), "elsewhere.example");
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
  void bytesComeAsTheyStand() {
    server.answers("HTTP/1.1 200 OK\r\nContent-Length: 11", BODY);

    assertThat(fetched(fetch())).isEqualTo(BODY);
  }

  @Test
  void whatHasNoAnnouncedLengthComesToo() {
    server.answers("HTTP/1.1 200 OK", BODY);
    assertThat(fetched(fetch())).isEqualTo(BODY);

    server.answersInChunks(BODY);
    assertThat(fetched(fetch())).isEqualTo(BODY);
  }

  @Test
  void nothingButTheQuestionIsSaid() {
    server.answers("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 11", BODY);
    fetch();
    fetch();

    assertThat(server.requests())
        .hasSize(2)
        .allMatch(head -> head.startsWith("GET /bundle HTTP/1.1"))
        .allMatch(head -> head.contains("Accept-Encoding: identity"))
        .noneMatch(head -> head.contains("Cookie") || head.contains("Authorization"));
  }

  @ParameterizedTest
  @CsvSource({
    "301, fetch.redirected",
    "302, fetch.redirected",
    "307, fetch.redirected",
    "308, fetch.redirected",
    "204, fetch.wrong-status",
    "206, fetch.wrong-status",
    "401, fetch.wrong-status",
    "404, fetch.wrong-status",
    "500, fetch.wrong-status"
  })
  void onlyStatus200IsAnAnswer(int status, String code) {
    server.answers(
        "HTTP/1.1 " + status + " X\r\nLocation: " + server.address() + "\r\nContent-Length: 0",
        new byte[0]);

    assertThat(refusal(fetch())).isEqualTo(code);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void atMostTheBoundComes() {
    server.answers("HTTP/1.1 200 OK\r\nContent-Length: 100", new byte[MAX]);
    assertThat(fetched(fetch())).hasSize(MAX);

    server.answers("HTTP/1.1 200 OK\r\nContent-Length: 101", new byte[MAX + 1]);
    assertThat(refusal(fetch())).isEqualTo("fetch.too-large");
    server.answers("HTTP/1.1 200 OK", new byte[MAX + 1]);
    assertThat(refusal(fetch())).isEqualTo("fetch.too-large");
    server.answersInChunks(new byte[MAX + 1]);
    assertThat(refusal(fetch())).isEqualTo("fetch.too-large");
  }

  @Test
  void anEndlessAnswerIsCutOffAtTheBound() {
    server.answers(
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(new byte[65_536]);
          }
        });

    assertThat(refusal(fetch())).isEqualTo("fetch.too-large");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 12, 50})
  void anAnnouncedLengthThatIsNotKeptIsNoAnswer(int announced) {
    server.answers("HTTP/1.1 200 OK\r\nContent-Length: " + announced, BODY);

    assertThat(refusal(fetch())).isIn("fetch.wrong-length", "fetch.unreachable");
  }

  @Test
  void aCompressedAnswerIsRefusedUnopened() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[50_000]);
    }
    server.answers("HTTP/1.1 200 OK\r\nContent-Encoding: gzip", bomb.toByteArray());
    assertThat(refusal(fetch())).isEqualTo("fetch.encoded");

    server.answers("HTTP/1.1 200 OK\r\nContent-Encoding: identity\r\nContent-Length: 11", BODY);
    assertThat(fetched(fetch())).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/bundle",
        "ftp://localhost/bundle",
        "file:///etc/passwd",
        "https://user:secret@localhost/bundle",
        "https://user@localhost/bundle",
        "https://localhost/bundle#part",
        "https:///bundle",
        "https:localhost",
        "//localhost/bundle",
        "https://local host/",
        "jar:https://localhost/a.jar!/b",
        ""
      })
  void onlyAPlainHttpsAddressIsAsked(String address) {
    assertThat(refusal(fetcher().build().fetch(address, MAX))).isEqualTo("fetch.bad-address");
  }

  @Test
  void aSilentServerIsLeftAfterTheReadTimeOut() {
    server.answers(out -> server.drips(30_000));

    assertThat(refusal(fetcher().readTimeout(Duration.ofMillis(50)).build()))
        .isEqualTo("fetch.timed-out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"})
  void aServerThatDripsIsLeftAtTheDeadline(String head) {
    server.answers(
        out -> {
          out.write(head.getBytes(StandardCharsets.US_ASCII));
          while (server.drips(20)) {
            out.write('a');
            out.flush();
          }
        });

    assertThat(refusal(fetcher().deadline(Duration.ofMillis(700)).build()))
        .isEqualTo("fetch.timed-out");
  }

  @Test
  void aServerThatIsNotTheOneNamedIsNotHeard() throws Exception {
    server.answers("HTTP/1.1 200 OK\r\nContent-Length: 11", BODY);
    Fetch byThePlatform = Fetch.https();
    assertThat(refusal(byThePlatform.fetch(server.address(), MAX))).isEqualTo("fetch.unreachable");

    try (HttpsServer other = new HttpsServer(folder.resolve("elsewhere.p12"))) {
      other.answers("HTTP/1.1 200 OK\r\nContent-Length: 11", BODY);
      Fetch trusting = HttpsFetch.builder().sockets(other.trusting()).build();
      assertThat(refusal(trusting.fetch(other.address(), MAX))).isEqualTo("fetch.unreachable");
      assertThat(other.requests()).noneMatch(head -> head.startsWith("GET"));
    }
  }

  @Test
  void nobodyThereIsUnreachable() throws Exception {
    server.close();

    assertThat(refusal(fetch())).isEqualTo("fetch.unreachable");
  }

  @Test
  void boundsAreKeptAndNothingIsSetForTheWholeProcess() {
    assertThatThrownBy(() -> HttpsFetch.builder().deadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpsFetch.builder().readTimeout(Duration.ofMinutes(6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HttpsFetch.builder().connectTimeout(Duration.ofNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fetch.https().fetch(server.address(), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(HttpsURLConnection.getDefaultSSLSocketFactory())
        .isNotInstanceOf(DeadlineSockets.class);
  }

  private HttpsFetch.Builder fetcher() {
    return HttpsFetch.builder().sockets(server.trusting());
  }

  private Outcome<byte[]> fetch() {
    return fetcher().build().fetch(server.address(), MAX);
  }

  private String refusal(Fetch fetch) {
    return refusal(fetch.fetch(server.address(), MAX));
  }

  private static String refusal(Outcome<byte[]> outcome) {
    return outcome.refusal().map(Reason::code).orElse("none");
  }

  private static byte[] fetched(Outcome<byte[]> outcome) {
    return outcome.orElseThrow();
  }
}
