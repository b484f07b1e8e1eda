package org.vigie.alerting.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertEvent.NoticeProgressed;
import org.vigie.api.alert.AlertRecord.Notice;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageState;

/** All that persons were told, or are to be told, of one alert. Immutable. */
record NoticeList(List<Notice> all) {
  /** The kinds that ask a person to take the alert. */
  static final Set<NoticeKind> ASKS =
      EnumSet.of(NoticeKind.ALERT, NoticeKind.REPEAT, NoticeKind.NOBODY);

  private static final String SMS = "sms";
  private static final String VOICE = "voice";

  static final NoticeList NONE = new NoticeList(List.of());

  NoticeList {
    all = List.copyOf(all);
  }

  NoticeList owes(String person, NoticeKind kind, Instant at) {
    return with(new Notice(person, SMS, kind, at, Optional.empty(), Optional.empty()));
  }

  NoticeList gives(NoticeGiven e) {
    Notice given =
        new Notice(
            e.person(),
            SMS,
            e.kind(),
            e.at(),
            Optional.of(e.message()),
            Optional.of(MessageState.ACCEPTED));
    int place = owedAt(e.person(), e.kind());
    if (place < 0) {
      return with(given);
    }
    List<Notice> changed = new ArrayList<>(all);
    changed.set(place, given);
    return new NoticeList(changed);
  }

  /** Somebody heard of it in a voice call, and pressed the key. */
  NoticeList heard(String person, Instant at) {
    return with(
        new Notice(
            person,
            VOICE,
            NoticeKind.ALERT,
            at,
            Optional.empty(),
            Optional.of(MessageState.DELIVERED)));
  }

  NoticeList drops(String person, NoticeKind kind) {
    int place = owedAt(person, kind);
    if (place < 0) {
      return this;
    }
    List<Notice> changed = new ArrayList<>(all);
    changed.remove(place);
    return new NoticeList(changed);
  }

  /** Without what is owed still and meets a condition. */
  NoticeList forgets(Predicate<Notice> condition) {
    Predicate<Notice> goes = notice -> isOwed(notice) && condition.test(notice);
    return all.stream().anyMatch(goes)
        ? new NoticeList(all.stream().filter(goes.negate()).toList())
        : this;
  }

  NoticeList progresses(NoticeProgressed e) {
    return new NoticeList(
        all.stream().map(n -> isOf(n, e.message()) ? with(n, e.state()) : n).toList());
  }

  /** What is to be told still. */
  Stream<Notice> owed() {
    return all.stream().filter(NoticeList::isOwed);
  }

  Stream<Notice> of(MessageId message) {
    return all.stream().filter(notice -> isOf(notice, message));
  }

  /** Everybody who was asked to take it, each once, in the order in which they were. */
  List<String> asked() {
    return all.stream()
        .filter(n -> !isOwed(n) && ASKS.contains(n.kind()))
        .map(Notice::person)
        .distinct()
        .toList();
  }

  /** Whether a person has read of it, or is about to. */
  boolean written(String person) {
    return all.stream()
        .anyMatch(
            n -> n.message().isPresent() && ASKS.contains(n.kind()) && n.person().equals(person));
  }

  private int owedAt(String person, NoticeKind kind) {
    for (int i = 0; i < all.size(); i++) {
      Notice notice = all.get(i);
      if (isOwed(notice) && notice.kind() == kind && notice.person().equals(person)) {
        return i;
      }
    }
    return -1;
  }

  private NoticeList with(Notice notice) {
    List<Notice> more = new ArrayList<>(all);
    more.add(notice);
    return new NoticeList(more);
  }

  private static boolean isOwed(Notice notice) {
    return notice.channel().equals(SMS) && notice.message().isEmpty();
  }

  private static boolean isOf(Notice notice, MessageId message) {
    return notice.message().filter(message::equals).isPresent();
  }

  private static Notice with(Notice n, MessageState state) {
    return new Notice(n.person(), n.channel(), n.kind(), n.at(), n.message(), Optional.of(state));
  }
}
