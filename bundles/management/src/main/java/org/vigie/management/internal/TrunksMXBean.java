package org.vigie.management.internal;

import java.util.List;

/** The trunks in the order in which they are tried, for JMX: {@code org.vigie:type=Trunks}. */
public interface TrunksMXBean {
  List<TrunkView> getTrunks();
}
