package org.vigie.gsm.internal.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.api.call.LegId;

/**
 * The one place that a modem has for a call. A call that is over keeps it until the modem has been
 * cleared; who is dialled meanwhile (the next person, most likely) waits that moment. Thread-safe.
 */
final class Place {
  private @Nullable ModemCall call;
  private @Nullable CallOut next;
  private @Nullable Runnable whenFree;

  /** What became of a wish for the place. */
  enum Seat {
    TAKEN,
    WAITING,
    NONE
  }

  synchronized Seat take(ModemCall mine) {
    if (call == null) {
      call = mine;
      return Seat.TAKEN;
    }
    if (call.isOver() && next == null && mine instanceof CallOut out) {
      next = out;
      return Seat.WAITING;
    }
    return Seat.NONE;
  }

  /** Who has it; also a call that is over and not cleared yet. */
  synchronized Optional<ModemCall> current() {
    return Optional.ofNullable(call);
  }

  /** Whether another call would be too many. */
  synchronized boolean isTaken() {
    return next != null || call != null && !call.isOver();
  }

  Optional<ModemCall> find(LegId leg) {
    return all().stream().filter(mine -> mine.id().equals(leg)).findFirst();
  }

  /** Who has it, and who waits. */
  synchronized List<ModemCall> all() {
    return Stream.<@Nullable ModemCall>of(call, next).filter(Objects::nonNull).toList();
  }

  /** Says whether the modem must be cleared of it; one that only waited has not begun. */
  synchronized boolean isLeft(ModemCall mine) {
    if (next == mine) {
      next = null;
    }
    return call == mine;
  }

  /** The modem is cleared of a call; gives who waits for that. */
  Optional<CallOut> free(ModemCall mine) {
    Runnable action;
    synchronized (this) {
      if (call != mine) {
        return Optional.empty();
      }
      CallOut following = next;
      call = following;
      next = null;
      if (following != null) {
        return Optional.of(following);
      }
      action = whenFree;
      whenFree = null;
    }
    run(action);
    return Optional.empty();
  }

  /** Nobody has it any more; gives who had it, and who waited. */
  List<ModemCall> vacate() {
    List<ModemCall> all;
    Runnable action;
    synchronized (this) {
      all = all();
      call = null;
      next = null;
      action = whenFree;
      whenFree = null;
    }
    run(action);
    return all;
  }

  /** Does something now, or when the place is free. */
  void whenFree(Runnable action) {
    synchronized (this) {
      if (call != null) {
        whenFree = action;
        return;
      }
    }
    action.run();
  }

  private static void run(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }
}
