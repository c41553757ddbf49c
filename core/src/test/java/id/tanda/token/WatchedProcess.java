package id.tanda.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A process of its own that does what it is told on standard input, a line each: {@code verify} a
 * text and print the answer, or {@code connect} to a port. At last it prints for whom it asked how
 * to connect, and how it knows {@link #HOST}.
 *
 * <p>Java keeps what it has looked up. So the names of this process stand in a file that is changed
 * at the end: a name that was looked up before still has its first address.
 */
final class WatchedProcess {
  /** The one name that this process can look up. */
  static final String HOST = "keys.attacker.example";

  static final String FIRST_ADDRESS = "127.0.0.1";
  static final String CHANGED_ADDRESS = "127.0.0.2";

  private WatchedProcess() {}

  /** Takes the file of names, which the process was also started with. */
  public static void main(String[] args) throws IOException {
    Security.setProperty("networkaddress.cache.ttl", "-1");
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    ProxySelector.setDefault(new Recording(asked));
    TokenVerifier verifier = new Desk().verifier().build();

    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        .lines()
        .forEach(line -> follow(line, verifier));

    name(Path.of(args[0]), CHANGED_ADDRESS);
    System.out.println(asked);
    System.out.println(address().getHostAddress());
  }

  /** Writes the file of names. */
  static void name(Path hosts, String address) throws IOException {
    Files.writeString(hosts, address + " " + HOST + "\n");
  }

  private static InetAddress address() throws UnknownHostException {
    return InetAddress.getAllByName(HOST)[0];
  }

  private static void follow(String line, TokenVerifier verifier) {
    String what = line.substring(line.indexOf(' ') + 1);
    if (line.startsWith("verify ")) {
      System.out.println(verifier.verify(what).code());
    } else {
      connect(Integer.parseInt(what));
    }
  }

  private static void connect(int port) {
    try {
      new Socket(address(), port).close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes down whoever wants to connect, and lets it. */
  private static final class Recording extends ProxySelector {
    private final List<String> asked;

    Recording(List<String> asked) {
      this.asked = asked;
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri.toString());
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      asked.add("failed " + uri);
    }
  }
}
