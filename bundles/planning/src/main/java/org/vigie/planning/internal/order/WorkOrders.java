package org.vigie.planning.internal.order;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.work.WorkLog;
import org.vigie.planning.internal.work.WorkLog.Entry;
import org.vigie.planning.internal.world.World;

/** {@code DEBUT} and {@code FIN}. */
final class WorkOrders {
  private final WorkLog log;

  WorkOrders(WorkLog log) {
    this.log = log;
  }

  String begin(PersonOrder.Begin order, Person person, World world) {
    DutyTexts texts = new DutyTexts(world.setup(), person);
    Optional<Instant> at = instant(order.words(), order.at(), world);
    if (at.isEmpty()) {
      return texts.notATime(order.words());
    }
    boolean named = !order.words().isBlank();
    Entry entry = log.begin(person.id(), at.get(), order.at(), named);
    return entry.changed() ? texts.begun(entry.work()) : texts.goesOn(entry.work());
  }

  String end(PersonOrder.End order, Person person, World world) {
    DutyTexts texts = new DutyTexts(world.setup(), person);
    Optional<Instant> at = instant(order.words(), order.at(), world);
    if (at.isEmpty()) {
      return texts.notATime(order.words());
    }
    boolean named = !order.words().isBlank();
    Optional<Intervention> ended = log.end(person.id(), at.get(), order.at(), named);
    return ended.map(texts::ended).orElseGet(texts::notRunning);
  }

  /** Now, or the last time that a clock showed what is written; empty where it is no time. */
  private static Optional<Instant> instant(String words, Instant now, World world) {
    if (words.isBlank()) {
      return Optional.of(now);
    }
    Optional<LocalTime> time = Clock.read(words);
    return time.map(t -> Clock.last(t, now, world.wall()));
  }
}
