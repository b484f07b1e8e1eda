package org.vigie.engine.internal;

import java.util.List;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.text.MessageRecord;

/** Those who send texts, as the calls see them. */
public interface Adopter {
  /**
   * Sees to it that messages leave that were written down with something else.
   *
   * @param owed messages that are on disk; never blocks
   */
  void adopt(List<MessageRecord> owed);

  /**
   * A call that told of an alert is over.
   *
   * @param call as it is on disk; never blocks
   */
  default void told(CallRecord call) {}

  /**
   * Sees to it that mails leave that were written down with something else.
   *
   * @param mails that are on disk; never blocks
   */
  default void mailed(List<MailRecord> mails) {}
}
