package org.vigie.sip.internal.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what JAIN-SIP wants to say. The stack complains of every packet that it cannot parse, with
 * the packet: from a hostile network that would fill the disk, so no more than one line in ten
 * seconds is kept, cut short. JAIN-SIP makes it by reflection.
 */
public final class QuietLog implements StackLogger {
  private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);
  private static final long EVERY_NANOS = 10_000_000_000L;
  private static final int LONGEST = 200;

  private final AtomicLong next = new AtomicLong(System.nanoTime());
  private final AtomicLong dropped = new AtomicLong();

  @Override
  public boolean isLoggingEnabled() {
    return false;
  }

  @Override
  public boolean isLoggingEnabled(int level) {
    return false;
  }

  @Override
  public void logError(String message) {
    say(message, null);
  }

  @Override
  public void logError(String message, Exception cause) {
    say(message, cause);
  }

  @Override
  public void logFatalError(String message) {
    say(message, null);
  }

  @Override
  public void logException(Throwable cause) {
    say("internal error", cause);
  }

  private void say(String message, @org.jspecify.annotations.Nullable Throwable cause) {
    long due = next.get();
    long now = System.nanoTime();
    if (now - due < 0 || !next.compareAndSet(due, now + EVERY_NANOS)) {
      dropped.incrementAndGet();
      return;
    }
    String text = cause == null ? message : message + ": " + cause;
    String plain = text.replaceAll("[^\\x20-\\x7e]+", " ");
    String brief = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    LOG.info("SIP stack: {} ({} more before)", brief, dropped.getAndSet(0));
  }

  @Override
  public void logDebug(String message) {}

  @Override
  public void logDebug(String message, Exception cause) {}

  @Override
  public void logTrace(String message) {}

  @Override
  public void logWarning(String message) {}

  @Override
  public void logInfo(String message) {}

  @Override
  public void logStackTrace() {}

  @Override
  public void logStackTrace(int level) {}

  @Override
  public int getLineCount() {
    return 0;
  }

  @Override
  public void disableLogging() {}

  @Override
  public void enableLogging() {}

  @Override
  public void setBuildTimeStamp(String stamp) {}

  @Override
  public void setStackProperties(Properties properties) {}

  @Override
  public String getLoggerName() {
    return LOG.getName();
  }
}
