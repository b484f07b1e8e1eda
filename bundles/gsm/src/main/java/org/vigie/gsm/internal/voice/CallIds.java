package org.vigie.gsm.internal.voice;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.vigie.api.call.CallId;

/** Makes ULIDs: 48 bits of time, 80 of chance. A modem has a call every few seconds at most. */
final class CallIds {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int CHANCE_DIGITS = 16;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  CallIds(InstantSource clock) {
    this.clock = clock;
  }

  CallId next() {
    long millis = clock.instant().toEpochMilli();
    StringBuilder text = new StringBuilder(TIME_DIGITS + CHANCE_DIGITS);
    for (int i = TIME_DIGITS - 1; i >= 0; i--) {
      text.append(DIGITS[(int) (millis >>> 5 * i & 31)]);
    }
    for (int i = 0; i < CHANCE_DIGITS; i++) {
      text.append(DIGITS[random.nextInt(DIGITS.length)]);
    }
    return new CallId(text.toString());
  }
}
