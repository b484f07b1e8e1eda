package org.vigie.api.call;

/**
 * The identity of a call on the appliance.
 *
 * @param value 26 letters and digits (a ULID: sorts by time of creation)
 */
public record CallId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
