package org.vigie.management.internal;

import java.util.List;

/** How the appliance is, for JMX: {@code org.vigie:type=Health}. */
public interface HealthMXBean {
  /** {@code up}, {@code degraded} or {@code down}. */
  String getState();

  List<PartView> getParts();

  /** From the start until calls could be taken, ms; -1 before. */
  long getBootMillis();

  /** Resident memory of the process, bytes; 0 where the system does not tell. */
  long getResidentBytes();
}
