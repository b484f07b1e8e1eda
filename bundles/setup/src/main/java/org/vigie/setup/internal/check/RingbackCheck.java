package org.vigie.setup.internal.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Ringback;
import org.vigie.setup.internal.read.Flow;

/**
 * A caller who hears the carrier's tone only (180) cannot hear an announcement before a person is
 * rung.
 */
final class RingbackCheck {
  private RingbackCheck() {}

  static void check(Flow flow) {
    if (flow.line().ringback() == Ringback.TONE) {
      announcementBeforeSearch(flow)
          .ifPresent(
              node ->
                  flow.place()
                      .at("ringback")
                      .fault(
                          "tone cannot carry the announcement « %s » that comes before a person is rung: use hold or early"
                              .formatted(node)));
    }
  }

  /** Before the first team every node has one way out at most. */
  private static Optional<String> announcementBeforeSearch(Flow flow) {
    Set<String> heard = new LinkedHashSet<>();
    Optional<String> name = Optional.of(flow.line().entry());
    while (name.isPresent() && !heard.contains(name.get())) {
      Optional<Node> node = Optional.ofNullable(flow.line().nodes().get(name.get()));
      if (node.filter(Node.ToTeam.class::isInstance).isPresent()) {
        return heard.stream().findFirst();
      }
      heard.add(name.get());
      name = node.flatMap(RingbackCheck::next);
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
