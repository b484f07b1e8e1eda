package org.vigie.api.runtime;

import org.vigie.api.alert.AlertRecord;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect;

/**
 * The door by which what the engine owes of messages leaves. It stands while the routes behind it
 * are swapped: effects queue (bounded) until there is a {@link TextExitHandler} again. Thread-safe;
 * keeps the order of one thread.
 */
public interface TextExit {
  /**
   * @throws java.util.concurrent.RejectedExecutionException where the queue is full
   */
  void perform(TextEffect effect);

  /** A message has changed: for those who only look on. */
  void changed(MessageRecord message);

  /** An alert has changed: for those who only look on. */
  void changed(AlertRecord alert);
}
