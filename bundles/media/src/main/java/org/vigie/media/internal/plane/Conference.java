package org.vigie.media.internal.plane;

import java.util.ArrayList;
import java.util.List;
import org.vigie.media.internal.conference.Mix;

/**
 * Three legs or more that hear one another: every 20 ms a frame is taken from each, and each is
 * sent the sum of the others. Two that are left become a relay again. Belongs to a loop.
 */
final class Conference extends Timer {
  private static final long FRAME_NANOS = 20_000_000L;
  private static final long HOPELESS_NANOS = 100_000_000L;

  private final EventLoop loop;
  private final List<Member> members = new ArrayList<>();
  private final Mix mix = new Mix();
  private final short[] others = new short[Seat.FRAME];

  private record Member(Connection who, Seat seat) {}

  Conference(EventLoop loop) {
    this.loop = loop;
  }

  /** Says whether all who are in it are among these. */
  boolean within(List<Connection> all) {
    return members.stream().map(Member::who).allMatch(all::contains);
  }

  /** The first frame comes half a frame later: between the packets of a relay before it. */
  void add(Connection who, Seat seat, long now) {
    if (members.isEmpty()) {
      loop.schedule(this, now + FRAME_NANOS / 2);
    }
    members.add(new Member(who, seat));
  }

  void remove(Connection who, long now) {
    members.removeIf(member -> member.who() == who);
    if (members.size() == 2) {
      loop.cancel(this);
      Connection.relay(members.get(0).who(), members.get(1).who(), now);
    }
  }

  @Override
  long fire(long now) {
    mix.clear();
    for (Member member : members) {
      mix.add(member.seat().take(now));
    }
    for (Member member : members) {
      mix.without(member.seat().frame(), others);
      member.seat().hear(others, now);
    }
    long next = due() + FRAME_NANOS;
    return now - next > HOPELESS_NANOS ? now : next;
  }
}
