package org.vigie.numbering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
  private final List<String> asked = new ArrayList<>();
  private final Recent<String, Integer> lengths =
      new Recent<>(
          2,
          text -> {
            asked.add(text);
            return text.length();
          });

  @Test
  void remembersTheLatestAndForgetsTheOldest() {
    lengths.of("a");
    lengths.of("bb");
    lengths.of("a");
    lengths.of("ccc");
    assertThat(lengths.of("a")).isEqualTo(1);
    assertThat(lengths.of("bb")).isEqualTo(2);
    assertThat(asked).containsExactly("a", "bb", "ccc", "bb");
  }
}
