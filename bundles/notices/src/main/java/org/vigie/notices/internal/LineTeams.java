package org.vigie.notices.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Overflow;

/** The teams that a line's entry flow names. */
public final class LineTeams {
  private LineTeams() {}

  /** The team that a node leads callers to. */
  public static Optional<String> named(Node node) {
    if (node instanceof Node.ToTeam found) {
      return Optional.of(found.team());
    }
    return node instanceof Node.Queue queue ? Optional.of(queue.team()) : Optional.empty();
  }

  /** The team to which callers go who have waited too long. */
  public static Stream<String> overflow(Line line) {
    return line.overflow().stream()
        .filter(Overflow.ToTeam.class::isInstance)
        .map(overflow -> ((Overflow.ToTeam) overflow).team());
  }
}
