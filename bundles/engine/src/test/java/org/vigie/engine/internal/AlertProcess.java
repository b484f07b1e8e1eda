package org.vigie.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.runtime.SystemClock;

/**
 * Both engines in a process of their own with one alert that is told by voice, as far as a stage. A
 * file is made once that stage is on disk and the process may be killed.
 */
public final class AlertProcess {
  /** How far it goes, and what is on disk of the call then; nothing: only the alert's own. */
  enum Stage {
    OWED(""),
    RINGING("AttemptRinging"),
    LISTENING("AttemptAnswered"),
    TAKEN("CallAccepted"),
    OVER("CallEnded");

    private final String fact;

    Stage(String fact) {
      this.fact = fact;
    }
  }

  private final Stage stage;
  private final SystemClock clock = new SystemClock();
  private boolean pressed;

  private AlertProcess(Stage stage) {
    this.stage = stage;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    AlertProcess process = new AlertProcess(Stage.valueOf(args[1]));
    try (AlertSite site = new AlertSite(Path.of(args[0]), process.clock)) {
      site.house.peers.react(process::react);
      site.start();
      if (process.stage != Stage.OWED) {
        // The alert never hears of the end of its call.
        site.texts.join(
            site.house.engine::submit,
            command -> new CompletableFuture<>(),
            site.house.engine.whereabouts());
      }
      site.texts.alert(process.clock);
      while (!process.reached(site)) {
        LockSupport.parkNanos(1_000_000);
      }
      Files.writeString(Path.of(args[2]), "here");
      new CountDownLatch(1).await();
    }
  }

  private boolean reached(AlertSite site) {
    List<CallId> calls = site.owedCalls();
    return !calls.isEmpty()
        && (stage == Stage.OWED
            || site.trace(calls.get(0)).stream()
                .anyMatch(event -> event.getClass().getSimpleName().equals(stage.fact)));
  }

  private void react(CallEffect effect, Consumer<CallCommand> report) {
    LegId leg = effect.leg();
    var now = clock.instant();
    if (effect instanceof CallEffect.Dial) {
      report.accept(new CallCommand.LegDialled(leg, now, "operator"));
      report.accept(new CallCommand.LegRinging(leg, now));
      if (stage.compareTo(Stage.RINGING) > 0) {
        report.accept(new CallCommand.LegAnswered(leg, now, "operator", "dialog of " + leg));
      }
    }
    if (effect instanceof CallEffect.Play play && stage.compareTo(Stage.LISTENING) > 0) {
      if (!pressed) {
        pressed = true;
        report.accept(new CallCommand.KeyPressed(leg, now, '1'));
      } else if (stage == Stage.OVER) {
        report.accept(new CallCommand.PlaybackFinished(leg, now, play.playback()));
      }
    }
    if (effect instanceof CallEffect.HangUp && stage == Stage.OVER) {
      report.accept(new CallCommand.LegEnded(leg, now, "BYE"));
    }
  }
}
