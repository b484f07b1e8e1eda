package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.planning.PlanningSpan;

/**
 * States while they are being put together. Where there is no team, nobody is on call on purpose.
 */
final class StateDraft implements Timeline.Walker {
  private final List<PlanningSpan> done = new ArrayList<>();
  private @Nullable State running;
  private Instant since = Instant.MIN;

  @Override
  public void planned(OnCall answer) {
    becomes(answer.state(), answer.at());
  }

  @Override
  public void nothing(Instant from) {
    becomes(State.CLOSED, from);
  }

  List<PlanningSpan> until(Instant end) {
    if (running != null) {
      done.add(new PlanningSpan(running, since, end));
    }
    return List.copyOf(done);
  }

  private void becomes(State state, Instant at) {
    if (state == running) {
      return;
    }
    if (running != null) {
      done.add(new PlanningSpan(running, since, at));
    }
    running = state;
    since = at;
  }
}
