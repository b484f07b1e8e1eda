package org.vigie.smpp.internal.session;

import java.time.Duration;
import java.util.Optional;
import org.vigie.smpp.internal.pdu.Requests;

/**
 * Asks a silent peer for a sign of life (enquire_link, SMPP 3.4, 4.11), and ends the session where
 * none comes. Any PDU counts as one. Confined to the thread that ticks.
 */
final class Watch {
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** With the time for the answer, a dead session is known within 30 s whatever is configured. */
  private static final Duration MOST = Duration.ofSeconds(18);

  private Optional<Link> watched = Optional.empty();
  private long asked;
  private boolean waiting;

  void look(Link link, Duration interval) {
    if (watched.filter(link::equals).isEmpty()) {
      watched = Optional.of(link);
      waiting = false;
    }
    long now = System.nanoTime();
    if (waiting && link.heard() - asked > 0) {
      waiting = false;
    }
    Duration silence = interval.compareTo(MOST) > 0 ? MOST : interval;
    if (waiting && now - asked > ANSWER.toNanos()) {
      link.close("no sign of life for " + Duration.ofNanos(now - link.heard()).toSeconds() + " s");
    } else if (!waiting && !silence.isZero() && now - link.heard() > silence.toNanos()) {
      waiting = true;
      asked = now;
      link.send(Requests.enquireLink(link.nextSequence()));
    }
  }
}
