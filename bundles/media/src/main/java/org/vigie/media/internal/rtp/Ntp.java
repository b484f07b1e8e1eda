package org.vigie.media.internal.rtp;

import java.time.Instant;

/** NTP timestamps (RFC 3550, 4): seconds since 1900 and their 2^32nd parts. */
final class Ntp {
  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

  private Ntp() {}

  /** All 64 bits. */
  static long of(Instant instant) {
    long seconds = instant.getEpochSecond() + SECONDS_1900_TO_1970;
    return seconds << 32 | ((long) instant.getNano() << 32) / 1_000_000_000L;
  }

  /** The middle 32 bits, in 65536ths of a second. */
  static int middle(long ntp) {
    return (int) (ntp >>> 16);
  }
}
