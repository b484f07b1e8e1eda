package org.vigie.planning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.vigie.api.query.AuditLog;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.SetupStore;
import org.vigie.api.text.MessageRecord;
import org.vigie.numbering.internal.PhoneNumbering;
import org.vigie.setup.internal.Listening;
import org.vigie.setup.internal.SetupComponent;
import org.vigie.setup.internal.SetupWatchers;
import org.vigie.testkit.LeapClock;

/** The room with the real setup beside it, on the leap clock; it can be left and entered again. */
public final class House implements AutoCloseable {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final Author SUPERVISOR = new Author("sylvie", "rest 127.0.0.1");

  /** Where the planning's records are kept. */
  record Shelf(SetupStore setups, PlanningStore plannings, AuditLog audit) {}

  final LeapClock clock;
  final TestThreads threads;
  final TestDoor door;
  final TestTraffic traffic = new TestTraffic();
  final PlanningStoreInMemory memory;
  final SetupComponent setups;
  private final Shelf shelf;
  private final SetupWatchers watchers = new SetupWatchers();
  PlanningRoom room;
  private int read;

  private House(
      String now, Optional<UnaryOperator<String>> site, Shelf shelf, PlanningStoreInMemory memory) {
    clock = new LeapClock(at(now));
    threads = new TestThreads(clock);
    door = new TestDoor(clock);
    this.shelf = shelf;
    this.memory = memory;
    setups = new SetupComponent(shelf.setups(), new PhoneNumbering(), clock, watchers);
    site.ifPresent(this::setup);
    clock.leap(Duration.ofMinutes(1));
    room = enter();
  }

  public static House at(String now, UnaryOperator<String> site) {
    SetupStoreInMemory setups = new SetupStoreInMemory();
    PlanningStoreInMemory memory = new PlanningStoreInMemory(setups);
    return new House(now, Optional.of(site), new Shelf(setups, memory, memory), memory);
  }

  /** On another shelf, with a setup of its own. */
  static House on(String now, Shelf shelf) {
    return new House(now, Optional.of(site -> site), shelf, unused());
  }

  /** On a shelf with what is on it. */
  static House again(String now, Shelf shelf) {
    return new House(now, Optional.empty(), shelf, unused());
  }

  private static PlanningStoreInMemory unused() {
    return new PlanningStoreInMemory(new SetupStoreInMemory());
  }

  public static House atNoon() {
    return at("2026-11-20T12:00", site -> site);
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }

  static String site() {
    try (InputStream yaml = House.class.getResourceAsStream("/site.yaml")) {
      return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts the site in force, changed as the test wants it. */
  public void setup(UnaryOperator<String> change) {
    String yaml = change.apply(site());
    SetupOutcome outcome =
        setups.apply(
            yaml.getBytes(StandardCharsets.UTF_8),
            DocumentFormat.YAML,
            OptionalLong.empty(),
            SUPERVISOR);
    assertThat(outcome).isInstanceOf(SetupOutcome.Accepted.class);
  }

  public PlanningRoom room() {
    return room;
  }

  private PlanningRoom enter() {
    PlanningRoom made =
        new PlanningRoom(
            new Surroundings(
                setups, shelf.plannings(), door, traffic, traffic, shelf.audit(), clock, threads));
    Listening.add(watchers, made);
    made.start();
    threads.settle();
    return made;
  }

  /** The process dies, and another begins. */
  public void restart() {
    Listening.remove(watchers, room);
    threads.die();
    room.close();
    room = enter();
  }

  public void pass(Duration time) {
    threads.pass(time);
  }

  public void passTo(String local) {
    threads.pass(Duration.between(clock.instant(), at(local)));
  }

  /** The texts since this was asked last: to whom, and what. */
  public List<String> told() {
    threads.settle();
    List<MessageRecord> all = door.sent();
    List<MessageRecord> fresh = all.subList(read, all.size());
    read = all.size();
    return fresh.stream().map(m -> m.person().orElse("?") + ": " + m.text()).toList();
  }

  @Override
  public void close() {
    room.close();
  }
}
