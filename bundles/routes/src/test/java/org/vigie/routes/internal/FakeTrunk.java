package org.vigie.routes.internal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.api.voice.VoiceTrunk;

/** A trunk whose fate the test decides. */
final class FakeTrunk implements VoiceTrunk {
  final List<Dial> dials = new CopyOnWriteArrayList<>();
  volatile CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
  volatile boolean up = true;
  volatile Consumer<Dial> onDial = dial -> {};
  private final String name;
  private final int priority;

  FakeTrunk(String name, int priority) {
    this.name = name;
    this.priority = priority;
  }

  FakeTrunk failing(String cause) {
    outcome.complete(new DialOutcome.TrunkFault(cause));
    return this;
  }

  FakeTrunk carrying() {
    outcome.complete(new DialOutcome.Carried());
    return this;
  }

  @Override
  public TrunkStatus status() {
    return new TrunkStatus(name, "127.0.0.1", priority, up, Instant.EPOCH, "", 0, 0);
  }

  @Override
  public CompletionStage<DialOutcome> dial(Dial dial) {
    dials.add(dial);
    onDial.accept(dial);
    return outcome;
  }
}
