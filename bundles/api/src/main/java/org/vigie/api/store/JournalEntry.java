package org.vigie.api.store;

import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.text.MessageRecord;

/**
 * What one input made of one call.
 *
 * @param sequence from 1, one more for each entry of the call
 * @param record the call's CDR, with the entry that ends the call
 * @param owed texts that are owed because of it, written with it
 * @param mails that are owed because of it, written with it
 */
public record JournalEntry(
    CallId call,
    long sequence,
    List<CallEvent> events,
    Optional<CallRecord> record,
    List<MessageRecord> owed,
    List<MailRecord> mails) {
  public JournalEntry {
    events = List.copyOf(events);
    owed = List.copyOf(owed);
    mails = List.copyOf(mails);
  }

  /** One that owes nobody a mail. */
  public JournalEntry(
      CallId call,
      long sequence,
      List<CallEvent> events,
      Optional<CallRecord> record,
      List<MessageRecord> owed) {
    this(call, sequence, events, record, owed, List.of());
  }

  /** One that owes nobody anything. */
  public JournalEntry(
      CallId call, long sequence, List<CallEvent> events, Optional<CallRecord> record) {
    this(call, sequence, events, record, List.of());
  }
}
