package org.vigie.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.AlertRaised;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertEvent.VoiceCallOver;
import org.vigie.api.alert.AlertEvent.VoiceCallOwed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Person;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/** What must hold after each step of each story. */
final class Watch {
  /** The replay of a long journal is looked at less often. */
  private static final int LONG = 100;

  private final Map<AlertId, Alert> folded = new HashMap<>();
  private final Map<AlertId, Long> sequences = new HashMap<>();
  private final Map<AlertId, CallId> calls = new HashMap<>();
  private final Set<String> senders = new HashSet<>();
  private long raised;
  private long looks;

  long raised() {
    return raised;
  }

  void look(Duty duty, DeskDecision decision) {
    decision.incoming().ifPresent(in -> remember(duty, in));
    assertThat(decision.alerts().stream().map(AlertEntry::alert)).doesNotHaveDuplicates();
    decision.alerts().forEach(this::fold);
    if (++looks % (1 + duty.journal().size() / LONG) == 0) {
      sameAfterReplay(duty);
    }
    neverForgotten(duty);
    decision.texts().forEach(text -> keepsNumbersApart(duty, text));
    everyNoticeIsOneText(decision);
    everyCallIsOwedAndNoOtherRuns(decision);
  }

  /** Sequences have no hole, each alert has its own number, and the record is the fold's. */
  private void fold(AlertEntry entry) {
    AlertId id = entry.alert();
    assertThat(entry.sequence()).isEqualTo(sequences.merge(id, 1L, Long::sum));
    assertThat(entry.events()).isNotEmpty();
    for (AlertEvent event : entry.events()) {
      if (event instanceof AlertRaised e) {
        assertThat(folded).doesNotContainKey(id);
        assertThat(id.number()).isEqualTo(++raised);
        folded.put(id, Alert.of(id, e));
      } else {
        folded.computeIfPresent(id, (i, alert) -> Fold.on(alert, event));
      }
    }
    assertThat(Optional.ofNullable(folded.get(id)).map(Records::of)).contains(entry.record());
  }

  /** What comes back after a crash is what was there. */
  private void sameAfterReplay(Duty duty) {
    Board live = duty.board();
    Board restored = duty.restored();
    assertThat(restored.book().all()).containsExactlyInAnyOrderElementsOf(live.book().all());
    assertThat(live.book().all())
        .allSatisfy(alert -> assertThat(alert).isEqualTo(folded.get(alert.id())));
    assertThat(restored.nextDeadline().isPresent()).isEqualTo(live.nextDeadline().isPresent());
    restored
        .nextDeadline()
        .ifPresent(at -> assertThat(at).isBeforeOrEqualTo(live.nextDeadline().orElseThrow()));
    assertThat(restored.openCalls()).isEqualTo(live.openCalls());
    for (String person : List.of("alice", "bruno", "chloe", "dominique", "emil")) {
      assertThat(restored.book().lastAsked(person)).isEqualTo(live.book().lastAsked(person));
      assertThat(restored.book().takenBy(person)).isEqualTo(live.book().takenBy(person));
    }
  }

  /** An alert that is not closed has a moment at which it is looked at again. */
  private static void neverForgotten(Duty duty) {
    Optional<Instant> next = duty.board().nextDeadline();
    for (Alert alert : duty.board().book().all()) {
      boolean waits = alert.deadline().isPresent() || alert.notices().owed().findAny().isPresent();
      assertThat(waits && next.isPresent()).as("%s is not forgotten", alert).isTrue();
    }
  }

  /** Neither side sees the other's number. */
  private void keepsNumbersApart(Duty duty, MessageRecord text) {
    boolean toPerson = text.to().number().flatMap(duty.index()::person).isPresent();
    Set<String> hidden = toPerson ? senders : persons(duty);
    assertThat(hidden).noneMatch(text.text()::contains);
    assertThat(hidden).noneMatch(text.from().value()::contains);
    assertThat(text.text()).isNotBlank();
    if (!toPerson) {
      assertThat(text.onlyOwner()).isTrue();
    }
  }

  private static Set<String> persons(Duty duty) {
    Set<String> numbers = new HashSet<>();
    for (Person person : duty.index().setup().persons()) {
      person.phones().forEach(phone -> numbers.add(tail(phone)));
    }
    return numbers;
  }

  private void remember(Duty duty, MessageRecord in) {
    in.from()
        .number()
        .filter(number -> duty.index().person(number).isEmpty())
        .filter(number -> duty.index().line(number).isEmpty())
        .ifPresent(number -> senders.add(tail(number)));
  }

  private static String tail(PhoneNumber number) {
    return number.e164().substring(number.e164().length() - 9);
  }

  /** A voice call is given out just when it is noted; there is one at a time of an alert. */
  private void everyCallIsOwedAndNoOtherRuns(DeskDecision decision) {
    List<CallId> given = decision.calls().stream().map(TellAlert::call).toList();
    List<CallId> owed = new ArrayList<>();
    for (AlertEntry entry : decision.alerts()) {
      for (AlertEvent event : entry.events()) {
        if (event instanceof VoiceCallOwed e) {
          assertThat(calls.put(entry.alert(), e.call())).as("running of %s", entry).isNull();
          owed.add(e.call());
        } else if (event instanceof VoiceCallOver e) {
          assertThat(calls.remove(entry.alert())).isEqualTo(e.call());
        }
      }
    }
    assertThat(owed).containsExactlyInAnyOrderElementsOf(given).doesNotHaveDuplicates();
  }

  /** A notice that was given is a text of this decision, to that person. */
  private static void everyNoticeIsOneText(DeskDecision decision) {
    Map<MessageId, Optional<String>> texts = new HashMap<>();
    decision.texts().forEach(text -> texts.put(text.id(), text.person()));
    decision.alerts().stream()
        .flatMap(entry -> entry.events().stream())
        .filter(NoticeGiven.class::isInstance)
        .map(NoticeGiven.class::cast)
        .forEach(e -> assertThat(texts).containsEntry(e.message(), Optional.of(e.person())));
  }
}
