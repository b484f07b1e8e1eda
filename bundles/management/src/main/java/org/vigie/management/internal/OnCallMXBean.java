package org.vigie.management.internal;

import java.util.List;

/** Who is on call, for JMX: {@code org.vigie:type=OnCall}. */
public interface OnCallMXBean {
  /** All teams, now. */
  List<OnCallView> getNow();

  /**
   * All teams, at an instant.
   *
   * @param at RFC 3339, with {@code Z} or an offset
   */
  List<OnCallView> listAt(String at);
}
