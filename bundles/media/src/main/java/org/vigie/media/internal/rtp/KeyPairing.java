package org.vigie.media.internal.rtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Counts a key once that is told twice: in RTP and by signalling. Each telling waits a short time
 * for its twin of the other kind; two tellings of the same kind are two presses. Not thread-safe.
 */
public final class KeyPairing {
  /** Which way a press was told. */
  public enum Way {
    RTP,
    SIGNALLING
  }

  private static final long TWIN_NANOS = 1_500_000_000L;

  private final Deque<Told> waiting = new ArrayDeque<>();

  private record Told(char key, Way way, long at) {}

  /**
   * Takes one telling of a press.
   *
   * @param now {@link System#nanoTime()}
   * @return whether it is a new press
   */
  public boolean isNew(char key, Way way, long now) {
    for (Iterator<Told> i = waiting.iterator(); i.hasNext(); ) {
      Told told = i.next();
      if (now - told.at > TWIN_NANOS) {
        i.remove();
      } else if (told.key == key && told.way != way) {
        i.remove();
        return false;
      }
    }
    waiting.add(new Told(key, way, now));
    return true;
  }
}
