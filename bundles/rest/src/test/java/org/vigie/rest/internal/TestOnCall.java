package org.vigie.rest.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.query.OnCallQuery;

/** Alice is on call for the heating, always. */
final class TestOnCall implements OnCallQuery {
  @Override
  public Optional<OnCall> at(String team, Instant at) {
    return team.equals("chauffage")
        ? Optional.of(
            new OnCall(
                team,
                at,
                OnCall.State.PLANNED,
                List.of(new OnCall.RankOnCall(1, List.of("alice"), "rule nuits"))))
        : Optional.empty();
  }

  @Override
  public List<Shift> shifts(String team, Instant from, Instant until) {
    return List.of(new Shift(team, 1, "alice", from, until, "rule nuits"));
  }
}
