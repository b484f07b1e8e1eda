package org.vigie.management.internal;

import org.vigie.api.call.Try;

/** A trunk that was tried for an attempt, as JMX shows it. */
public final class TryView {
  private final Try tried;

  TryView(Try tried) {
    this.tried = tried;
  }

  public String getTrunk() {
    return tried.trunk();
  }

  /** Why the next one was tried; empty for the one that worked. */
  public String getCause() {
    return tried.cause();
  }
}
