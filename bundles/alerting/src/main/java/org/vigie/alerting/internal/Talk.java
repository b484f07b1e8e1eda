package org.vigie.alerting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.alert.AlertEvent.TextJoined;
import org.vigie.api.text.MessageId;

/**
 * What was said in an alert's conversation.
 *
 * @param messages all of it, in order
 * @param joined the last texts that the sender added, oldest first
 * @param count of all texts that the sender added
 */
record Talk(List<MessageId> messages, List<Said> joined, int count) {
  /** A text that the sender added. */
  record Said(Instant at, String text) {}

  /** A sender who writes without end fills the store, not the memory. */
  private static final int KEPT = 10;

  private static final int SAME = 4;
  private static final Duration SOON = Duration.ofMinutes(10);

  Talk {
    messages = List.copyOf(messages);
    joined = List.copyOf(joined);
  }

  static Talk of(MessageId first) {
    return new Talk(List.of(first), List.of(), 0);
  }

  Talk adds(TextJoined e) {
    List<Said> texts = new ArrayList<>(joined);
    texts.add(new Said(e.at(), e.text()));
    int forgotten = Math.max(0, texts.size() - KEPT);
    return new Talk(with(e.message()), texts.subList(forgotten, texts.size()), count + 1);
  }

  Talk answers(MessageId message) {
    return new Talk(with(message), joined, count);
  }

  /** The newest texts that the sender added, at most so many. */
  List<String> newest(int most) {
    return last(most).stream().map(Said::text).toList();
  }

  /**
   * Whether the sender wrote the same again and again within minutes, as only a machine that
   * answers does.
   */
  boolean repeats() {
    List<Said> last = last(SAME);
    return last.size() == SAME
        && last.stream().map(Said::text).distinct().count() == 1
        && last.get(0).at().plus(SOON).isAfter(last.get(SAME - 1).at());
  }

  private List<Said> last(int most) {
    return joined.subList(Math.max(0, joined.size() - most), joined.size());
  }

  private List<MessageId> with(MessageId message) {
    List<MessageId> more = new ArrayList<>(messages);
    more.add(message);
    return more;
  }
}
