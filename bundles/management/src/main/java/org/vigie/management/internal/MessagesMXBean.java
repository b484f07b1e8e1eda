package org.vigie.management.internal;

import java.util.List;
import java.util.Map;

/** Short messages, for JMX: {@code org.vigie:type=Messages}. */
public interface MessagesMXBean {
  /** How many messages no route has taken yet; 500 stands for that many or more. */
  int getWaitingCount();

  /** Messages that came in, arrived or failed since this bundle started, by state. */
  Map<String, Long> getEnded();

  /**
   * The newest messages.
   *
   * @param limit 1 to 500
   */
  List<MessageView> listNewest(int limit);

  /**
   * The newest messages that failed.
   *
   * @param limit 1 to 500
   */
  List<MessageView> listFailed(int limit);
}
