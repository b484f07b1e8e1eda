package org.vigie.alerting.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;

/** Which team an SMS to a line alerts. */
public final class EntryTeams {
  private EntryTeams() {}

  /** The first team that a line's entry flow reaches on its regular way; empty: it reaches none. */
  public static Optional<String> first(Line line) {
    Set<String> seen = new HashSet<>();
    Optional<String> at = Optional.of(line.entry());
    while (at.isPresent() && seen.add(at.get())) {
      Optional<Node> node = Optional.ofNullable(line.nodes().get(at.get()));
      if (node.isPresent() && node.get() instanceof Node.ToTeam found) {
        return Optional.of(found.team());
      }
      at = node.flatMap(EntryTeams::next);
    }
    return Optional.empty();
  }

  private static Optional<String> next(Node node) {
    if (node instanceof Node.Announce announce) {
      return Optional.of(announce.next());
    }
    return node instanceof Node.Message message ? message.next() : Optional.empty();
  }
}
