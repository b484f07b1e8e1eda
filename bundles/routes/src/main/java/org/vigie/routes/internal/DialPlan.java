package org.vigie.routes.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;

/**
 * One dial on its way from trunk to trunk: which were tried, and whether it is to go on. Steps of
 * one plan never overlap; cancellation comes from any thread.
 */
final class DialPlan {
  static final String NO_TRUNK = "no trunk is up";

  private final Dial dial;
  private final Set<String> tried = new LinkedHashSet<>();
  private volatile String lastCause = NO_TRUNK;
  private volatile boolean cancelled;
  private volatile boolean concluded;
  private volatile Optional<Pending> pending = Optional.empty();

  /** The try that is under way. */
  record Pending(VoiceAdapter adapter, CompletableFuture<DialOutcome> outcome) {}

  DialPlan(Dial dial) {
    this.dial = dial;
    dial.trunk().ifPresent(name -> lastCause = "trunk " + name + " is not up");
  }

  Dial dial() {
    return dial;
  }

  Set<String> tried() {
    return tried;
  }

  /** Whether another trunk should be tried. */
  boolean open() {
    return !cancelled && !concluded;
  }

  boolean cancelled() {
    return cancelled;
  }

  boolean concluded() {
    return concluded;
  }

  String lastCause() {
    return lastCause;
  }

  void cancel() {
    cancelled = true;
  }

  /** A trunk could not be tried. */
  void pass(Adapters.Way way) {
    tried.add(way.name());
    lastCause = "route " + RouteId.trunk(way.name()) + " is stopped";
  }

  CompletableFuture<DialOutcome> trying(Adapters.Way way) {
    tried.add(way.name());
    CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
    pending = Optional.of(new Pending(way.adapter(), outcome));
    return outcome;
  }

  void failed(String cause) {
    lastCause = cause;
    pending = Optional.empty();
  }

  void conclude() {
    concluded = true;
    pending = Optional.empty();
  }

  /** An adapter went away with a try in its hands. */
  void gone(VoiceAdapter adapter) {
    pending
        .filter(p -> p.adapter() == adapter)
        .ifPresent(p -> p.outcome().complete(new DialOutcome.TrunkFault("its adapter stopped")));
  }
}
