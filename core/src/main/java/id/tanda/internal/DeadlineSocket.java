package id.tanda.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that waits for nothing beyond a deadline, however slowly single bytes drip in. */
public final class DeadlineSocket extends Socket {
  private final Deadline deadline;
  private volatile int wished;

  /** Creates one that is not connected yet. */
  public DeadlineSocket(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, deadline.cap(timeout));
  }

  @Override
  public synchronized void setSoTimeout(int timeout) {
    wished = timeout; // set before each read, together with what the deadline leaves
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        arm();
        return super.read();
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        arm();
        return super.read(into, from, length);
      }
    };
  }

  private void arm() throws IOException {
    super.setSoTimeout(deadline.cap(wished));
  }
}
