package org.vigie.oncall.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigie.api.setup.Rotation;
import org.vigie.oncall.api.PublicHolidays;
import org.vigie.oncall.api.WallClock;

/** One rotation, ready to be asked. */
final class RotationRule {
  private final Rotation rotation;
  private final Turns turns;
  private final Windows windows;

  RotationRule(Rotation rotation, WallClock clock, PublicHolidays holidays) {
    this.rotation = rotation;
    turns = Turns.of(rotation, clock);
    windows = new Windows(rotation.windows(), clock, holidays);
  }

  String id() {
    return rotation.id();
  }

  int rank() {
    return rotation.rank();
  }

  /** Says whether the rotation's windows hold, whether or not it has started. */
  boolean covers(Instant at) {
    return rotation.windows().isEmpty() || windows.contain(at);
  }

  Optional<String> personAt(Instant at) {
    List<String> participants = rotation.participants();
    if (participants.isEmpty() || !covers(at)) {
      return Optional.empty();
    }
    OptionalLong turn = turns.at(at);
    return turn.isPresent()
        ? Optional.of(participants.get((int) (turn.getAsLong() % participants.size())))
        : Optional.empty();
  }

  void changes(Changes changes) {
    turns.changes(changes);
    windows.changes(changes);
  }
}
