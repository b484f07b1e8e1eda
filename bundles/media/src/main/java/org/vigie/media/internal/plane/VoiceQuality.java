package org.vigie.media.internal.plane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.vigie.api.call.LegQuality;

/**
 * Whether the voices that come are good: the median of the last ten legs of the last ten minutes,
 * so that one bad telephone raises no alarm. Legs of less than a second say nothing. Thread-safe.
 */
public final class VoiceQuality {
  /** Below it nearly all users are dissatisfied (ITU-T G.107, annex B: R = 60). */
  static final double BAD = 3.1;

  static final int LEGS = 10;
  static final int ENOUGH = 4;
  static final Duration SPAN = Duration.ofMinutes(10);
  private static final int A_SECOND = 50; // packets

  private final Deque<Measured> last = new ArrayDeque<>();

  private record Measured(LegQuality quality, Instant at) {}

  /** A leg has ended. */
  synchronized void measured(LegQuality quality, Instant now) {
    if (quality.received() + quality.lost() < A_SECOND) {
      return;
    }
    last.addLast(new Measured(quality, now));
    if (last.size() > LEGS) {
      last.removeFirst();
    }
  }

  /** What is bad, and what to do; empty where nothing is. */
  public synchronized Optional<String> alarm(Instant now) {
    last.removeIf(m -> !m.at().isAfter(now.minus(SPAN)));
    if (last.size() < ENOUGH || median(LegQuality::mos) >= BAD) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "voice is bad: MOS %.1f, loss %.1f %%, jitter %.0f ms (medians of the last %d legs);"
                + " look at the internet line, and at who else uses it",
            median(LegQuality::mos),
            median(LegQuality::lossPercent),
            median(LegQuality::jitterMillis),
            last.size()));
  }

  private double median(ToDoubleFunction<LegQuality> of) {
    double[] values = last.stream().map(Measured::quality).mapToDouble(of).sorted().toArray();
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
