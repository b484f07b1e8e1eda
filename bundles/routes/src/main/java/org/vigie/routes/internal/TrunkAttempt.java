package org.vigie.routes.internal;

/** One try of one dial on one trunk. Confined to the exchange that carries it. */
final class TrunkAttempt {
  private final DialPlan plan;
  private final Adapters.Way way;
  private boolean begun;

  TrunkAttempt(DialPlan plan, Adapters.Way way) {
    this.plan = plan;
    this.way = way;
  }

  DialPlan plan() {
    return plan;
  }

  Adapters.Way way() {
    return way;
  }

  /** It has come to the trunk. */
  void begin() {
    begun = true;
  }

  boolean begun() {
    return begun;
  }
}
