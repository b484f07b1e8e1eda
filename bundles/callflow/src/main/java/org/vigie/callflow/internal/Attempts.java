package org.vigie.callflow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.CallEvent.AttemptDialled;
import org.vigie.api.call.CallEvent.AttemptEnded;
import org.vigie.api.call.CallEvent.AttemptRinging;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.AttemptTryFailed;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.CallAccepted;
import org.vigie.api.call.CallEvent.HelpCame;
import org.vigie.api.call.CallEvent.LegClosed;
import org.vigie.api.call.CallEvent.LegHungUp;

/**
 * All attempts of a call.
 *
 * @param all in the order they began; that of leg n is the n-th
 */
public record Attempts(List<Attempt> all) {
  static final Attempts NONE = new Attempts(List.of());

  public Attempts {
    all = List.copyOf(all);
  }

  /** The number of the leg that the next attempt will have. */
  int nextLeg() {
    return all.size() + 1;
  }

  Attempt of(int leg) {
    return all.get(leg - 1);
  }

  Attempts on(CallEvent event) {
    if (event instanceof AttemptStarted e) {
      return started(Attempt.of(e));
    } else if (event instanceof AttemptDialled e) {
      return change(e.leg(), attempt -> attempt.dialled(e.trunk()));
    } else if (event instanceof AttemptTryFailed e) {
      return change(e.leg(), attempt -> attempt.tryFailed(e.failed()));
    } else if (event instanceof AttemptRinging e) {
      return change(e.leg(), attempt -> attempt.ringing(e.at()));
    } else if (event instanceof AttemptAnswered e) {
      return change(e.leg(), attempt -> attempt.answered(e.at(), e.trunk()));
    } else if (event instanceof AttemptEnded e) {
      return change(e.leg(), attempt -> attempt.ended(e.at(), e.result(), e.cause()));
    }
    return onLeg(event);
  }

  private Attempts onLeg(CallEvent event) {
    if (event instanceof AttemptVoiceless e) {
      return change(e.leg(), attempt -> attempt.voiceless(e.failed()));
    } else if (event instanceof CallAccepted e) {
      return change(e.leg(), Attempt::accepted);
    } else if (event instanceof HelpCame e) {
      return change(e.leg(), Attempt::accepted);
    } else if (event instanceof LegHungUp e) {
      return change(e.leg(), attempt -> attempt.down(e.at()));
    } else if (event instanceof LegClosed e) {
      return change(e.leg(), attempt -> attempt.down(e.at()));
    }
    return this;
  }

  private Attempts started(Attempt attempt) {
    List<Attempt> more = new ArrayList<>(all);
    more.add(attempt);
    return new Attempts(more);
  }

  private Attempts change(int leg, UnaryOperator<Attempt> how) {
    if (leg < 1 || leg > all.size()) {
      return this;
    }
    List<Attempt> changed = new ArrayList<>(all);
    changed.set(leg - 1, how.apply(of(leg)));
    return new Attempts(changed);
  }
}
