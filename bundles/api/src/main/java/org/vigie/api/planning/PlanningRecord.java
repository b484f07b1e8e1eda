package org.vigie.api.planning;

/** What is kept of plannings beside their rules. */
public sealed interface PlanningRecord
    permits Swap, Intervention, Programme, Feed, Leave, Confirmed {
  /** Unique in its kind. */
  String id();
}
