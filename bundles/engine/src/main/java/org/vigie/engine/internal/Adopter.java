package org.vigie.engine.internal;

import java.util.List;
import org.vigie.api.text.MessageRecord;

/** Sees to it that messages leave that were written down with something else. */
public interface Adopter {
  /**
   * @param owed messages that are on disk; never blocks
   */
  void adopt(List<MessageRecord> owed);
}
