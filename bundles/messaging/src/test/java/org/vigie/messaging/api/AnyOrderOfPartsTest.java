package org.vigie.messaging.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AnyOrderOfPartsTest {
  /** Whatever is repeated, in whatever order, and wherever the process dies: one text. */
  @Property(tries = 500)
  void givesTheTextOnce(
      @ForAll @StringLength(min = 2, max = 60) String any,
      @ForAll @IntRange(min = 2, max = 12) int most,
      @ForAll long seed,
      @ForAll @IntRange(max = 3) int restarts) {
    String text = any.replaceAll("\\p{Cs}", "é");
    List<String> parts = cut(text, most, new Random(seed));
    if (parts.size() < 2) {
      return;
    }
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      order.addAll(Collections.nCopies(1 + random.nextInt(3), i));
    }
    Collections.shuffle(order, random);
    Mailbag bag = new Mailbag();
    for (int i : order) {
      if (restarts > 0 && random.nextInt(order.size()) < restarts) {
        bag.restart();
      }
      bag.part(42, i + 1, parts.size(), parts.get(i));
    }

    assertThat(bag.segments).isEmpty();
    assertThat(bag.words()).containsExactly(text);
    assertThat(bag.texts.get(0).incomplete()).isFalse();
    bag.pass("PT1H");
    assertThat(bag.texts).hasSize(1);
  }

  /** Anywhere, also through the middle of a character outside the basic plane. */
  private static List<String> cut(String text, int most, Random random) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      boolean last = parts.size() == most - 1;
      int to = last ? text.length() : from + 1 + random.nextInt(text.length() - from);
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }

  /** Whatever is missing: what came is delivered, once, and nothing is kept for ever. */
  @Property(tries = 300)
  void deliversWhatCame(
      @ForAll @Size(min = 2, max = 8) List<Boolean> came, @ForAll boolean restart) {
    Mailbag bag = new Mailbag();
    for (int i = 0; i < came.size(); i++) {
      if (came.get(i)) {
        bag.part(3, i + 1, came.size(), "<" + i + ">");
      }
    }
    if (restart) {
      bag.restart();
    }
    bag.pass("PT5M");

    assertThat(bag.segments).isEmpty();
    String all = String.join("", bag.words());
    for (int i = 0; i < came.size(); i++) {
      assertThat(all.split("<" + i + ">", -1)).hasSize(came.get(i) ? 2 : 1);
    }
    assertThat(bag.texts).hasSize(came.contains(true) ? 1 : 0);
    assertThat(bag.texts).allMatch(text -> text.incomplete() == came.contains(false));
  }
}
