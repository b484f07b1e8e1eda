package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallEffect.Release;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.HealthState;
import org.vigie.engine.internal.EngineProcess.Stage;
import org.vigie.runtime.SystemClock;
import org.vigie.testkit.LeapClock;

class ARestartEndsWhatItFindsTest {
  private static final CallId CALL = Town.call(1);

  @TempDir Path directory;

  private void killAt(Stage stage) throws Exception {
    Path reached = directory.resolve("reached");
    Path log = directory.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EngineProcess.class.getName(), data().toString(), stage.name()));
    command.add(reached.toString());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(1))
        .until(() -> Files.exists(reached));
    process.destroyForcibly().waitFor();
  }

  private Path data() {
    return directory.resolve("data");
  }

  @ParameterizedTest
  @EnumSource
  void afterAKillAtAnyStage(Stage stage) throws Exception {
    killAt(stage);
    try (House house = new House(data(), new SystemClock(), true)) {
      house.engine.setup(Town.byKey());
      house.engine.start();
      await().until(() -> house.engine.part().state() == HealthState.UP);
      await().until(() -> house.store.callLog().find(CALL).isPresent());
      CallRecord call = house.store.callLog().find(CALL).orElseThrow();
      assertThat(call.verdict()).contains(Verdict.CUT);
      assertThat(call.missed()).isEqualTo(stage != Stage.BRIDGED);
      assertThat(call.endedAt()).isPresent();
      assertThat(house.store.journal().unfinished()).isEmpty();
      assertThat(call.attempts()).isNotEmpty();
      assertThat(call.attempts().get(0).result())
          .contains(stage == Stage.BRIDGED ? AttemptResult.ACCEPTED : AttemptResult.CUT);
      await().until(() -> !house.engine.book().find(CALL).isPresent());
      // Told after all effects have left.
      await()
          .until(() -> house.peers.records(CALL).stream().anyMatch(r -> r.verdict().isPresent()));
      assertThat(house.peers.effects(CALL)).allMatch(effect -> effect instanceof Release);
      remnants(stage, house);
    }
  }

  private static void remnants(Stage stage, House house) {
    Map<LegId, Remnant> remnants =
        house.peers.effects(CALL).stream()
            .map(effect -> (Release) effect)
            .collect(Collectors.toMap(Release::leg, Release::remnant));
    Remnant caller = Optional.ofNullable(remnants.get(LegId.caller(CALL))).orElseThrow();
    assertThat(caller.incoming()).isTrue();
    assertThat(caller.dialog()).contains("dialog of " + CALL);
    Remnant alice = Optional.ofNullable(remnants.get(new LegId(CALL, 1))).orElseThrow();
    assertThat(alice.incoming()).isFalse();
    assertThat(alice.number()).contains(Town.ALICE);
    assertThat(alice.answered()).isEqualTo(stage.compareTo(Stage.RINGING) > 0);
    if (stage.compareTo(Stage.RINGING) > 0) {
      assertThat(alice.dialog()).contains("dialog of " + new LegId(CALL, 1));
      assertThat(alice.trunks()).contains("operator");
    }
  }

  @Test
  void butACallGoesOnWhereOnlyTheEngineWasSwapped() throws Exception {
    killAt(Stage.RINGING);
    LeapClock clock = new LeapClock(Town.START);
    clock.leap(Duration.between(clock.instant(), new SystemClock().instant()));
    try (House house = new House(data(), clock, false)) {
      house.engine.setup(Town.byKey());
      house.engine.start();
      await().until(() -> house.engine.part().state() == HealthState.UP);
      assertThat(house.calls.inProgress()).extracting(CallRecord::id).containsExactly(CALL);
      assertThat(house.peers.effects(CALL)).isEmpty();
      clock.leap(Duration.ofSeconds(30));
      await().until(() -> house.peers.names(CALL).contains("HangUp"));
      assertThat(house.calls.find(CALL).orElseThrow().verdict()).isEqualTo(Optional.empty());
    }
  }
}
