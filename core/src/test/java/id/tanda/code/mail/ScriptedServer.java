package id.tanda.code.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that misbehaves at one point and writes down what it is told. */
final class ScriptedServer implements AutoCloseable {
  /** Where it misbehaves, and how. */
  enum Fault {
    SAYS_NOTHING,
    DRIPS,
    HANGS_AFTER_GREETING,
    HANGS_AFTER_MAIL,
    REFUSES_CONNECTION,
    REFUSES_SENDER,
    REFUSES_RECIPIENT,
    REFUSES_MAIL,
    BREAKS_OFF,
    BREAKS_OFF_AFTER_MAIL,
    RESETS_AFTER_TAKING,
    NONE
  }

  private final Fault fault;
  private final Optional<SSLContext> tls;
  private final ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  ScriptedServer(Fault fault) throws IOException {
    this(fault, Optional.empty());
  }

  /** Starts one that offers TLS by command. */
  static ScriptedServer offering(SSLContext tls) throws IOException {
    return new ScriptedServer(Fault.NONE, Optional.of(tls));
  }

  private ScriptedServer(Fault fault, Optional<SSLContext> tls) throws IOException {
    this.fault = fault;
    this.tls = tls;
    pool.execute(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Returns what it was told, line by line. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    pool.shutdownNow();
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      greet(client.getOutputStream());
      if (converse(client, tls.isPresent() ? "250 STARTTLS" : "250 8BITMIME")) {
        converse(secured(client), "250 8BITMIME");
      }
    } catch (IOException | InterruptedException gone) {
      return; // the client has had enough
    }
  }

  private void greet(OutputStream out) throws IOException, InterruptedException {
    if (fault == Fault.BREAKS_OFF) {
      throw new IOException("as told");
    }
    hangIf(Fault.SAYS_NOTHING);
    while (fault == Fault.DRIPS && !closing.await(50, TimeUnit.MILLISECONDS)) {
      out.write('2');
    }
    say(out, fault == Fault.REFUSES_CONNECTION ? "554 no service" : "220 scripted");
    hangIf(Fault.HANGS_AFTER_GREETING);
  }

  /** Says yes to everything; true once TLS is to begin. */
  private boolean converse(Socket client, String offer) throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      String verb = line.length() < 4 ? line : line.substring(0, 4);
      switch (verb) {
        case "EHLO" -> say(out, "250-scripted\r\n" + offer);
        case "STAR" -> {
          say(out, "220 go on");
          return true;
        }
        case "MAIL" -> say(out, fault == Fault.REFUSES_SENDER ? "550 not you" : "250 ok");
        case "RCPT" -> say(out, fault == Fault.REFUSES_RECIPIENT ? "550 " + line : "250 ok");
        case "DATA" -> {
          say(out, "354 go on");
          takeMail(in);
          hangIf(Fault.HANGS_AFTER_MAIL);
          if (fault == Fault.BREAKS_OFF_AFTER_MAIL) {
            return false;
          }
          say(out, fault == Fault.REFUSES_MAIL ? "554 not this" : "250 taken");
          if (fault == Fault.RESETS_AFTER_TAKING) {
            client.setSoLinger(true, 0); // the end is a reset, and no later word gets through
            return false;
          }
        }
        default -> say(out, "250 ok");
      }
    }
    return false;
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            tls.orElseThrow()
                .getSocketFactory()
                .createSocket(client, "localhost", client.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private void takeMail(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines.add(line);
    }
  }

  private void hangIf(Fault here) throws InterruptedException {
    if (fault == here) {
      closing.await();
    }
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
