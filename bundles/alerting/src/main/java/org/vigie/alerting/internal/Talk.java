package org.vigie.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import org.vigie.api.text.MessageId;

/**
 * What was said in an alert's conversation.
 *
 * @param messages all of it, in order
 * @param joined the last texts that the sender added, oldest first
 * @param count of all texts that the sender added
 */
record Talk(List<MessageId> messages, List<String> joined, int count) {
  /** A sender who writes without end fills the store, not the memory. */
  private static final int KEPT = 10;

  Talk {
    messages = List.copyOf(messages);
    joined = List.copyOf(joined);
  }

  static Talk of(MessageId first) {
    return new Talk(List.of(first), List.of(), 0);
  }

  Talk adds(MessageId message, String text) {
    List<String> texts = new ArrayList<>(joined);
    texts.add(text);
    int forgotten = Math.max(0, texts.size() - KEPT);
    return new Talk(with(message), texts.subList(forgotten, texts.size()), count + 1);
  }

  Talk answers(MessageId message) {
    return new Talk(with(message), joined, count);
  }

  /** The newest texts that the sender added, at most so many. */
  List<String> newest(int most) {
    return joined.subList(Math.max(0, joined.size() - most), joined.size());
  }

  private List<MessageId> with(MessageId message) {
    List<MessageId> more = new ArrayList<>(messages);
    more.add(message);
    return more;
  }
}
