package id.tanda.token;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.jose.Jwk;
import id.tanda.crypto.json.JsonObject;
import id.tanda.testing.Edited;
import id.tanda.token.OddCbor.Spelling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Verification does nothing on the network, whatever address stands in a token: a server listens
 * there, and a process of its own verifies under watch.
 */
class SilenceTest {
  private final Desk desk = new Desk();
  private final Spelled good = Spelled.good(desk);
  private final List<String> orders = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private ServerSocketChannel server;
  private String url;

  @TempDir private Path folder;

  @BeforeEach
  void listen() throws IOException {
    server =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    url = "http://" + WatchedProcess.HOST + ":" + port() + "/k";
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  @DisplayName("T-04 nothing is looked up or connected to for addresses of keys and chains")
  void noKeyIsFetched() throws Exception {
    for (String member : List.of("jku", "x5u", "jwk", "x5c", "iss", "url")) {
      verify(good.issuerHeader(begun(good.issuerHeader(), member)), "token.malformed");
      verify(good.bindingHeader(begun(good.bindingHeader(), member)), "token.malformed");
    }
    for (long label : new long[] {32, 33, 34, 35}) {
      verify(dense(label), "token.malformed");
    }
    verify(good.bindingHeader(begun(good.bindingHeader(), "kid")), "token.accepted"); // passed over
    String key = new String(Jwk.of(desk.device.publicKey()).utf8(), StandardCharsets.UTF_8);
    issuerSays("cnf", "{\"jku\":\"" + url + "\"}", "token.malformed");
    issuerSays("cnf", "{\"jwk\":" + key + ",\"x5u\":\"" + url + "\"}", "token.malformed");

    remainsSilent();
  }

  @Test
  @DisplayName("T-04 nor for addresses of issuers, types, lists and audiences")
  void nothingElseIsFetched() throws Exception {
    issuerSays("iss", text(url), "token.wrong-issuer");
    issuerSays("vct", text(url), "token.wrong-type");
    issuerSays("status", list(), "token.malformed");
    issuerSays("jwks_uri", text(url), "token.malformed");
    bindingSays("aud", text(url), "token.malformed");
    bindingSays("tanda_scope", text(url), "token.malformed");
    bindingSays("jwks_uri", text(url), "token.accepted");
    verify(desk.show(Presentation.bare()), "token.accepted");
    verify(desk.show(Presentation.bare().as(Presentation.Form.REFERENCE)), "token.unknown-key");

    remainsSilent();
  }

  @Test
  @DisplayName("Q-05 nothing is opened that a symbol asks for")
  void nothingIsOpened() throws Exception {
    for (String shown :
        List.of(
            url,
            url + "?t=" + desk.show(Presentation.bare()),
            "http://127.0.0.1:" + port() + "/",
            "//" + WatchedProcess.HOST + ":" + port(),
            "ftp" + url.substring(4),
            "jar:" + url + "!/x",
            "ldap" + url.substring(4),
            "TND1:" + url,
            "TNDR1:" + url,
            "<img src=\"" + url + "\">",
            "<!DOCTYPE x SYSTEM \"" + url + "\"><x/>",
            "javascript:fetch('" + url + "')")) {
      verify(shown, "token.malformed");
    }
    verify(url + "~", "token.not-canonical");

    remainsSilent();
  }

  @Test
  @DisplayName("T-04 Q-05 the watch sees a look-up and a connection")
  void theWatchSees() throws Exception {
    orders.add("connect " + port());

    assertThat(heard())
        .containsExactly(
            "[socket://" + WatchedProcess.HOST + ":" + port() + "]", WatchedProcess.FIRST_ADDRESS);
    assertThat(server.accept()).isNotNull();
  }

  private void remainsSilent() throws Exception {
    expected.add("[]");
    expected.add(WatchedProcess.CHANGED_ADDRESS);

    assertThat(heard()).isEqualTo(expected);
    assertThat(server.accept()).isNull();
  }

  /** Has a process follow the orders and returns the lines that it prints. */
  private List<String> heard() throws Exception {
    Path hosts = folder.resolve("hosts");
    WatchedProcess.name(hosts, WatchedProcess.FIRST_ADDRESS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                WatchedProcess.class.getName(),
                hosts.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var input = process.getOutputStream()) {
      input.write(String.join("\n", orders).getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isZero();
    return printed.lines().toList();
  }

  private void verify(Spelled token, String code) {
    verify(token.text(desk), code);
  }

  private void verify(String token, String code) {
    orders.add("verify " + token);
    expected.add(code);
  }

  /** Returns a header that has the address as one more member. */
  private String begun(String header, String member) {
    return "{\"" + member + "\":\"" + url + "\"," + header.substring(1);
  }

  private void issuerSays(String member, String json, String code) {
    verify(good.issuerPayload(saying(good.issuerPayload(), member, json)), code);
  }

  private void bindingSays(String member, String json, String code) {
    verify(good.bindingPayload(saying(good.bindingPayload(), member, json)), code);
  }

  private static String saying(String payload, String member, String json) {
    try {
      JsonObject value = JsonObject.parse("{\"v\":" + json + "}");
      return Edited.with(JsonObject.parse(payload), member, value.value("v").orElseThrow()).text();
    } catch (MalformedException own) {
      throw new AssertionError(own);
    }
  }

  private String list() {
    return "{\"status_list\":{\"idx\":7,\"uri\":\"" + url + "\"}}";
  }

  /** Returns a dense token with an address under a label of its header. */
  private String dense(long label) {
    OddCbor cbor = new OddCbor(-1, Spelling.LONGER);
    OddToken made = new OddToken(desk, cbor);
    List<byte[]> header = new ArrayList<>(made.header(desk.credentials.dense()));
    header.add(cbor.member(label, cbor.text(url)));
    return made.signed(header, made.payload(new byte[16], new byte[16]));
  }

  private int port() {
    return server.socket().getLocalPort();
  }

  private static String text(String value) {
    return "\"" + value + "\"";
  }
}
