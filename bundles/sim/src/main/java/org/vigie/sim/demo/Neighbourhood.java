package org.vigie.sim.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vigie.sim.audio.SimThreads;
import org.vigie.sim.carrier.Carrier;
import org.vigie.sim.carrier.Leg;

/** The telephones of the demonstration: Alice sleeps; Bruno picks up and presses 1. */
final class Neighbourhood implements AutoCloseable {
  static final String ALICE = "+33612345601";
  static final String BRUNO = "+33612345602";
  static final double BRUNO_SPEAKS = 1000;

  private final ScheduledExecutorService time = SimThreads.scheduler("sim-people");
  private final Storyteller story;
  private final CompletableFuture<Leg> bruno = new CompletableFuture<>();

  Neighbourhood(Carrier carrier, Storyteller story) {
    this.story = story;
    carrier.subscribe(ALICE, this::aliceIsRung);
    carrier.subscribe(BRUNO, this::brunoIsRung);
  }

  /** Bruno's first call, as soon as he has been rung. */
  CompletableFuture<Leg> bruno() {
    return bruno;
  }

  private void aliceIsRung(Leg leg) {
    leg.ring();
    story.tell("Alice's mobile (%s) rings, showing %s. She sleeps.", leg.number(), leg.display());
    leg.ended().thenAccept(how -> story.tell("Alice's mobile stops ringing (%s).", how));
  }

  private void brunoIsRung(Leg leg) {
    leg.ring();
    story.tell("Bruno's mobile (%s) rings, showing %s.", leg.number(), leg.display());
    bruno.complete(leg);
    time.schedule(() -> picksUp(leg), 2, TimeUnit.SECONDS);
  }

  private void picksUp(Leg leg) {
    leg.answer();
    story.tell("Bruno picks up and is told who calls: « 1 pour prendre, 2 pour refuser ».");
    time.schedule(() -> accepts(leg), 4, TimeUnit.SECONDS);
  }

  private void accepts(Leg leg) {
    leg.press('1');
    story.tell("Bruno presses 1.");
    leg.audio().play(BRUNO_SPEAKS);
  }

  @Override
  public void close() {
    time.shutdownNow();
  }
}
