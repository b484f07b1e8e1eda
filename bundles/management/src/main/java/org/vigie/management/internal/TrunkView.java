package org.vigie.management.internal;

import java.util.Map;
import org.vigie.api.voice.TrunkStatus;

/** A trunk as JMX shows it. */
public final class TrunkView {
  private final TrunkStatus trunk;
  private final Map<String, Long> faults;

  TrunkView(TrunkStatus trunk, Map<String, Long> faults) {
    this.trunk = trunk;
    this.faults = Map.copyOf(faults);
  }

  public String getName() {
    return trunk.name();
  }

  public String getTarget() {
    return trunk.target();
  }

  public int getPriority() {
    return trunk.priority();
  }

  public boolean isUp() {
    return trunk.up();
  }

  public String getSince() {
    return trunk.since().toString();
  }

  /** Why: what registration, OPTIONS, the last call, or the voice that did not come say. */
  public String getText() {
    return trunk.text();
  }

  public int getCalls() {
    return trunk.calls();
  }

  public int getMaxCalls() {
    return trunk.maxCalls();
  }

  /**
   * How often it failed an attempt since this bundle started, by cause: {@code 503 …}, {@code 200,
   * but no RTP within 10 s}.
   */
  public Map<String, Long> getFaults() {
    return faults;
  }
}
