package org.vigie.management.internal;

import org.vigie.api.voice.TrunkStatus;

/** A trunk as JMX shows it. */
public final class TrunkView {
  private final TrunkStatus trunk;

  TrunkView(TrunkStatus trunk) {
    this.trunk = trunk;
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

  public String getText() {
    return trunk.text();
  }

  public int getCalls() {
    return trunk.calls();
  }

  public int getMaxCalls() {
    return trunk.maxCalls();
  }
}
