package org.vigie.management.internal;

import java.util.List;
import java.util.Map;

/** Calls, for JMX: {@code org.vigie:type=Calls}. */
public interface CallsMXBean {
  /** How many calls are in progress. */
  int getInProgressCount();

  /** How many callers wait for somebody: in queues, or while telephones ring. */
  int getWaitingCount();

  /** The calls in progress, newest first. */
  List<CallView> getInProgress();

  /** Calls that have ended since this bundle started, by verdict. */
  Map<String, Long> getEnded();

  /**
   * The newest calls, those in progress first.
   *
   * @param limit 1 to 500
   */
  List<CallView> listNewest(int limit);
}
