package id.tanda.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Where all tests of this module log to, at every level: nowhere, but what we log is under watch.
 */
public final class WatchedLog implements SLF4JServiceProvider {
  private static final List<List<String>> RECORDS = new CopyOnWriteArrayList<>();

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter contexts = new NOPMDCAdapter();

  /** Returns what is logged while something runs, a line each. */
  public static List<String> during(Runnable run) {
    List<String> lines = new CopyOnWriteArrayList<>();
    RECORDS.add(lines);
    try {
      run.run();
    } finally {
      RECORDS.removeIf(each -> each == lines);
    }
    return new ArrayList<>(lines);
  }

  static void add(String line) {
    RECORDS.forEach(record -> record.add(line));
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> name.startsWith("id.tanda.") ? new WatchedLogger(name) : NOPLogger.NOP_LOGGER;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return contexts;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
