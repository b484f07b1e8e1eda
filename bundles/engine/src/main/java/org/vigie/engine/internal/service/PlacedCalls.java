package org.vigie.engine.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.vigie.api.call.CallCommand.PlaceCall;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallBacks;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.engine.internal.CallSide;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.Rules;
import org.vigie.engine.internal.Sequel;
import org.vigie.escalation.api.Circumstances.Permission;

/**
 * Calls that users place. Whoever asks is answered once the call is on disk: what was accepted is
 * not lost. Thread-safe.
 */
final class PlacedCalls implements CallBacks, AutoCloseable {
  private final CallSide calls;
  private final CommandDoor door;
  private final Rulebook rulebook;
  private final InstantSource clock;
  private final Duration patience;
  private final CallIds ids = new CallIds();
  private final Consumer<Sequel> listener = this::follow;
  private final Map<CallId, CompletableFuture<CallId>> asked = new ConcurrentHashMap<>();

  /**
   * @param patience within which a call must be on disk
   */
  PlacedCalls(
      CallSide calls, CommandDoor door, Rulebook rulebook, InstantSource clock, Duration patience) {
    this.calls = calls;
    this.door = door;
    this.rulebook = rulebook;
    this.clock = clock;
    this.patience = patience;
    calls.sequels().listen(listener);
  }

  private void follow(Sequel sequel) {
    if (sequel instanceof Sequel.Placed placed) {
      CompletableFuture<CallId> stage = asked.get(placed.call());
      if (stage != null) {
        stage.complete(placed.call());
      }
    }
  }

  @Override
  public CallId place(String line, String person, String number, String by) {
    SetupIndex setup = rulebook.current().map(Rules::setup).orElseThrow(PlacedCalls::noSetup);
    Line from = setup.line(line).orElseThrow(() -> unfit("there is no line " + line));
    Person to = setup.person(person).orElseThrow(() -> unfit("there is no person " + person));
    if (to.phones().isEmpty()) {
      throw unfit(person + " has no telephone that could be rung");
    }
    Permission destination = calls.permits().destination(number);
    PhoneNumber customer = destination.number().orElseThrow(() -> unfit(destination.refusal()));
    Instant now = clock.instant();
    CallId call = ids.next(now);
    Optional<String> tooMuch = calls.permits().reserve(call, now);
    if (tooMuch.isPresent()) {
      throw new IllegalStateException("a limit against toll fraud is reached: " + tooMuch.get());
    }
    return begun(
        new PlaceCall(
            call,
            now,
            line,
            from.numbers().get(0),
            Optional.empty(),
            Optional.of(person),
            customer,
            Optional.empty(),
            by));
  }

  private CallId begun(PlaceCall command) {
    CompletableFuture<CallId> stage = new CompletableFuture<>();
    asked.put(command.call(), stage);
    try {
      door.submit(command);
      return stage.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | TimeoutException | ExecutionException e) {
      calls.permits().release(command.call());
      throw new IllegalStateException("the call could not be begun: see health", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the appliance stops", e);
    } finally {
      asked.remove(command.call());
    }
  }

  private static IllegalArgumentException unfit(String reason) {
    return new IllegalArgumentException(reason);
  }

  private static IllegalStateException noSetup() {
    return new IllegalStateException("there is no setup yet");
  }

  @Override
  public void close() {
    calls.sequels().forget(listener);
    asked
        .values()
        .forEach(
            stage -> stage.completeExceptionally(new IllegalStateException("the engine stops")));
  }
}
