package org.vigie.api.alert;

/**
 * The number of an alert: the 42 of {@code OK 42}.
 *
 * @param number from 1, one more for each alert of the appliance
 */
public record AlertId(long number) implements Comparable<AlertId> {
  @Override
  public int compareTo(AlertId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
