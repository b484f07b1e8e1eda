package org.vigie.management.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;

/** Answers for {@code org.vigie:type=Calls}. */
final class CallsBean implements CallsMXBean, CallListener {
  private static final int MAX = 500;

  private final Sources sources;
  private final TrunkFaults faults;
  private final Map<Verdict, LongAdder> ended = new EnumMap<>(Verdict.class);

  CallsBean(Sources sources, TrunkFaults faults) {
    this.sources = sources;
    this.faults = faults;
    for (Verdict verdict : Verdict.values()) {
      ended.put(verdict, new LongAdder());
    }
  }

  @Override
  public void changed(CallRecord call) {
    // Nobody missed a call that the appliance placed itself: alerts have figures of their own.
    if (call.endedAt().isPresent()) {
      faults.count(call);
    }
    if (call.endedAt().isPresent() && call.alert().isEmpty()) {
      call.verdict().map(ended::get).ifPresent(LongAdder::increment);
    }
  }

  @Override
  public int getInProgressCount() {
    return inProgress().size();
  }

  @Override
  public int getWaitingCount() {
    return (int) inProgress().stream().filter(CallsBean::waits).count();
  }

  private static boolean waits(CallRecord call) {
    return call.details().kind() == CallKind.INCOMING
        && call.acceptedAt().isEmpty()
        && call.endedAt().isEmpty();
  }

  @Override
  public List<CallView> getInProgress() {
    return inProgress().stream().map(CallView::new).toList();
  }

  private List<CallRecord> inProgress() {
    return sources.calls().map(Calls::inProgress).orElse(List.of());
  }

  @Override
  public Map<String, Long> getEnded() {
    Map<String, Long> counts = new TreeMap<>();
    ended.forEach((verdict, count) -> counts.put(verdict.code(), count.sum()));
    return counts;
  }

  @Override
  public List<CallView> listNewest(int limit) {
    if (limit < 1 || limit > MAX) {
      throw new IllegalArgumentException("limit is from 1 to " + MAX);
    }
    return sources
        .calls()
        .map(calls -> calls.find(CallQuery.newest(limit)).items())
        .orElse(List.of())
        .stream()
        .map(CallView::new)
        .toList();
  }
}
