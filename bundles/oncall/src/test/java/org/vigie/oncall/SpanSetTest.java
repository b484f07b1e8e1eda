package org.vigie.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vigie.oncall.api.Span;
import org.vigie.oncall.api.SpanSet;

/** Sets of spans beside sets of minutes. */
class SpanSetTest {
  private static final int MINUTES = 60;

  @Property(tries = 500)
  void calculatesAsMinutesDo(@ForAll long seed) {
    Random random = new Random(seed);
    List<Span> one = spans(random);
    List<Span> other = spans(random);
    BitSet a = minutes(one);
    BitSet b = minutes(other);
    SpanSet set = SpanSet.of(one);

    assertThat(minutes(set.spans())).isEqualTo(a);
    assertThat(set.length()).isEqualTo(Duration.ofMinutes(a.cardinality()));
    assertThat(set.isEmpty()).isEqualTo(a.isEmpty());
    BitSet both = (BitSet) a.clone();
    both.and(b);
    assertThat(minutes(set.and(SpanSet.of(other)).spans())).isEqualTo(both);
    BitSet left = (BitSet) a.clone();
    left.andNot(b);
    assertThat(minutes(set.minus(SpanSet.of(other)).spans())).isEqualTo(left);
    BitSet either = (BitSet) a.clone();
    either.or(b);
    assertThat(minutes(set.plus(SpanSet.of(other)).spans())).isEqualTo(either);
    other.forEach(
        span -> assertThat(set.meets(span)).isEqualTo(a.intersects(minutes(List.of(span)))));
    for (int i = 0; i < MINUTES; i++) {
      assertThat(set.contains(minute(i))).isEqualTo(a.get(i));
    }
    apart(set.plus(SpanSet.of(other)));
    apart(set.minus(SpanSet.of(other)));
  }

  /** None is empty, and between two there is time. */
  private static void apart(SpanSet set) {
    Instant last = Instant.MIN;
    for (Span span : set.spans()) {
      assertThat(span.isEmpty()).isFalse();
      assertThat(span.from()).isAfter(last);
      last = span.to();
    }
  }

  private static List<Span> spans(Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int from = random.nextInt(MINUTES - 10);
      spans.add(new Span(minute(from), minute(from - 2 + random.nextInt(12))));
    }
    return spans;
  }

  private static BitSet minutes(List<Span> spans) {
    BitSet set = new BitSet();
    for (int i = 0; i < MINUTES; i++) {
      Instant at = minute(i);
      set.set(i, spans.stream().anyMatch(span -> span.contains(at)));
    }
    return set;
  }

  private static Instant minute(int number) {
    return Instant.EPOCH.plus(Duration.ofMinutes(number));
  }
}
