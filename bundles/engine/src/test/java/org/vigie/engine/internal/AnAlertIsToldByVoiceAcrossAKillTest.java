package org.vigie.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.engine.internal.AlertProcess.Stage;
import org.vigie.engine.internal.text.TextHouse;
import org.vigie.runtime.SystemClock;

/** A real process on a real store, killed in the middle of a voice alert. */
class AnAlertIsToldByVoiceAcrossAKillTest {
  @TempDir Path directory;
  private final SystemClock clock = new SystemClock();

  private Path data() {
    return directory.resolve("data");
  }

  private void killAt(Stage stage) throws Exception {
    Path reached = directory.resolve("reached");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(AlertProcess.class.getName(), data().toString(), stage.name()));
    command.add(reached.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(reached));
    process.destroyForcibly().waitFor();
  }

  private static CallRecord ended(AlertSite site, CallId call) {
    await().until(() -> site.house.store.callLog().find(call).isPresent());
    return site.house.store.callLog().find(call).orElseThrow();
  }

  private static AlertRecord taken(AlertSite site) {
    return await()
        .until(
            site::alert,
            seen -> seen.filter(alert -> alert.state() == AlertState.ACKNOWLEDGED).isPresent())
        .orElseThrow();
  }

  /** Every call that the alert owed, whose telephones were not released as remnants. */
  private static List<CallId> dialled(AlertSite site) {
    return site.owedCalls().stream()
        .filter(
            call ->
                site.house.peers.effects(call).stream().anyMatch(CallEffect.Dial.class::isInstance))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void andWhoeverPressesOneHasIt(Stage stage) throws Exception {
    killAt(stage);
    try (AlertSite site = new AlertSite(data(), clock)) {
      site.house.peers.react(site.taking());
      site.start().joined();
      AlertRecord alert = taken(site);
      assertThat(alert.by()).contains("alice");
      List<CallId> owed = site.owedCalls();
      boolean takenBefore = stage.compareTo(Stage.TAKEN) >= 0;
      boolean begun = stage.compareTo(Stage.OWED) > 0;
      assertThat(owed).hasSize(begun && !takenBefore ? 2 : 1);
      assertThat(dialled(site)).hasSize(takenBefore ? 0 : 1);
      if (begun && stage != Stage.OVER) {
        assertThat(ended(site, owed.get(0)).verdict()).contains(Verdict.CUT);
      }
      CallRecord last = ended(site, owed.get(owed.size() - 1));
      assertThat(last.acceptedBy()).contains("alice");
      assertThat(last.caller()).isEmpty();
      assertThat(last.missed()).isFalse();
      assertThat(last.alert()).contains(alert.id());
    }
  }

  @Test
  void andWithoutAKillThereIsOneCallAndNoNoticeOfIt() {
    try (AlertSite site = new AlertSite(data(), clock)) {
      site.house.peers.react(site.taking());
      site.start().joined();
      site.texts.alert(clock);
      taken(site);
      assertThat(site.owedCalls()).hasSize(1);
      assertThat(ended(site, site.owedCalls().get(0)).verdict()).contains(Verdict.ANSWERED);
      assertThat(site.kinds()).containsOnlyOnce("VoiceCallOver");
      assertThat(site.texts.texts()).noneMatch(text -> text.contains("ppel"));
    }
  }

  @Test
  void andATellingThatIsLostOnItsWayIsSaidAgain() {
    try (AlertSite site = new AlertSite(data(), clock)) {
      site.house.peers.react(site.taking());
      site.start();
      List<CallId> lost = new ArrayList<>();
      List<CallCommand> said = new CopyOnWriteArrayList<>();
      site.texts.join(
          command -> {
            if (lost.isEmpty()) {
              lost.add(command.call());
            } else {
              // Twice: there is one call all the same.
              site.house.engine.submit(command);
              site.house.engine.submit(command);
              said.add(command);
            }
          },
          site.house.engine.whereabouts());
      site.texts.alert(clock);
      taken(site);
      assertThat(site.owedCalls()).isEqualTo(lost);
      ended(site, lost.get(0));
      site.house.engine.submit(said.get(0));
      site.house.engine.submit(Town.incoming(Town.call(2), TextHouse.line(), clock.instant()));
      await().until(() -> site.house.peers.names(Town.call(2)).contains("Dial"));
      assertThat(site.house.peers.names(lost.get(0))).containsOnlyOnce("Dial");
    }
  }

  @Test
  void andNothingIsSaidOfCallsBeforeTheJournalIsTakenUp() {
    try (AlertSite site = new AlertSite(data(), clock)) {
      assertThat(site.house.engine.whereabouts().of(Town.call(1))).isEmpty();
      site.start();
      await()
          .until(
              () ->
                  site.house
                      .engine
                      .whereabouts()
                      .of(Town.call(1))
                      .equals(Optional.of(new CallWhereabouts.Whereabouts.Unknown())));
    }
  }
}
