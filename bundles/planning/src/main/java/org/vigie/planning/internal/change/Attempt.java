package org.vigie.planning.internal.change;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vigie.api.planning.PlanningChange;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.oncall.api.Span;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/**
 * A change while it is made: remembers what it was made from. Checks the revision where nobody else
 * can come between; the same change once more is none, and meets no conflict with itself.
 */
final class Attempt implements SetupChange {
  /** What a change comes to. */
  record Result(World before, Setup after, Span touched, List<String> remarks) {}

  private final PlanningChange change;
  private final OptionalLong ifRevision;
  private final Worlds worlds;
  private final Edit edit;
  private @Nullable Result result;

  Attempt(PlanningChange change, OptionalLong ifRevision, Worlds worlds) {
    this.change = change;
    this.ifRevision = ifRevision;
    this.worlds = worlds;
    edit = Edits.of(change);
  }

  String action() {
    return edit.action();
  }

  @Override
  public Setup apply(SetupIndex index) throws Refusal {
    World before = worlds.of(index);
    Planning planning =
        index
            .team(change.team())
            .orElseThrow(() -> Edit.refusal("/team", "there is no team « " + change.team() + " »"))
            .planning();
    Planning changed = edit.apply(planning, before);
    Setup after = index.setup();
    if (!changed.equals(planning)) {
      checkRevision(before);
      after = Plans.team(after, change.team(), changed);
    }
    result = new Result(before, after, edit.touched(planning, before), edit.remarks(before));
    return after;
  }

  private void checkRevision(World before) throws Refusal {
    long revision = before.revision(change.team());
    if (ifRevision.isPresent() && ifRevision.getAsLong() != revision) {
      Instant at = before.lastChange(change.team()).orElse(Instant.EPOCH);
      throw new Refusal(Blame.nobody(at, revision));
    }
  }

  /** Only after {@link #apply} has been through. */
  Result result() {
    if (result == null) {
      throw new IllegalStateException("the change was not applied");
    }
    return result;
  }
}
