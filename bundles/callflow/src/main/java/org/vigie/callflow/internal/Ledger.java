package org.vigie.callflow.internal;

import static org.vigie.api.call.AttemptResult.ACCEPTED;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AttemptVoiceless;
import org.vigie.api.call.CallEvent.LegQualityMeasured;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.PlaybackStarted;
import org.vigie.api.call.LegQuality;

/**
 * What remains of a call.
 *
 * @param path the nodes met
 * @param playbacks the number of the last playback
 * @param service where the caller is one of ours
 */
public record Ledger(
    Origin origin,
    List<String> path,
    Times times,
    Waiting waiting,
    Attempts attempts,
    List<LegQuality> quality,
    int playbacks,
    Service service,
    Spoken spoken,
    Caller caller,
    Recorded recorded,
    Message message) {
  static Ledger of(Origin origin) {
    return new Ledger(
        origin,
        List.of(),
        Times.NONE,
        Waiting.NONE,
        Attempts.NONE,
        List.of(),
        0,
        Service.NONE,
        Spoken.NOTHING,
        Caller.NOBODY_IN_PARTICULAR,
        Recorded.NOTHING,
        Message.NONE);
  }

  Ledger on(CallEvent event) {
    boolean undone =
        event instanceof AttemptVoiceless e
            && attempts.of(e.leg()).outcome().result().filter(ACCEPTED::equals).isPresent();
    return new Ledger(
        origin,
        event instanceof NodeEntered e ? and(path, e.node()) : path,
        undone && origin.placed().isPresent() ? times.unaccepted() : times.on(event),
        waiting.on(event),
        attempts.on(event),
        qualityAfter(event),
        event instanceof PlaybackStarted e ? e.playback() : playbacks,
        service.on(event),
        undone ? spoken.undone() : spoken.on(event),
        caller.on(event),
        undone ? recorded.undone() : recorded.on(event),
        message.on(event));
  }

  /** What was measured of an answer that did not count says nothing of the leg. */
  private List<LegQuality> qualityAfter(CallEvent event) {
    if (event instanceof AttemptVoiceless e) {
      return quality.stream().filter(q -> q.leg() != e.leg()).toList();
    }
    return event instanceof LegQualityMeasured e ? and(quality, e.quality()) : quality;
  }

  private static <T> List<T> and(List<T> some, T one) {
    List<T> more = new ArrayList<>(some);
    more.add(one);
    return List.copyOf(more);
  }

  boolean accepted() {
    return times.accepted().isPresent();
  }

  /** Whether the disk has not told yet what became of a recording or a message. */
  boolean awaitsDisk() {
    return recorded.isGoingOn() || message.open();
  }

  boolean isMeasured(int leg) {
    return quality.stream().anyMatch(q -> q.leg() == leg);
  }
}
