package org.vigie.media.internal.plane;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a leg is connected to: one other leg, whose packets are relayed; a conference; nothing.
 * Whoever joins something leaves what it was in before. Belongs to a loop.
 */
final class Connection {
  private final EventLoop loop;
  private final Ear ear;
  private final Mouth mouth;
  private @Nullable Connection other;
  private @Nullable Conference conference;

  Connection(EventLoop loop, Ear ear, Mouth mouth) {
    this.loop = loop;
    this.ear = ear;
    this.mouth = mouth;
  }

  /** Two voices, in place of what plays on either. */
  static void bridge(Connection one, Connection other, long now) {
    one.mouth.stop();
    other.mouth.stop();
    if (one.other != other) {
      one.leave(now);
      other.leave(now);
      relay(one, other, now);
    }
  }

  /** Three voices or more, in place of what plays on any. */
  static void confer(List<Connection> all, long now) {
    all.forEach(each -> each.mouth.stop());
    Conference into =
        all.stream()
            .flatMap(each -> Stream.ofNullable(each.conference))
            .filter(running -> running.within(all))
            .findFirst()
            .orElseGet(() -> new Conference(all.get(0).loop));
    for (Connection each : all) {
      if (each.conference != into) {
        each.leave(now);
        each.sit(into, now);
      }
    }
  }

  private void sit(Conference in, long now) {
    conference = in;
    Seat seat = new Seat(mouth, now);
    ear.seat(seat);
    mouth.bridged(true, now);
    in.add(this, seat, now);
  }

  /** What two become whose conference is over. */
  static void relay(Connection one, Connection other, long now) {
    one.hears(other, now);
    other.hears(one, now);
  }

  private void hears(Connection whom, long now) {
    other = whom;
    conference = null;
    ear.seat(null);
    ear.listener(whom.mouth);
    mouth.bridged(true, now);
  }

  /** The others go on among themselves. */
  void leave(long now) {
    Connection former = other;
    Conference from = conference;
    alone(now);
    if (former != null) {
      former.alone(now);
    }
    if (from != null) {
      from.remove(this, now);
    }
  }

  private void alone(long now) {
    if (other != null || conference != null) {
      other = null;
      conference = null;
      ear.listener(null);
      ear.seat(null);
      mouth.bridged(false, now);
    }
  }
}
