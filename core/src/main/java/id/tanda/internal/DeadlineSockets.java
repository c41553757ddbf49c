package id.tanda.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the sockets of one exchange: a platform that lays TLS over an unconnected socket of ours is
 * bound by the deadline from the first byte on; elsewhere the time-out of each read bounds it.
 */
public final class DeadlineSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Deadline deadline;

  /** Creates those of one exchange, whose certificates {@code tls} judges. */
  public DeadlineSockets(SSLSocketFactory tls, Deadline deadline) {
    this.tls = tls;
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() {
    return new DeadlineSocket(deadline);
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(socket, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return tls.createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return tls.createSocket(host, port, local, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
