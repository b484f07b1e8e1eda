package org.vigie.alerting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertId;

/** {@code OK}, {@code NON} and {@code FIN} of one person: done, and what to answer. */
final class Orders {
  private final Draft draft;
  private final DeskWorld world;
  private final String person;
  private final Wording words;
  private final Handling handling;

  Orders(Draft draft, String person) {
    this.draft = draft;
    this.world = draft.world();
    this.person = person;
    words = Wording.of(person, world);
    handling = new Handling(draft);
  }

  /** The alerts that a command is about; none where there is no such alert. */
  List<AlertId> meant(Command command) {
    if (command.alert().isPresent()) {
      return command.alert().filter(id -> draft.book().find(id).isPresent()).stream().toList();
    }
    if (command.verb() == Command.Verb.CLOSE) {
      return command.all()
          ? draft.book().takenBy(person)
          : draft.book().lastTakenBy(person).stream().toList();
    }
    List<AlertId> asked = draft.book().lastAsked(person);
    boolean pass = command.verb() == Command.Verb.PASS;
    return asked.isEmpty() && pass ? draft.book().lastTakenBy(person).stream().toList() : asked;
  }

  String answer(Command command, List<AlertId> meant) {
    if (meant.isEmpty()) {
      return nothing(command);
    }
    return switch (command.verb()) {
      case TAKE -> take(meant);
      case PASS -> pass(meant);
      default -> close(command, meant);
    };
  }

  private String nothing(Command command) {
    if (command.alert().isPresent()) {
      return words.noSuchAlert(command.alert().get());
    }
    return command.verb() == Command.Verb.CLOSE ? words.nothingOfYours() : words.nothingToTake();
  }

  private String take(List<AlertId> ids) {
    List<Alert> open = those(ids, Alert::isOpen);
    List<String> parts = new ArrayList<>();
    List<Alert> mine = those(ids, this::isMine);
    parts.addAll(ofOthers(ids));
    each(open, id -> handling.take(id, person));
    say(parts, open, words::youTook);
    if (open.isEmpty()) {
      say(parts, mine, words::alreadyYours);
    }
    return String.join("\n", parts);
  }

  private String pass(List<AlertId> ids) {
    List<Alert> open = those(ids, Alert::isOpen);
    List<Alert> mine = those(ids, this::isMine);
    List<String> parts = new ArrayList<>(ofOthers(ids));
    each(open, id -> handling.decline(id, person));
    each(mine, id -> handling.giveBack(id, person));
    say(parts, open, words::youPassed);
    say(parts, mine, words::youGaveBack);
    return String.join("\n", parts);
  }

  private String close(Command command, List<AlertId> ids) {
    boolean last = command.alert().isEmpty() && !command.all();
    List<Alert> together = last ? takenWith(ids.get(0)) : List.of();
    if (together.size() > 1) {
      return words.whichToClose(group(together));
    }
    List<Alert> closing = those(ids, alert -> !isOfAnotherPerson(alert));
    List<String> parts = new ArrayList<>(others(those(ids, this::isOfAnotherPerson)));
    each(closing, id -> handling.close(id, person));
    say(parts, closing, words::youClosed);
    return String.join("\n", parts);
  }

  /** What was taken by one {@code OK} is not closed by one {@code FIN} by mistake. */
  private List<Alert> takenWith(AlertId last) {
    Stage stage = draft.alert(last).stage();
    return stage instanceof Taken t
        ? those(
            draft.book().takenBy(person),
            a -> a.stage() instanceof Taken other && other.at().equals(t.at()))
        : List.of();
  }

  private List<String> ofOthers(List<AlertId> ids) {
    return others(those(ids, a -> !a.isOpen() && !isMine(a)));
  }

  private List<String> others(List<Alert> taken) {
    Map<String, List<Alert>> byHolder =
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    a -> Names.of(a.holder().orElse(""), world),
                    TreeMap::new,
                    Collectors.toList()));
    List<String> parts = new ArrayList<>();
    byHolder.forEach((name, alerts) -> parts.add(words.alreadyTaken(group(alerts), name)));
    return parts;
  }

  private void say(List<String> parts, List<Alert> alerts, Function<Group, String> sentence) {
    if (!alerts.isEmpty()) {
      parts.add(sentence.apply(group(alerts)));
    }
  }

  private static void each(List<Alert> alerts, Consumer<AlertId> action) {
    alerts.stream().map(Alert::id).forEach(action);
  }

  private List<Alert> those(List<AlertId> ids, Predicate<Alert> which) {
    return ids.stream().map(draft::alert).filter(which).toList();
  }

  private boolean isMine(Alert alert) {
    return alert.holder().equals(Optional.of(person));
  }

  /** What a user of the console has, who has no phone here, may be closed by any person. */
  private boolean isOfAnotherPerson(Alert alert) {
    return alert
        .holder()
        .filter(by -> !by.equals(person))
        .flatMap(world.setup()::person)
        .isPresent();
  }

  private Group group(List<Alert> alerts) {
    return Group.of(alerts, world);
  }
}
