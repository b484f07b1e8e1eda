package org.vigie.alerting.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;

/** A decision while it is being made: what is noted is folded in at once. */
final class Draft {
  private final Book book;
  private final DeskWorld world;
  private final Identities ids;
  private final Map<AlertId, List<AlertEvent>> events = new LinkedHashMap<>();
  private final Map<AlertId, Alert> changed = new LinkedHashMap<>();
  private final List<MessageRecord> texts = new ArrayList<>();
  private final List<TellAlert> calls = new ArrayList<>();

  Draft(Book book, DeskWorld world, Identities ids) {
    this.book = book;
    this.world = world;
    this.ids = ids;
  }

  DeskWorld world() {
    return world;
  }

  Book book() {
    return book;
  }

  /** An alert as it is now, also one that this decision has closed. */
  Alert alert(AlertId id) {
    Alert touched = changed.get(id);
    return touched == null ? book.find(id).orElseThrow() : touched;
  }

  void note(AlertId id, AlertEvent event) {
    changed.put(id, book.on(id, event));
    events.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
  }

  boolean touched(AlertId id) {
    return events.containsKey(id);
  }

  MessageId freshId() {
    return ids.messages().get();
  }

  CallId freshCall() {
    return ids.calls().get();
  }

  /** A voice call that is to be made. */
  void call(TellAlert call) {
    calls.add(call);
  }

  /** A text that is to leave. */
  MessageId owe(OwedText text) {
    MessageRecord message = text.accepted(freshId(), world.now(), Optional.empty());
    texts.add(message);
    return message.id();
  }

  DeskDecision done(Optional<MessageRecord> incoming) {
    List<AlertEntry> entries = new ArrayList<>();
    for (Map.Entry<AlertId, List<AlertEvent>> of : events.entrySet()) {
      AlertId id = of.getKey();
      long sequence = book.nextSequence(id);
      entries.add(new AlertEntry(id, sequence, of.getValue(), Records.of(alert(id))));
      book.forget(id);
    }
    return new DeskDecision(incoming, entries, texts, Optional.empty(), calls, Optional.empty());
  }
}
