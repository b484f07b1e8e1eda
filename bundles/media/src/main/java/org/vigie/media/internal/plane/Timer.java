package org.vigie.media.internal.plane;

/** Something that happens again and again on a loop; only that loop touches it. */
abstract class Timer implements Comparable<Timer> {
  /** What {@link #fire} returns to end. */
  static final long NEVER = Long.MAX_VALUE;

  private long due;

  /** When it fires next, by {@link System#nanoTime()}. */
  final long due() {
    return due;
  }

  final void due(long at) {
    due = at;
  }

  /**
   * Does what is due.
   *
   * @param now not before {@link #due()}
   * @return when to fire again, or {@link #NEVER}
   */
  abstract long fire(long now);

  @Override
  public final int compareTo(Timer other) {
    return Long.signum(due - other.due);
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
