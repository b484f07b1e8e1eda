package org.vigie.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;

/**
 * Which calls of the log may have more to say than their records, and what of it a kill may have
 * kept from being said. What was said before does nothing a second time.
 */
final class Unspoken {
  /** So long may the side of messages have been away. */
  private static final Duration SAID_WITHIN = Duration.ofDays(2);

  /** An hour of calling back, and a lock-out's quarter of an hour; and how long a call may last. */
  private static final Duration LIMITED = Duration.ofHours(3);

  private final Rulebook rulebook;
  private final CallSequels sequels;

  Unspoken(Rulebook rulebook) {
    this.rulebook = rulebook;
    sequels = new CallSequels(rulebook);
  }

  /** Says whether the events of a call are worth reading. */
  boolean in(CallRecord call, Instant now) {
    boolean mayBeUnsaid = call.startedAt().isAfter(now.minus(SAID_WITHIN));
    boolean limited = call.startedAt().isAfter(now.minus(LIMITED));
    return mayBeUnsaid && (VoiceMessages.in(call) || call.details().kind() == CallKind.LINE_TEST)
        || limited && (call.details().kind() == CallKind.CALL_BACK || asksForPins(call))
        || meets(call, Node.HearMessages.class);
  }

  private boolean asksForPins(CallRecord call) {
    return meets(call, Node.CallBack.class) || meets(call, Node.HearMessages.class);
  }

  private boolean meets(CallRecord call, Class<? extends Node> kind) {
    Optional<Line> line = rulebook.current().flatMap(rules -> rules.setup().line(call.line()));
    return line.filter(l -> call.path().stream().map(l.nodes()::get).anyMatch(kind::isInstance))
        .isPresent();
  }

  /**
   * What is said again.
   *
   * @param team that the call searched or waited for
   */
  List<Sequel> of(CallRecord call, List<CallEvent> events, Optional<String> team, Instant now) {
    if (!call.startedAt().isAfter(now.minus(SAID_WITHIN))) {
      return List.of();
    }
    List<Sequel> said = new ArrayList<>();
    sequels.of(call, events, now).stream()
        .filter(sequel -> sequel instanceof Sequel.Say)
        .forEach(said::add);
    sequels.message(call, team, now).ifPresent(said::add);
    return said;
  }
}
