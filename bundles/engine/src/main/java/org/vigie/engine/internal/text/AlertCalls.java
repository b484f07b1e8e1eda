package org.vigie.engine.internal.text;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.CallCommand.TellAlert;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.TextCommand.VoiceCallEnded;
import org.vigie.api.voice.Speech;
import org.vigie.engine.internal.CallWhereabouts;
import org.vigie.engine.internal.CallWhereabouts.Whereabouts;
import org.vigie.engine.internal.Rulebook;

/**
 * Voice calls that tell of alerts, from the desk's decision until the desk knows of their end. None
 * is forgotten: every few seconds it is looked what has become of each, and what was never begun is
 * said again, with the same identity, so that there is one call all the same. Thread-safe; all is
 * done on one thread, which may wait for the disk.
 */
public final class AlertCalls {
  private static final Logger LOG = LoggerFactory.getLogger(AlertCalls.class);
  private static final long LOOK_SECONDS = 2;

  /** So long is a call given to begin before it is said again. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** So often is it said, then the desk is told that nobody was reached. */
  private static final int TIMES = 6;

  private final ScheduledExecutorService thread;
  private final InstantSource clock;
  private final SpokenAlerts spoken;

  /** This thread's own. */
  private final Map<CallId, OpenCall> open = new LinkedHashMap<>();

  private volatile @Nullable Doors doors;

  /** By what calls are begun and their ends told, and who knows how they stand. */
  public record Doors(CommandDoor calls, TextDoor texts, CallWhereabouts whereabouts) {}

  /** A call of whose end the desk does not know yet. */
  private static final class OpenCall {
    final TellAlert tell;
    boolean preparing;
    boolean telling;
    int times;
    long said;

    OpenCall(TellAlert tell) {
      this.tell = tell;
    }

    boolean mayBeSaid() {
      return !preparing && (times == 0 || System.nanoTime() - said > PATIENCE_NANOS);
    }
  }

  AlertCalls(Rulebook rulebook, Threads threads, InstantSource clock) {
    thread = threads.scheduler("text-calls", 1);
    this.clock = clock;
    spoken = new SpokenAlerts(rulebook, thread);
  }

  void start() {
    thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** Calls may leave. */
  void open(Doors newDoors) {
    doors = newDoors;
  }

  /** They wait. */
  void shut() {
    doors = null;
  }

  void speech(Speech speech) {
    spoken.speech(speech);
  }

  void gone(Speech speech) {
    spoken.gone(speech);
  }

  /** A call that was just written down: it is begun, once its text can be spoken. */
  void place(TellAlert tell) {
    run(() -> say(known(tell)));
  }

  /** A call that the store knows of. */
  void resume(TellAlert tell) {
    run(() -> known(tell));
  }

  /** The end of a call is on disk. */
  void over(CallRecord call) {
    call.alert().ifPresent(alert -> run(() -> tell(alert, call.id(), call.acceptedBy())));
  }

  private OpenCall known(TellAlert tell) {
    return open.computeIfAbsent(tell.call(), id -> new OpenCall(tell));
  }

  private void say(OpenCall call) {
    call.preparing = true;
    AtomicBoolean said = new AtomicBoolean();
    spoken.prepare(
        call.tell,
        () -> {
          if (said.compareAndSet(false, true)) {
            run(() -> submit(call));
          }
        });
  }

  private void submit(OpenCall call) {
    call.preparing = false;
    Doors present = doors;
    if (present == null) {
      return;
    }
    call.times++;
    call.said = System.nanoTime();
    try {
      present.calls().submit(call.tell);
    } catch (RejectedExecutionException e) {
      LOG.warn("Alert {}: its voice call {} waits: {}", alert(call), id(call), e.getMessage());
    }
  }

  /** The desk is told; where it cannot be, the next look tells it again. */
  private void tell(AlertId alert, CallId call, Optional<String> by) {
    Doors present = doors;
    OpenCall known = open.get(call);
    if (present == null || known != null && known.telling) {
      return;
    }
    if (known != null) {
      known.telling = true;
    }
    try {
      present
          .texts()
          .submit(new VoiceCallEnded(clock.instant(), alert, call, by))
          .whenComplete((outcome, fault) -> run(() -> told(call, fault)));
    } catch (RejectedExecutionException e) {
      told(call, e);
    }
  }

  private void told(CallId call, @Nullable Throwable fault) {
    if (fault == null) {
      open.remove(call);
      return;
    }
    LOG.debug("Call {} is over, the alert does not know it yet: {}", call, fault.getMessage());
    OpenCall known = open.get(call);
    if (known != null) {
      known.telling = false;
    }
  }

  private void look() {
    Doors present = doors;
    if (present != null) {
      List.copyOf(open.values()).forEach(call -> look(call, present));
    }
  }

  private void look(OpenCall call, Doors present) {
    try {
      present.whereabouts().of(call.tell.call()).ifPresent(where -> stands(call, where));
    } catch (RuntimeException e) {
      LOG.error("Bug: what became of call {} cannot be found out", id(call), e);
    }
  }

  private void stands(OpenCall call, Whereabouts where) {
    if (where instanceof Whereabouts.Over over) {
      tell(call.tell.alert(), call.tell.call(), over.by());
    } else if (where instanceof Whereabouts.Unknown && call.mayBeSaid()) {
      if (call.times < TIMES) {
        say(call);
      } else {
        LOG.error("Alert {}: call {} could not be begun; see health", alert(call), id(call));
        tell(call.tell.alert(), call.tell.call(), Optional.empty());
      }
    }
  }

  private static AlertId alert(OpenCall call) {
    return call.tell.alert();
  }

  private static CallId id(OpenCall call) {
    return call.tell.call();
  }

  private void run(Runnable what) {
    try {
      thread.execute(what);
    } catch (RejectedExecutionException e) {
      LOG.debug("Voice calls of alerts are taken up by the next start");
    }
  }

  /**
   * What is not told by now is looked for at the next start. Without an interrupt, which a store
   * takes for a fault of the disk.
   */
  void stop() {
    doors = null;
    thread.shutdown();
  }
}
