package id.tanda.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A real server over TLS, in this process, that answers byte for byte what a test tells it to. */
final class HttpsServer implements AutoCloseable {
  /** Writes the answer to one request. */
  @FunctionalInterface
  interface Answer {
    void write(OutputStream out) throws Exception;
  }

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Future<?> serving;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final SSLContext context;
  private final SSLServerSocket socket;
  private volatile Answer answer = out -> {};

  HttpsServer(Path store) throws Exception {
    this.context = context(store);
    this.socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 16, InetAddress.getLoopbackAddress());
    serving = CompletableFuture.runAsync(this::serve, pool);
  }

  void answers(Answer next) {
    this.answer = next;
  }

  void answers(String head, byte[] body) {
    answers(
        out -> {
          out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(body);
        });
  }

  /** Answers with a body of one chunk, whose whole length is not announced. */
  void answersInChunks(byte[] body) {
    answers(
        out -> {
          String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
          String size = Integer.toHexString(body.length) + "\r\n";
          out.write((head + size).getBytes(StandardCharsets.US_ASCII));
          out.write(body);
          out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
  }

  String address() {
    return "https://localhost:" + socket.getLocalPort() + "/bundle";
  }

  /** Returns what was asked, head by head. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns sockets that trust the certificate of this server alone. */
  SSLSocketFactory trusting() {
    return context.getSocketFactory();
  }

  /** Lets time pass between two bytes; false once the test is over. */
  boolean drips(long millis) throws InterruptedException {
    return !closing.await(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    awaitTheLastCaller();
    pool.shutdownNow();
  }

  /** Until the thread that waits for callers has ended the system lets them in. */
  private void awaitTheLastCaller() throws IOException {
    try {
      serving.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException fault) {
      throw new IOException("the server must end", fault);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        SSLSocket client = (SSLSocket) socket.accept();
        pool.execute(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(SSLSocket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      requests.add(head.toString());
      answer.write(client.getOutputStream());
    } catch (Exception hungUp) {
      requests.add(hungUp.getClass().getSimpleName());
    }
  }

  private static SSLContext context(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(Files.newInputStream(store), Keytool.PASSWORD);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, Keytool.PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
