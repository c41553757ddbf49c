package id.tanda.code.mail;

import id.tanda.internal.Deadline;
import id.tanda.internal.DeadlineSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A socket that speaks TLS from the first byte on, within a deadline. To whoever uses it it is a
 * plain one, so that nobody chooses another TLS in between.
 */
final class TlsSocket extends Socket {
  private final SSLSocketFactory tls;
  private final DeadlineSocket plain;
  private @Nullable SSLSocket secured;

  TlsSocket(SSLSocketFactory tls, Deadline deadline) {
    this.tls = tls;
    this.plain = new DeadlineSocket(deadline);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    plain.connect(endpoint, timeout);
    try {
      secured = secured((InetSocketAddress) endpoint);
    } catch (IOException failed) { // nobody else knows that it is open
      plain.close();
      throw failed;
    }
  }

  private SSLSocket secured(InetSocketAddress server) throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.createSocket(plain, server.getHostString(), server.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // names as in RFC 8314 section 4
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return secured().getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return secured().getOutputStream();
  }

  @Override
  public synchronized void setSoTimeout(int timeout) {
    plain.setSoTimeout(timeout);
  }

  @Override
  public synchronized void close() throws IOException {
    if (secured != null) {
      secured.close();
    }
    plain.close();
  }

  private SSLSocket secured() throws SocketException {
    if (secured == null) {
      throw new SocketException("not connected");
    }
    return secured;
  }
}
