package org.vigie.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.query.AuditQuery;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.SetupItem;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.setup.SetupOutcome.Accepted;
import org.vigie.api.setup.SetupOutcome.Conflict;
import org.vigie.numbering.internal.PhoneNumbering;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/** Several change the same at once, on a real store. */
class TwoSupervisorsTest {
  private static final int SUPERVISORS = 4;
  private static final int CHANGES = 6;
  private static final SetupItem TEAM = new SetupItem("teams", "chauffage");

  @TempDir Path directory;

  /** All look before anybody changes anything: all but one are turned away at first. */
  private final CyclicBarrier allHaveLooked = new CyclicBarrier(SUPERVISORS);

  private int conflicts;

  private Store open() {
    var settings = new StoreSettings(directory, Duration.ofDays(30), Optional.empty());
    return new Store(settings, InstantSource.system(), new SystemThreads());
  }

  private static SetupComponent start(Store store) {
    return new SetupComponent(
        store.setups(), new PhoneNumbering(), InstantSource.system(), new SetupWatchers());
  }

  @Test
  void theLaterIsToldAndNothingIsLost() throws Exception {
    try (Store store = open()) {
      SetupComponent setup = start(store);
      setup.apply(
          Bench.bytes(Bench.minimal()), DocumentFormat.YAML, OptionalLong.empty(), Bench.ADMIN);
      together(setup);
      assertThat(conflicts).isGreaterThanOrEqualTo(SUPERVISORS - 1);
      assertThat(setup.revision()).isEqualTo(1L + SUPERVISORS * CHANGES);
      String team = team(setup);
      for (int who = 0; who < SUPERVISORS; who++) {
        for (int n = 0; n < CHANGES; n++) {
          assertThat(team).contains("\"o-%d-%d\"".formatted(who, n));
        }
      }
      AuditQuery all =
          new AuditQuery(
              Optional.of("chauffage"),
              Optional.of("supervisor 1"),
              Optional.empty(),
              Optional.empty(),
              500,
              Optional.empty());
      assertThat(store.audit().find(all).items()).hasSize(CHANGES);
      assertThat(setup.history().changes("chauffage")).hasSize(1 + SUPERVISORS * CHANGES);
    }
    try (Store store = open()) {
      assertThat(start(store).revision()).isEqualTo(1L + SUPERVISORS * CHANGES);
    }
  }

  private void together(SetupComponent setup) throws Exception {
    var threads = new SystemThreads().scheduler("supervisors", SUPERVISORS);
    List<Future<Integer>> running = new ArrayList<>();
    for (int who = 0; who < SUPERVISORS; who++) {
      int number = who;
      running.add(threads.submit(() -> change(setup, number)));
    }
    for (Future<Integer> one : running) {
      conflicts += one.get();
    }
    threads.shutdown();
  }

  /** Looks, adds an override of their own, and looks again where somebody else was faster. */
  private int change(SetupComponent setup, int who) throws Exception {
    int turnedAway = 0;
    boolean first = true;
    for (int n = 0; n < CHANGES; ) {
      long seen = setup.revision();
      String changed = with(team(setup), who, n);
      if (first) {
        allHaveLooked.await(60, TimeUnit.SECONDS);
        first = false;
      }
      Author author = new Author("supervisor " + who, "rest 127.0.0.1");
      SetupOutcome outcome =
          setup.putItem(TEAM, Bench.bytes(changed), OptionalLong.of(seen), author);
      if (outcome instanceof Conflict conflict) {
        assertThat(conflict.revision()).isGreaterThan(seen);
        assertThat(conflict.by().who()).startsWith("supervisor");
        turnedAway++;
      } else {
        assertThat(((Accepted) outcome).revision()).isEqualTo(seen + 1);
        n++;
      }
    }
    return turnedAway;
  }

  private static String team(SetupComponent setup) {
    return new String(setup.item(TEAM, true).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String with(String team, int who, int n) {
    String entry =
        "{\"id\": \"o-%d-%d\", \"from\": \"20%d-0%d-01\", \"to\": \"20%d-0%d-02\", \"add\": \"bruno\"}"
            .formatted(who, n, 30 + who, 1 + n, 30 + who, 1 + n);
    String list = "\"overrides\" : [ ";
    return team.contains(list)
        ? team.replace(list, list + entry + ", ")
        : team.replace("\"rotations\" :", list + entry + " ], \"rotations\" :");
  }
}
