package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.OnCallOverride.Add;
import org.vigie.api.setup.OnCallOverride.Change;
import org.vigie.api.setup.OnCallOverride.Replace;
import org.vigie.oncall.api.WallClock;

/**
 * The overrides of a team. All that hold act on what the rules gave, not on one another; two for
 * one person hold together only where they meet at a repeated local time, and then both do.
 */
final class Overrides {
  private final Spans<OnCallOverride> overrides;

  Overrides(List<OnCallOverride> overrides, WallClock clock) {
    this.overrides = new Spans<>(overrides, o -> clock.span(o.period()));
  }

  void changes(Changes changes) {
    overrides.changes(changes);
  }

  void apply(Instant at, Map<Integer, RankDraft> drafts) {
    List<OnCallOverride> holding = overrides.at(at);
    if (holding.isEmpty()) {
      return;
    }
    for (Map.Entry<Integer, RankDraft> draft : drafts.entrySet()) {
      substitute(draft.getKey(), draft.getValue(), holding);
    }
    for (OnCallOverride override : holding) {
      if (override.change() instanceof Add add) {
        RankDraft draft = drafts.computeIfAbsent(add.rank().orElse(1), RankDraft::new);
        if (draft.add(add.person())) {
          draft.because(override.id());
        }
      }
    }
  }

  private static void substitute(int rank, RankDraft draft, List<OnCallOverride> holding) {
    Set<String> result = new LinkedHashSet<>();
    for (String person : draft.persons()) {
      List<OnCallOverride> changes =
          holding.stream().filter(o -> concerns(o.change(), person, rank)).toList();
      if (changes.isEmpty()) {
        result.add(person);
      }
      changes.forEach(o -> draft.because(o.id()));
      result.addAll(substitutes(changes));
    }
    draft.persons(result);
  }

  private static boolean concerns(Change change, String person, int rank) {
    OptionalInt only = change.rank();
    return !(change instanceof Add)
        && change.person().equals(person)
        && (only.isEmpty() || only.getAsInt() == rank);
  }

  private static List<String> substitutes(List<OnCallOverride> changes) {
    List<String> by = new ArrayList<>();
    for (OnCallOverride override : changes) {
      if (override.change() instanceof Replace replace) {
        by.add(replace.by());
      }
    }
    return by;
  }
}
