package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.TextAddress;

/** All alerts that are not closed, found by all that they are asked for; folded from events. */
final class Book {
  private record Parties(PhoneNumber called, TextAddress from) {}

  private static final Set<NoticeKind> ASKING =
      EnumSet.of(NoticeKind.ALERT, NoticeKind.REPEAT, NoticeKind.NOBODY, NoticeKind.FOLLOW_UP);

  private final Map<AlertId, Alert> alerts = new HashMap<>();
  private final Map<AlertId, Long> sequences = new HashMap<>();
  private final Map<Parties, AlertId> conversations = new HashMap<>();
  private final Map<CallId, AlertId> ofCalls = new HashMap<>();
  private final Map<MessageId, TreeSet<AlertId>> told = new HashMap<>();
  private final Latest<String> taken = new Latest<>();
  private final Latest<String> asked = new Latest<>();
  private final Schedule<AlertId> deadlines = new Schedule<>();
  private final Pagers pagers = new Pagers();
  private long newest;

  Book(long newest) {
    this.newest = newest;
  }

  /** Folds one event in. */
  Alert on(AlertId id, AlertEvent event) {
    if (event instanceof AlertRaised raised) {
      newest = Math.max(newest, id.number());
      Alert alert = Alert.of(id, raised);
      parties(alert).ifPresent(parties -> conversations.put(parties, id));
      raised.call().ifPresent(call -> ofCalls.put(call, id));
      return keep(alert);
    }
    Alert before = alerts.get(id);
    if (before == null) {
      throw new IllegalStateException("alert " + id + " is not open: " + event);
    }
    Alert after = Fold.on(before, event);
    owes(before, after, event);
    index(before, after, event);
    return after.isClosed() ? drop(after) : keep(after);
  }

  Optional<Alert> find(AlertId id) {
    return Optional.ofNullable(alerts.get(id));
  }

  /** The open alert of a sender at a number of ours. */
  Optional<AlertId> conversation(PhoneNumber called, TextAddress from) {
    return Optional.ofNullable(conversations.get(new Parties(called, from)));
  }

  /** The open alert about a call. */
  Optional<AlertId> ofCall(CallId call) {
    return Optional.ofNullable(ofCalls.get(call));
  }

  /** What a person has taken and not closed; the last is the one they took last. */
  List<AlertId> takenBy(String person) {
    return taken.of(person);
  }

  /** The one that a person took last and has not closed. */
  Optional<AlertId> lastTakenBy(String person) {
    return taken.last(person);
  }

  /** The alerts of the last text by which a person was asked to take any. */
  List<AlertId> lastAsked(String person) {
    Optional<AlertId> last = asked.last(person);
    Optional<MessageId> message = last.flatMap(id -> find(id).flatMap(a -> ask(a, person)));
    return message.map(m -> List.copyOf(toldBy(m))).orElseGet(() -> last.stream().toList());
  }

  /** When a person was last asked to take an alert that is not closed. */
  Optional<Instant> lastAskedAt(String person) {
    return asked.at(person);
  }

  /** The alerts of which a text told. */
  Set<AlertId> toldBy(MessageId message) {
    return told.getOrDefault(message, new TreeSet<>());
  }

  Pagers pagers() {
    return pagers;
  }

  AlertId nextNumber() {
    return new AlertId(newest + 1);
  }

  /** Whether there was an alert of this number. */
  boolean knew(AlertId id) {
    return id.number() >= 1 && id.number() <= newest;
  }

  long nextSequence(AlertId id) {
    return sequences.merge(id, 1L, Long::sum);
  }

  void sequence(AlertId id, long last) {
    sequences.put(id, last);
  }

  /** Forgets the sequence of a closed alert. */
  void forget(AlertId id) {
    if (!alerts.containsKey(id)) {
      sequences.remove(id);
    }
  }

  Optional<AlertId> pollDue(Instant now) {
    return deadlines.pollDue(now);
  }

  void lookAt(AlertId id, Instant at) {
    deadlines.set(id, Optional.of(at));
  }

  Optional<Instant> nextDeadline() {
    Optional<Instant> alert = deadlines.first();
    Optional<Instant> text = pagers.nextDeadline();
    return alert.isPresent() && text.isPresent() && text.get().isAfter(alert.get())
        ? alert
        : text.or(() -> alert);
  }

  Collection<Alert> all() {
    return Collections.unmodifiableCollection(alerts.values());
  }

  int size() {
    return alerts.size();
  }

  private Alert keep(Alert alert) {
    alerts.put(alert.id(), alert);
    deadlines.set(alert.id(), alert.deadline());
    return alert;
  }

  private Alert drop(Alert alert) {
    AlertId id = alert.id();
    alerts.remove(id);
    deadlines.set(id, Optional.empty());
    parties(alert).ifPresent(conversations::remove);
    alert.raised().call().ifPresent(ofCalls::remove);
    for (Notice notice : alert.notices().all()) {
      notice.message().ifPresent(message -> forgetTold(message, id));
      asked.remove(notice.person(), id);
    }
    return alert;
  }

  private void forgetTold(MessageId message, AlertId id) {
    TreeSet<AlertId> of = told.get(message);
    if (of != null && of.remove(id) && of.isEmpty()) {
      told.remove(message);
    }
  }

  private void owes(Alert before, Alert after, AlertEvent event) {
    if (event instanceof NoticeOwed e) {
      after
          .notices()
          .owed()
          .filter(n -> n.kind() == e.kind() && n.person().equals(e.person()))
          .forEach(n -> pagers.owe(after.id(), n));
    } else if (before.notices() != after.notices()) {
      Set<Notice> still = Set.copyOf(after.notices().owed().toList());
      before
          .notices()
          .owed()
          .filter(n -> !still.contains(n))
          .forEach(n -> pagers.forget(after.id(), n));
    }
  }

  private void index(Alert before, Alert after, AlertEvent event) {
    AlertId id = after.id();
    if (before.stage() instanceof Taken t && !(after.stage() instanceof Taken)) {
      taken.remove(t.by(), id);
    } else if (after.stage() instanceof Taken t && !(before.stage() instanceof Taken)) {
      taken.put(t.by(), id, t.at());
    }
    if (event instanceof NoticeGiven e) {
      told.computeIfAbsent(e.message(), m -> new TreeSet<>()).add(id);
      pagers.given(e);
      if (after.isOpen() && ASKING.contains(e.kind())) {
        asked.put(e.person(), id, e.at());
      }
    }
  }

  /** The last text by which a person was asked to take an alert, or heard more of it. */
  private static Optional<MessageId> ask(Alert alert, String person) {
    return alert.notices().all().stream()
        .filter(n -> n.person().equals(person) && ASKING.contains(n.kind()))
        .flatMap(n -> n.message().stream())
        .reduce((first, second) -> second);
  }

  private static Optional<Parties> parties(Alert alert) {
    TextAddress from = alert.raised().from();
    return from.value().isEmpty() || alert.raised().call().isPresent()
        ? Optional.empty()
        : Optional.of(new Parties(alert.raised().called(), from));
  }
}
