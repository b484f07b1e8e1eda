package org.vigie.media.internal.codec;

import java.util.stream.IntStream;

/**
 * The decision value numbers of G.711, tables 3 (µ to A) and 4 (A to µ), written as runs. They are
 * not the nearest values everywhere: the Recommendation keeps most codes transparent through a
 * chain of conversions.
 */
final class ConversionTables {
  private static final int VALUES = 128;
  private static final int A_POSITIVE = 0xD5;
  private static final int MU_POSITIVE = 0xFF;
  private static final int SIGN = 0x80;

  private ConversionTables() {}

  /** A-law codes by µ-law code. */
  static byte[] muToA() {
    return spread(
        MU_POSITIVE,
        A_POSITIVE,
        chain(
            run(0, 7, 1, 2),
            run(8, 23, 1, 1),
            run(24, 30, 2, 1),
            run(32, 43, 1, 1),
            run(45, 45, 1, 1),
            run(47, 61, 1, 1),
            run(63, 79, 1, 1),
            run(81, 127, 1, 1)));
  }

  /** µ-law codes by A-law code. */
  static byte[] aToMu() {
    return spread(
        A_POSITIVE,
        MU_POSITIVE,
        chain(
            run(1, 15, 2, 1),
            run(16, 31, 1, 1),
            run(32, 35, 1, 2),
            run(36, 47, 1, 1),
            run(48, 49, 1, 2),
            run(50, 63, 1, 1),
            run(64, 64, 1, 2),
            run(65, 79, 1, 1),
            run(80, 80, 1, 2),
            run(81, 127, 1, 1)));
  }

  private static IntStream run(int first, int last, int step, int times) {
    return IntStream.iterate(first, n -> n <= last, n -> n + step)
        .flatMap(n -> IntStream.generate(() -> n).limit(times));
  }

  private static int[] chain(IntStream... runs) {
    return IntStream.range(0, runs.length).flatMap(i -> runs[i]).toArray();
  }

  private static byte[] spread(int fromPositive, int toPositive, int[] values) {
    byte[] codes = new byte[2 * VALUES];
    for (int value = 0; value < VALUES; value++) {
      codes[fromPositive ^ value] = (byte) (toPositive ^ values[value]);
      codes[fromPositive ^ SIGN ^ value] = (byte) (toPositive ^ SIGN ^ values[value]);
    }
    return codes;
  }
}
