package org.vigie.sip.internal.leg;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.vigie.api.call.CallId;

/** Makes ULIDs: 48 bits of time, 80 of chance; each is greater than the one before. Thread-safe. */
public final class CallIds {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final long LOW_MASK = (1L << 40) - 1;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long lastMillis = -1;
  private long high;
  private long low;

  public CallIds(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized CallId next() {
    long millis = clock.instant().toEpochMilli();
    if (millis > lastMillis) {
      lastMillis = millis;
      // The first bit stays free, so that counting up within a millisecond never runs over.
      high = random.nextLong() & (LOW_MASK >> 1);
      low = random.nextLong() & LOW_MASK;
    } else {
      low = (low + 1) & LOW_MASK;
      high += low == 0 ? 1 : 0;
    }
    StringBuilder text = new StringBuilder(26);
    append(text, lastMillis, 10);
    append(text, high, 8);
    append(text, low, 8);
    return new CallId(text.toString());
  }

  private static void append(StringBuilder text, long value, int digits) {
    for (int shift = (digits - 1) * 5; shift >= 0; shift -= 5) {
      text.append(DIGITS[(int) (value >>> shift & 31)]);
    }
  }
}
