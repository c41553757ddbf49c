package id.tanda.canary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Fails the test that logs anything which looks like a secret. */
final class WatchedLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  /** A NIK, a PIN or code, a dense token, a text form or JWS, a key or id in some encoding. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\d{16}|(?<!\\d)\\d{6}(?!\\d)|TND[A-Z]?1:|eyJ|[A-Za-z0-9_-]{22,}|[0-9a-fA-F]{16,}");

  WatchedLogger(String name) {
    this.name = name;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    String line = level + " " + MessageFormatter.basicArrayFormat(pattern, arguments);
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      line += " " + each;
    }
    if (SECRET.matcher(line).find()) {
      throw new AssertionError("a log line must not hold what looks like a secret: " + line);
    }
    WatchedLog.add(line);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return true;
  }

  @Override
  public boolean isDebugEnabled() {
    return true;
  }

  @Override
  public boolean isInfoEnabled() {
    return true;
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
