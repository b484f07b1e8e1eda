package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.KeyPressed;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallBackBooked;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;
import org.vigie.api.store.JournalEntry;
import org.vigie.testkit.LeapClock;

/** A customer who was promised a call gets it, whatever happens in between. */
class ACallBackIsNeverForgottenTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;
  private final LeapClock clock = new LeapClock(Town.START);
  private final List<JournalEntry> written = Collections.synchronizedList(new ArrayList<>());

  /** Remembers what is written, and loses some of it. */
  private record Losing(Journal behind, List<JournalEntry> written, Predicate<JournalEntry> lost)
      implements Journal {
    @Override
    public void append(List<JournalEntry> batch) {
      List<JournalEntry> kept = batch.stream().filter(lost.negate()).toList();
      if (!kept.isEmpty()) {
        behind.append(kept);
      }
      written.addAll(kept);
    }

    @Override
    public List<JournalEntry> unfinished() {
      return behind.unfinished();
    }
  }

  private House house(Predicate<JournalEntry> lost) {
    House house = new House(directory, clock, true);
    house.journal(new Losing(house.store.journal(), written, lost));
    house.engine.setup(Village.callBack());
    house.engine.start();
    await().until(() -> house.engine.part().state() == HealthState.UP);
    return house;
  }

  private static boolean has(JournalEntry entry, Class<? extends CallEvent> kind) {
    return entry.events().stream().anyMatch(kind::isInstance);
  }

  private JournalEntry entry(Class<? extends CallEvent> kind) {
    return List.copyOf(written).stream().filter(e -> has(e, kind)).findFirst().orElseThrow();
  }

  /** The caller is searched for and asks to be called back. */
  private CallId book(House house) {
    house.engine.submit(Town.incoming(CALL, Town.LINE, clock.instant()));
    await().until(() -> house.peers.names(CALL).contains("Dial"));
    house.settled();
    house.engine.submit(new KeyPressed(LegId.caller(CALL), clock.instant(), '2'));
    await().until(() -> List.copyOf(written).stream().anyMatch(e -> has(e, CallBackBooked.class)));
    return entry(CallBackBooked.class).events().stream()
        .filter(event -> event instanceof CallBackBooked)
        .map(event -> ((CallBackBooked) event).by())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void forItIsOnDiskBeforeThePromise() {
    try (House house = house(entry -> false)) {
      CallId by = book(house);
      assertThat(entry(CallBackStarted.class).call()).isEqualTo(by);
      List<JournalEntry> all = List.copyOf(written);
      assertThat(all.indexOf(entry(CallBackStarted.class)))
          .isLessThan(all.indexOf(entry(CallBackBooked.class)));
      assertThat(house.knowledge.memory().callBacks().alarm()).isEmpty();
    }
  }

  @Test
  void andGoesOnAfterARestartThatCutTheCaller() {
    CallId by;
    try (House house = house(entry -> false)) {
      by = book(house);
    }
    try (House house = house(entry -> false)) {
      await().until(() -> house.store.callLog().find(CALL).isPresent());
      assertThat(house.store.callLog().find(CALL).orElseThrow().missed()).isFalse();
      await().until(() -> house.peers.names(by).contains("Dial") || over(house, by));
      CallRecord call = house.calls.find(by).orElseThrow();
      assertThat(call.details().kind()).isEqualTo(CallKind.CALL_BACK);
      assertThat(call.details().callBackOf()).contains(CALL);
    }
  }

  private static boolean over(House house, CallId call) {
    return house.store.callLog().find(call).isPresent();
  }

  @Test
  void andIsMadeAnewWhereNothingOfItCameToTheDisk() {
    CallId by;
    try (House house = house(entry -> has(entry, CallBackStarted.class))) {
      by = book(house);
      assertThat(house.store.callLog().trace(by)).isEmpty();
    }
    try (House house = house(entry -> false)) {
      await().until(() -> house.peers.names(by).contains("Dial"));
      house.settled();
      assertThat(entry(CallBackStarted.class).call()).isEqualTo(by);
    }
  }

  /** Looking for the promise takes longer than writing the end of the call that made it. */
  @Test
  void alsoWhereTheStoreIsSlow() {
    CallId by;
    try (House house = house(entry -> has(entry, CallBackStarted.class))) {
      by = book(house);
    }
    try (House house = new House(directory, clock, true)) {
      house.link.log(new Slow(house.store.callLog(), house.engine.book()));
      house.engine.setup(Village.callBack());
      house.engine.start();
      await().until(() -> house.peers.names(by).contains("Dial"));
      house.settled();
      assertThat(house.store.callLog().trace(by)).first().isInstanceOf(CallBackStarted.class);
    }
  }

  /** Says of one call nothing while another is in memory. */
  private record Slow(CallLog behind, CallBook book) implements CallLog {
    @Override
    public Page<CallRecord> find(CallQuery query) {
      return behind.find(query);
    }

    @Override
    public Optional<CallRecord> find(CallId id) {
      await().until(() -> book.find(CALL).isEmpty());
      return behind.find(id);
    }

    @Override
    public List<CallEvent> trace(CallId id) {
      return behind.trace(id);
    }
  }

  @Test
  void andTwiceTheSameIsOneCall() {
    try (House house = house(entry -> false)) {
      CallId by = book(house);
      PlaceCall again =
          new PlaceCall(
              by,
              clock.instant(),
              "heating",
              Town.LINE,
              Optional.of("t"),
              Optional.empty(),
              Town.CALLER,
              Optional.of(CALL),
              Town.CALLER.e164());
      house.engine.submit(again);
      house.engine.submit(again);
      house.engine.submit(new LegEnded(LegId.caller(CALL), clock.instant(), "BYE"));
      await()
          .until(
              () -> {
                clock.leap(Duration.ofSeconds(1));
                return house.store.callLog().find(CALL).isPresent();
              });
      assertThat(List.copyOf(written).stream().filter(e -> has(e, CallBackStarted.class)))
          .hasSize(1)
          .allMatch(e -> e.call().equals(by));
    }
  }
}
