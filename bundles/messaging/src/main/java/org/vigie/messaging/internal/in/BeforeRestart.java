package org.vigie.messaging.internal.in;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextSegment;
import org.vigie.api.text.TextSegment.Part;

/**
 * Long texts that were complete shortly before a restart: records hold no references, so that a
 * part that is repeated is known by what it says and by where it stands.
 */
public final class BeforeRestart {
  private final Duration memory;
  private List<MessageRecord> texts = List.of();

  public BeforeRestart(Duration memory) {
    this.memory = memory;
  }

  public void restore(List<MessageRecord> received) {
    texts = new ArrayList<>(received);
  }

  /** Says whether a part belongs to one of them. */
  public boolean knows(TextSegment segment, Part part, Instant now) {
    if (texts.isEmpty()) {
      return false;
    }
    texts.removeIf(text -> !text.createdAt().isAfter(now.minus(memory)));
    return texts.stream().anyMatch(text -> holds(text, segment, part));
  }

  private static boolean holds(MessageRecord text, TextSegment segment, Part part) {
    String words = segment.text();
    if (!text.from().equals(segment.from())
        || !text.to().equals(segment.to())
        || words.length() >= text.text().length()) {
      return false;
    }
    if (part.number() == 1) {
      return text.text().startsWith(words);
    }
    return part.number() == part.total()
        ? text.text().endsWith(words)
        : text.text().indexOf(words, 1) > 0;
  }
}
