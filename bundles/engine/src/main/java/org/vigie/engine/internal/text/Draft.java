package org.vigie.engine.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextEffect.Send;

/**
 * What follows from one input, on its way to the disk and from there to the world. The decision
 * thread fills it, and does not touch it any more once the ledger has it.
 */
final class Draft {
  final Map<MessageId, MessageRecord> added = new LinkedHashMap<>();
  final Map<MessageId, MessageRecord> changed = new LinkedHashMap<>();
  final List<AlertEntry> alerts = new ArrayList<>();
  final List<StoredSegment> segments = new ArrayList<>();
  final List<String> segmentsDone = new ArrayList<>();
  final List<Send> sends = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();

  /** Voice calls that are to tell of alerts. */
  final List<TellAlert> calls = new ArrayList<>();

  /** Voice calls that the store knows of: perhaps begun, perhaps over. */
  final List<TellAlert> openCalls = new ArrayList<>();

  /** Messages on disk already that onlookers have not been told of. */
  final List<MessageRecord> news = new ArrayList<>();

  void add(MessageRecord message) {
    added.put(message.id(), message);
  }

  /** A message that may be new in this very draft. */
  void change(MessageRecord message) {
    (added.containsKey(message.id()) ? added : changed).put(message.id(), message);
  }

  /** Says whether there is nothing to be written. */
  boolean blank() {
    return added.isEmpty()
        && changed.isEmpty()
        && alerts.isEmpty()
        && segments.isEmpty()
        && segmentsDone.isEmpty();
  }

  /** Says whether nothing at all follows. */
  boolean empty() {
    return blank()
        && sends.isEmpty()
        && answers.isEmpty()
        && news.isEmpty()
        && calls.isEmpty()
        && openCalls.isEmpty();
  }

  /** Those who asked are told that it could not be written down. */
  void fail(Throwable why) {
    answers.forEach(answer -> answer.stage().completeExceptionally(why));
  }

  List<AlertRecord> alertRecords() {
    return alerts.stream().map(AlertEntry::record).toList();
  }
}
