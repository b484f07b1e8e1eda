package org.vigie.oncall.internal.warning;

import java.util.List;
import java.util.stream.Stream;
import org.vigie.api.planning.PlanningWarning;

/** All that is to be warned of in a scene. */
public final class Alarms {
  private Alarms() {}

  public static Stream<PlanningWarning> all(Scene scene) {
    Holes holes = new Holes(scene);
    Clashes clashes = new Clashes(scene);
    return Stream.of(
            holes.gaps(),
            holes.unconfirmed(),
            clashes.absent(),
            clashes.twice(),
            new Rest(scene).all(),
            new TwoTeams(scene).all(),
            new Late(scene).all(),
            new Unfair(scene).all())
        .flatMap(List::stream);
  }
}
