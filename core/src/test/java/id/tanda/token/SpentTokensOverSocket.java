package id.tanda.token;

import id.tanda.identity.StoreException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.ExecutorService;

/** A memory of marks that another process keeps, asked over a socket of this machine. */
record SpentTokensOverSocket(int port) implements SpentTokens {
  private static final int MARK_BYTES = 32;

  /** Answers whoever connects, until the server is closed. */
  static void serve(ServerSocket server, SpentTokens memory, ExecutorService pool) {
    while (true) {
      Socket caller;
      try {
        caller = server.accept();
      } catch (IOException closed) {
        return;
      }
      pool.execute(() -> answer(caller, memory));
    }
  }

  @Override
  public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        DataInputStream in = new DataInputStream(socket.getInputStream())) {
      out.write(mark.bytes());
      out.writeLong(issuedAt.toEpochMilli());
      out.writeLong(keepUntil.toEpochMilli());
      out.flush();
      return Spending.valueOf(in.readUTF());
    } catch (IOException silent) {
      throw new StoreException("the other process does not answer", true, silent);
    }
  }

  @Override
  public ReplayScope replayScope() {
    return ReplayScope.SHARED;
  }

  private static void answer(Socket caller, SpentTokens memory) {
    try (caller;
        DataInputStream in = new DataInputStream(caller.getInputStream());
        DataOutputStream out = new DataOutputStream(caller.getOutputStream())) {
      TokenMark mark = TokenMark.of(in.readNBytes(MARK_BYTES));
      Instant issuedAt = Instant.ofEpochMilli(in.readLong());
      Instant keepUntil = Instant.ofEpochMilli(in.readLong());
      out.writeUTF(memory.spend(mark, issuedAt, keepUntil).name());
    } catch (IOException gone) {
      throw new IllegalStateException("the caller went away", gone);
    }
  }
}
