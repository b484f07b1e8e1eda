package org.vigie.smpp.internal.submit;

/**
 * A token bucket: so many messages in a second, a tenth of a second's at once. Guarded by the
 * sender.
 */
final class Rate {
  private static final double SECOND = 1e9;

  private int perSecond;
  private double tokens = 1;
  private long filled = System.nanoTime();

  Rate(int perSecond) {
    this.perSecond = perSecond;
  }

  void set(int newPerSecond) {
    perSecond = newPerSecond;
  }

  /** Nanoseconds until the next may leave; 0: now. */
  long delay(long now) {
    if (perSecond == 0) {
      return 0;
    }
    double most = Math.max(1, perSecond / 10.0);
    tokens = Math.min(most, tokens + (now - filled) * perSecond / SECOND);
    filled = now;
    return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) * SECOND / perSecond);
  }

  void take() {
    if (perSecond > 0) {
      tokens -= 1;
    }
  }
}
