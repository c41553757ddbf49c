package id.tanda.code.mail;

import id.tanda.internal.Deadline;
import id.tanda.internal.DeadlineSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** When TLS begins, and on which port mail servers expect that. */
enum Security {
  /** With the first byte: RFC 8314. */
  IMPLICIT(465),
  /** By a command before anything is said, without which there is no mail: RFC 3207. */
  STARTTLS(587),
  /** If the server offers it. */
  OPTIONAL(25);

  private final int port;

  Security(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  /** Makes the sockets of one sending. */
  SocketFactory sockets(SSLSocketFactory tls, Deadline deadline) {
    return this == IMPLICIT
        ? new Sockets(() -> new TlsSocket(tls, deadline))
        : new Sockets(() -> new DeadlineSocket(deadline));
  }

  /** Makes sockets that are not connected yet, and no other. */
  private static final class Sockets extends SocketFactory {
    private final Supplier<Socket> next;

    Sockets(Supplier<Socket> next) {
      this.next = next;
    }

    @Override
    public Socket createSocket() {
      return next.get();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
