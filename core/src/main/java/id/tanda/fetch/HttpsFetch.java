package id.tanda.fetch;

import id.tanda.identity.Outcome;
import id.tanda.internal.Deadline;
import id.tanda.internal.DeadlineSockets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches over HTTPS with the platform's {@link HttpsURLConnection}: no plain HTTP, no redirect, no
 * cache, no content encoding, bounded in bytes and in time.
 *
 * <p>Certificates are judged by the platform, or by the socket factory that the host gives. A
 * cookie handler, an authenticator or a proxy that the host installed for the whole process counts
 * here too. Safe for use by many threads; every fetch has a connection of its own.
 */
public final class HttpsFetch implements Fetch {
  private static final int BUFFER = 8_192;
  private static final int LAST_PORT = 65_535;

  private final int connectMillis;
  private final int readMillis;
  private final Duration deadline;
  private final SSLSocketFactory sockets;

  private HttpsFetch(Builder from) {
    this.connectMillis = (int) from.connectTimeout.toMillis();
    this.readMillis = (int) from.readTimeout.toMillis();
    this.deadline = from.deadline;
    this.sockets = from.sockets.orElseGet(HttpsURLConnection::getDefaultSSLSocketFactory);
  }

  /** Begins an adapter; every limit has a default. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Outcome<byte[]> fetch(String address, int maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be 1 or more, was " + maxBytes);
    }
    Optional<URL> url = url(address);
    if (url.isEmpty()) {
      return Outcome.refused(FetchFailure.BAD_ADDRESS);
    }
    try {
      return fetch(url.get(), maxBytes, Deadline.in(deadline));
    } catch (SocketTimeoutException late) {
      return Outcome.refused(FetchFailure.TIMED_OUT);
    } catch (IOException broken) {
      return Outcome.refused(FetchFailure.UNREACHABLE);
    } catch (StackOverflowError endless) { // the platform recurses at each 100 Continue
      return Outcome.refused(FetchFailure.WRONG_STATUS);
    }
  }

  private static Optional<URL> url(String address) {
    try {
      URI uri = new URI(address);
      boolean isFit =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getPort() <= LAST_PORT
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null;
      return isFit ? Optional.of(uri.toURL()) : Optional.empty();
    } catch (URISyntaxException | MalformedURLException notAnAddress) {
      return Optional.empty();
    }
  }

  private Outcome<byte[]> fetch(URL url, int maxBytes, Deadline end) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
    try {
      connection.setSSLSocketFactory(new DeadlineSockets(sockets, end));
      connection.setConnectTimeout(end.cap(connectMillis));
      connection.setReadTimeout(end.cap(readMillis));
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setRequestProperty("Accept-Encoding", "identity");
      connection.setRequestProperty("Connection", "close");
      Optional<FetchFailure> failure = failure(connection, maxBytes);
      return failure.isPresent() ? Outcome.refused(failure.get()) : read(connection, maxBytes, end);
    } finally {
      connection.disconnect();
    }
  }

  private static Optional<FetchFailure> failure(HttpURLConnection connection, int maxBytes)
      throws IOException {
    int status = connection.getResponseCode();
    if (status >= 300 && status < 400) {
      return Optional.of(FetchFailure.REDIRECTED);
    }
    if (status != HttpURLConnection.HTTP_OK) {
      return Optional.of(FetchFailure.WRONG_STATUS);
    }
    String encoding = connection.getContentEncoding();
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return Optional.of(FetchFailure.ENCODED);
    }
    return connection.getContentLengthLong() > maxBytes
        ? Optional.of(FetchFailure.TOO_LARGE)
        : Optional.empty();
  }

  private static Outcome<byte[]> read(HttpURLConnection connection, int maxBytes, Deadline end)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = connection.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        end.cap(0);
        if (count > maxBytes - bytes.size()) {
          return Outcome.refused(FetchFailure.TOO_LARGE);
        }
        bytes.write(buffer, 0, count);
      }
    }
    long announced = connection.getContentLengthLong();
    return announced >= 0 && announced != bytes.size()
        ? Outcome.refused(FetchFailure.WRONG_LENGTH)
        : Outcome.done(bytes.toByteArray());
  }

  /** Collects the limits of an adapter; for one thread. */
  public static final class Builder {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration readTimeout = Duration.ofSeconds(5);
    private Duration deadline = Duration.ofSeconds(15);
    private Optional<SSLSocketFactory> sockets = Optional.empty();

    private Builder() {}

    /**
     * Sets how long the connection may take. Default: 5 seconds.
     *
     * @throws IllegalArgumentException if it is not 1 millisecond to 5 minutes
     */
    public Builder connectTimeout(Duration time) {
      this.connectTimeout = require(time, "connectTimeout");
      return this;
    }

    /**
     * Sets how long the server may be silent. Default: 5 seconds.
     *
     * @throws IllegalArgumentException if it is not 1 millisecond to 5 minutes
     */
    public Builder readTimeout(Duration time) {
      this.readTimeout = require(time, "readTimeout");
      return this;
    }

    /**
     * Sets how long a whole fetch may take once the name is resolved. Default: 15 seconds.
     *
     * @throws IllegalArgumentException if it is not 1 millisecond to 5 minutes
     */
    public Builder deadline(Duration time) {
      this.deadline = require(time, "deadline");
      return this;
    }

    /** Sets who judges certificates. Default: the platform. */
    public Builder sockets(SSLSocketFactory factory) {
      this.sockets = Optional.of(Objects.requireNonNull(factory, "factory"));
      return this;
    }

    /** Returns the adapter. */
    public HttpsFetch build() {
      return new HttpsFetch(this);
    }

    private static Duration require(Duration time, String name) {
      if (time.toMillis() < 1 || time.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(name + " must be 1 ms to 5 min, was " + time);
      }
      return time;
    }
  }
}
