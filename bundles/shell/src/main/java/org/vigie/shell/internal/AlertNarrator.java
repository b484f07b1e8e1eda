package org.vigie.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;

/** Tells the events of one alert's journal in plain words. */
final class AlertNarrator {
  private final SetupIndex setup;
  private final Map<Class<? extends AlertEvent>, Function<AlertEvent, String>> words =
      new LinkedHashMap<>();

  AlertNarrator(SetupIndex setup) {
    this.setup = setup;
    texts();
    search();
    people();
  }

  /** The kinds of events that have words. */
  Set<Class<? extends AlertEvent>> known() {
    return Set.copyOf(words.keySet());
  }

  String tell(AlertEvent event) {
    return Optional.ofNullable(words.get(event.getClass()))
        .map(telling -> telling.apply(event))
        .orElseGet(() -> event.getClass().getSimpleName());
  }

  private <E extends AlertEvent> void on(Class<E> type, Function<E, String> telling) {
    words.put(type, event -> telling.apply(type.cast(event)));
  }

  private void texts() {
    on(
        AlertEvent.AlertRaised.class,
        e ->
            e.from()
                + " texts "
                + e.called()
                + " ("
                + setup.line(e.line()).map(Line::name).orElse(e.line())
                + "); it goes to "
                + setup.team(e.team()).map(Team::name).orElse(e.team())
                + ", by policy "
                + e.policy().id());
    on(AlertEvent.TextJoined.class, e -> "the sender adds: " + e.text());
    on(AlertEvent.Answered.class, e -> name(e.by()) + " answers the sender, " + e.message());
  }

  private void search() {
    on(
        AlertEvent.LevelEntered.class,
        e -> "level " + e.level() + ", round " + e.round() + ": " + names(e.persons()));
    on(
        AlertEvent.NoticeOwed.class,
        e -> name(e.person()) + " is to be told (" + e.kind().code() + ")");
    on(
        AlertEvent.NoticeGiven.class,
        e ->
            name(e.person())
                + " is told ("
                + e.kind().code()
                + (e.gathered() ? ", with others" : "")
                + "), "
                + e.message());
    on(
        AlertEvent.NoticeDropped.class,
        e -> name(e.person()) + " need not be told any more (" + e.kind().code() + ")");
    on(AlertEvent.VoiceCallOwed.class, e -> "it is to be told by voice, call " + e.call());
    on(AlertEvent.VoiceCallOver.class, e -> "the voice call " + e.call() + " is over");
    on(AlertEvent.NoticeProgressed.class, e -> e.message() + " is " + e.state().code());
  }

  private void people() {
    on(AlertEvent.Declined.class, e -> name(e.by()) + " passes it on");
    on(AlertEvent.Acknowledged.class, e -> name(e.by()) + " takes it");
    on(AlertEvent.HandedBack.class, e -> name(e.by()) + " gives it back");
    on(AlertEvent.Closed.class, e -> name(e.by()) + " closes it");
  }

  private String names(List<String> persons) {
    return persons.isEmpty()
        ? "nobody to be told"
        : persons.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(String id) {
    return setup.person(id).map(Person::name).orElse(id);
  }
}
