package org.vigie.management.internal;

import java.util.List;

/** Alerts, for JMX: {@code org.vigie:type=Alerts}. */
public interface AlertsMXBean {
  /** How many alerts nobody has taken; 500 stands for that many or more. */
  int getOpenCount();

  /** The alerts that nobody has taken, newest first, at most 500. */
  List<AlertView> getOpen();

  /** The alerts that somebody has and has not closed, newest first, at most 500. */
  List<AlertView> getAcknowledged();

  /**
   * The newest alerts.
   *
   * @param limit 1 to 500
   */
  List<AlertView> listNewest(int limit);
}
