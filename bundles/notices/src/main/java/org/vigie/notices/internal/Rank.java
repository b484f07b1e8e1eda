package org.vigie.notices.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.oncall.Shift;

/** The runs of one rank, found by going through its shifts in the order of their starts. */
final class Rank {
  private final Instant since;
  private final Duration longest;
  private final List<Run> runs = new ArrayList<>();
  private final Map<String, Run> last = new HashMap<>();
  private final Map<String, Instant> ends = new HashMap<>();
  private final List<Shift> starting = new ArrayList<>();

  /**
   * @param since what was before is not known
   * @param longest nobody for longer: whoever comes then begins anew
   */
  Rank(Instant since, Duration longest) {
    this.since = since;
    this.longest = longest;
  }

  void add(Shift shift) {
    if (!starting.isEmpty() && starting.get(0).from().isBefore(shift.from())) {
      starting.forEach(s -> ends.merge(s.person(), s.until(), Rank::later));
      starting.clear();
    }
    Run run = last.get(shift.person());
    boolean between = isAnother(shift.person(), run == null ? since : run.end());
    if (run != null && (!between || !shift.from().isAfter(run.end()))) {
      run.add(shift);
    } else {
      boolean older = run == null && !between && shift.from().isBefore(since.plus(longest));
      Run begun = new Run(shift, older);
      last.put(shift.person(), begun);
      runs.add(begun);
    }
    starting.add(shift);
  }

  List<Run> runs() {
    return runs;
  }

  /** Whether somebody else had it after an instant, and before the shift that is being added. */
  private boolean isAnother(String person, Instant after) {
    return ends.entrySet().stream()
        .anyMatch(e -> !e.getKey().equals(person) && e.getValue().isAfter(after));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
