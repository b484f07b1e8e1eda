package org.vigie.api.text;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The identity of a message on the appliance.
 *
 * @param value 26 letters and digits (a ULID: sorts by time of creation)
 */
public record MessageId(String value) implements Comparable<MessageId> {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** A fresh identity: 48 bits of time, 80 bits by chance. */
  public static MessageId of(Instant at, RandomGenerator chance) {
    StringBuilder id = new StringBuilder(26);
    long millis = at.toEpochMilli();
    for (int shift = 45; shift >= 0; shift -= 5) {
      id.append(DIGITS.charAt((int) (millis >>> shift) & 31));
    }
    for (int i = 0; i < 16; i++) {
      id.append(DIGITS.charAt(chance.nextInt(32)));
    }
    return new MessageId(id.toString());
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
