package org.vigie.documents.internal.ical;

/** How much work one file may make: steps through repetitions, and rules. */
final class Walk {
  private static final int MAX_STEPS = 500_000;
  private static final int MAX_RULES = 1_000;

  private int steps;
  private int rules;

  void rule() {
    if (++rules > MAX_RULES) {
      throw new IllegalArgumentException("It holds more than " + MAX_RULES + " repeated entries.");
    }
  }

  void step() {
    if (++steps > MAX_STEPS) {
      throw new IllegalArgumentException("Its entries repeat more than " + MAX_STEPS + " times.");
    }
  }
}
