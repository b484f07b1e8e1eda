package org.vigie.media.internal.rtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Counts a key once that is told in several ways: by RTP events, by signalling, by tones in the
 * voice. Each press waits a short time for what the other ways tell of it; two tellings of the same
 * way are two presses. Not thread-safe.
 */
public final class KeyPairing {
  /** Which way a press was told. */
  public enum Way {
    RTP,
    SIGNALLING,
    TONES
  }

  private static final long TWIN_NANOS = 1_500_000_000L;

  private final Deque<Press> waiting = new ArrayDeque<>();
  private @Nullable Press last;

  /** One press, and which ways it has been told by. */
  private static final class Press {
    private final char key;
    private long at;
    private final boolean[] told = new boolean[Way.values().length];

    Press(char key, long at) {
      this.key = key;
      this.at = at;
    }

    /** Takes a telling that is not there yet. */
    boolean take(char other, Way way) {
      boolean fits = key == other && !told[way.ordinal()];
      told[way.ordinal()] |= fits;
      return fits;
    }
  }

  /**
   * Takes one telling of a press.
   *
   * @param now {@link System#nanoTime()}
   * @return whether it is a new press
   */
  public boolean isNew(char key, Way way, long now) {
    for (Iterator<Press> i = waiting.iterator(); i.hasNext(); ) {
      Press press = i.next();
      if (now - press.at > TWIN_NANOS) {
        i.remove();
      } else if (press.take(key, way)) {
        last = press;
        return false;
      }
    }
    Press press = new Press(key, now);
    press.told[way.ordinal()] = true;
    waiting.add(press);
    last = press;
    return true;
  }

  /** The press that was told last is held: what other ways tell of it may come at its end. */
  public void goesOn(Way way, long now) {
    if (last != null && last.told[way.ordinal()]) {
      last.at = now;
    }
  }

  /** Says whether the press that was told last has been told in that way, too. */
  public boolean lastWasTold(Way way) {
    return last != null && last.told[way.ordinal()];
  }
}
