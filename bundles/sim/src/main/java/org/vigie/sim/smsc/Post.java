package org.vigie.sim.smsc;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hands deliver_sm to the binds that receive, a window each, and keeps each until it is answered
 * for good, as an SMSC does: over refusals for now, silence, and new sessions.
 */
final class Post {
  private static final Set<Integer> FOR_NOW =
      Set.of(
          SmppConstants.STATUS_SYSERR,
          SmppConstants.STATUS_MSGQFUL,
          SmppConstants.STATUS_THROTTLED,
          SmppConstants.STATUS_X_T_APPN);

  private final ScheduledExecutorService time;
  private final Counts counts;
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final List<Session> receivers = new ArrayList<>();
  private int turn;
  private volatile int window = 50;
  private volatile int copies;
  private volatile Duration pause = Duration.ofMillis(500);
  private volatile Duration patience = Duration.ofSeconds(20);

  Post(ScheduledExecutorService time, Counts counts) {
    this.time = time;
    this.counts = counts;
    time.scheduleWithFixedDelay(this::silence, 500, 500, TimeUnit.MILLISECONDS);
  }

  void window(int most) {
    window = most;
  }

  void copies(int each) {
    copies = each;
  }

  void pause(Duration afterRefusal) {
    pause = afterRefusal;
  }

  void patience(Duration forAnAnswer) {
    patience = forAnAnswer;
  }

  void add(Delivery delivery) {
    time.execute(
        () -> {
          waiting.add(delivery);
          for (int i = 0; i < copies; i++) {
            waiting.add(delivery.again());
          }
          pump();
        });
  }

  /** Nothing leaves any more. */
  void close() {
    CompletableFuture.runAsync(receivers::clear, time).join();
  }

  void bound(Session session) {
    time.execute(
        () -> {
          receivers.add(session);
          pump();
        });
  }

  void gone(Session session) {
    time.execute(
        () -> {
          receivers.remove(session);
          session.outstanding().values().forEach(waiting::addFirst);
          session.outstanding().clear();
          pump();
        });
  }

  void answered(Session session, int sequence, int status) {
    time.execute(
        () -> {
          Delivery delivery = session.outstanding().remove(sequence);
          if (delivery != null) {
            answered(delivery, status);
          }
          pump();
        });
  }

  private void answered(Delivery delivery, int status) {
    if (status == SmppConstants.STATUS_OK) {
      counts.acknowledged.increment();
    } else {
      counts.notAcknowledged.increment();
    }
    if (FOR_NOW.contains(status)) {
      time.schedule(() -> again(delivery), pause.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      delivery.status().complete(status);
    }
  }

  private void again(Delivery delivery) {
    waiting.add(delivery);
    pump();
  }

  private void pump() {
    int full = 0;
    while (!waiting.isEmpty() && full < receivers.size()) {
      turn = (turn + 1) % receivers.size();
      Session session = receivers.get(turn);
      if (session.outstanding().size() >= window) {
        full++;
      } else {
        full = 0;
        leave(session, waiting.remove());
      }
    }
  }

  private void leave(Session session, Delivery delivery) {
    DeliverSm pdu = delivery.leaves(System.nanoTime());
    pdu.setSequenceNumber(session.nextSequence());
    session.outstanding().put(pdu.getSequenceNumber(), delivery);
    counts.deliveries.increment();
    if (delivery.repeated()) {
      counts.repeats.increment();
    }
    session.write(pdu);
  }

  /** What is not answered in time is owed again. */
  private void silence() {
    long before = System.nanoTime() - patience.toNanos();
    for (Session session : receivers) {
      List<Delivery> late =
          session.outstanding().values().stream().filter(d -> d.sentAt() - before < 0).toList();
      session.outstanding().values().removeAll(late);
      waiting.addAll(late);
    }
    pump();
  }
}
