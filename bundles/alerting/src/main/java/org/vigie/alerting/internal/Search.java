package org.vigie.alerting.internal;

import java.util.List;
import java.util.Optional;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertEvent.LevelEntered;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.oncall.OnCall.State;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Who;

/** The search for somebody who takes an alert: whom to tell next. */
final class Search {
  private static final int LIMIT = 1000;

  private final Draft draft;
  private final DeskWorld world;
  private final AlertId id;

  Search(Draft draft, AlertId id) {
    this.draft = draft;
    this.world = draft.world();
    this.id = id;
  }

  /** The first round of one that was just raised. */
  void begin() {
    round(1);
  }

  /** Its patience is over. */
  void due() {
    Level level = level();
    if (level.persons().isEmpty()) {
      wake(level);
    } else if (level.asking().times() == 1) {
      List<String> again = level.persons().stream().filter(p -> isAsked(level, p)).toList();
      again.forEach(person -> owe(person, NoticeKind.REPEAT));
    } else {
      advance();
    }
  }

  /** Goes on where all who are asked have passed it on. */
  void settle() {
    for (int i = 0; i < LIMIT && level().settled(); i++) {
      advance();
    }
  }

  /** A user passes it on, whoever is being asked. */
  void skip() {
    if (level().persons().isEmpty()) {
      wake(level());
    } else {
      advance();
    }
  }

  /** Who had it gave it back: on at once. */
  void resume() {
    Level level = level();
    if (level.persons().isEmpty()) {
      round(level.round() + 1);
    } else if (!nextInTurn(level) && !nextLevel(level)) {
      retell(level);
    }
  }

  /** Nobody was asked: the pause between rounds, or a time in which nobody is on call. */
  private void wake(Level level) {
    boolean waits = level.number() != alert().rest();
    if (!waits || !isClosed()) {
      round(level.round() + 1);
    }
  }

  private boolean isClosed() {
    return Standing.of(alert(), world) == State.CLOSED
        && Standing.instead(policy(), State.CLOSED).isEmpty();
  }

  private void round(int round) {
    State state = Standing.of(alert(), world);
    if (state == State.PLANNED) {
      if (!levels(1, round)) {
        rest(round);
      }
    } else if (isClosed()) {
      enter(exit(), round, List.of());
    } else if (!ask(exit(), round, instead(state))) {
      rest(round);
    }
  }

  private Who instead(State state) {
    return Standing.instead(policy(), state).orElseGet(Who.Managers::new);
  }

  private void advance() {
    Level level = level();
    if (!nextInTurn(level) && !nextLevel(level)) {
      rest(level.round());
    }
  }

  private boolean nextInTurn(Level level) {
    Optional<String> next =
        alert().inTurn(level.number())
            ? level.later().stream().filter(p -> !level.passed().contains(p)).findFirst()
            : Optional.empty();
    next.ifPresent(person -> owe(person, NoticeKind.ALERT));
    return next.isPresent();
  }

  private boolean nextLevel(Level level) {
    return level.number() < exit() && levels(level.number() + 1, level.round());
  }

  /** Enters the first level, from one on, that has somebody to be told. */
  private boolean levels(int from, int round) {
    for (int number = from; number < exit(); number++) {
      if (ask(number, round, policy().steps().get(number - 1).who())) {
        return true;
      }
    }
    Optional<Who> otherwise = Standing.instead(policy(), State.PLANNED);
    return otherwise.isPresent() && ask(exit(), round, otherwise.get());
  }

  private boolean ask(int number, int round, Who who) {
    List<String> persons = fresh(who, round);
    enter(number, round, persons);
    tell(number, persons);
    return !persons.isEmpty();
  }

  private void tell(int number, List<String> persons) {
    long some = alert().inTurn(number) ? 1 : persons.size();
    persons.stream().limit(some).forEach(person -> owe(person, NoticeKind.ALERT));
  }

  /** Without those who were told in this round, or do not want it. */
  private List<String> fresh(Who who, int round) {
    Level before = level();
    boolean same = before.round() == round;
    return Candidates.of(who, alert(), world).stream()
        .filter(p -> !same || !(before.told().contains(p) || before.passed().contains(p)))
        .toList();
  }

  /** Nobody is left but those who were told that it was taken: it is not. */
  private void retell(Level level) {
    List<String> rest =
        Sets.without(level.told(), level.passed()).stream()
            .filter(p -> Candidates.isReachable(p, world))
            .toList();
    if (rest.isEmpty()) {
      rest(level.round());
    } else {
      enter(level.number(), level.round(), rest);
      tell(level.number(), rest);
    }
  }

  private void rest(int round) {
    enter(alert().rest(), round, List.of());
    Candidates.of(new Who.Managers(), alert(), world).forEach(m -> owe(m, NoticeKind.NOBODY));
  }

  private void enter(int number, int round, List<String> persons) {
    draft.note(id, new LevelEntered(world.now(), number, round, persons));
  }

  private void owe(String person, NoticeKind kind) {
    draft.note(id, new NoticeOwed(world.now(), person, kind));
  }

  private static boolean isAsked(Level level, String person) {
    return level.asking().asked().contains(person) && !level.passed().contains(person);
  }

  private int exit() {
    return policy().steps().size() + 1;
  }

  private Policy policy() {
    return alert().policy();
  }

  private Level level() {
    return alert().level().orElseThrow();
  }

  private Alert alert() {
    return draft.alert(id);
  }
}
