package org.vigie.callflow.internal;

import java.time.Duration;

/**
 * The sounds of a line test, in Hz. Where the test has come through, the line's side sends one that
 * the testing side listens for, and the other way round; the line's side says by a third that it
 * has heard, so that the testing side alone knows of both directions. None is a harmonic of
 * another, of a key (ITU-T Q.23) or of the French dial tone (440).
 */
final class LineTones {
  static final int OF_THE_LINE = 1020;
  static final int OF_THE_TESTER = 1400;
  static final int HEARD = 1800;

  static final Duration LENGTH = Duration.ofSeconds(10);
  static final Duration HEARD_LENGTH = Duration.ofSeconds(2);

  private LineTones() {}
}
