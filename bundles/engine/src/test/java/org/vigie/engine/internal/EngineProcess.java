package org.vigie.engine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEffect.Play;
import org.vigie.api.call.CallEvent.AttemptAnswered;
import org.vigie.api.call.LegId;
import org.vigie.runtime.SystemClock;

/**
 * An engine of its own process with one call, whose peers stop reacting at a stage. A file is made
 * as soon as the effect is seen after which the process may be killed.
 */
public final class EngineProcess {
  /** How far the call goes, and which effect shows that it is there. */
  enum Stage {
    OFFERED("Trying"),
    DIALLED("Dial"),
    RINGING("Dial"),
    LISTENING("Play"),
    BRIDGED("Bridge");

    private final String mark;

    Stage(String mark) {
      this.mark = mark;
    }
  }

  private final Stage stage;
  private final Path reached;
  private final SystemClock clock = new SystemClock();
  private boolean answered;

  private EngineProcess(Stage stage, Path reached) {
    this.stage = stage;
    this.reached = reached;
  }

  public static void main(String[] args) throws InterruptedException {
    EngineProcess process = new EngineProcess(Stage.valueOf(args[1]), Path.of(args[2]));
    try (House house = new House(Path.of(args[0]), process.clock, true)) {
      house.peers.react((effect, report) -> process.react(house, effect, report));
      house.engine.setup(Town.byKey());
      house.engine.start();
      house.engine.submit(Town.incoming(Town.call(1), Town.LINE, process.clock.instant()));
      new CountDownLatch(1).await();
    }
  }

  /** A prompt need not wait for the journal; what led to it follows at once. */
  private boolean written(House house) {
    return stage != Stage.LISTENING
        || house.store.callLog().trace(Town.call(1)).stream()
            .anyMatch(event -> event instanceof AttemptAnswered);
  }

  private synchronized void react(House house, CallEffect effect, Consumer<CallCommand> report) {
    LegId leg = effect.leg();
    var now = clock.instant();
    if (effect instanceof CallEffect.Dial && stage.compareTo(Stage.DIALLED) > 0) {
      report.accept(new CallCommand.LegDialled(leg, now, "operator"));
      report.accept(new CallCommand.LegRinging(leg, now));
      if (stage.compareTo(Stage.RINGING) > 0) {
        answered = true;
        report.accept(new CallCommand.LegAnswered(leg, now, "operator", "dialog of " + leg));
      }
    }
    if (effect instanceof Play && !leg.isCaller() && stage == Stage.BRIDGED) {
      report.accept(new CallCommand.KeyPressed(leg, now, '1'));
    }
    boolean whisper = stage != Stage.LISTENING || (answered && !leg.isCaller());
    if (effect.getClass().getSimpleName().equals(stage.mark) && whisper) {
      mark(house);
    }
  }

  private void mark(House house) {
    // On a busy machine the journal may have stalled: then effects have left without their entries.
    while (house.engine.unwritten() > 0 || !written(house)) {
      LockSupport.parkNanos(1_000_000);
    }
    try {
      Files.writeString(reached, "here");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
