package org.vigie.gsm.internal.modem;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.vigie.api.health.HealthPart;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;
import org.vigie.gsm.internal.config.ModemConfig;
import org.vigie.gsm.internal.config.Names;
import org.vigie.gsm.internal.voice.VoiceModem;

/** A GSM modem: a route for short messages, and a trunk. Thread-safe; nothing here blocks. */
public final class Modem implements SmsRoute, AutoCloseable {
  /** What a modem sends in a minute is far less; the rest is better tried elsewhere, or later. */
  static final int MOST_WAITING = 100;

  private final String route;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Worklist work = new Worklist();
  private final ModemLoop loop;
  private final Sender sender;

  Modem(ModemConfig config, Surroundings surroundings) {
    this.route = Names.route(config.name());
    this.sender = new Sender(new AtomicInteger((int) System.nanoTime()));
    this.loop = new ModemLoop(config, work, surroundings);
  }

  void start() {
    loop.start();
  }

  /** The modem as a trunk of calls. */
  VoiceModem voice() {
    return loop.voice();
  }

  ModemConfig config() {
    return loop.config();
  }

  /** Takes another configuration, with the line as it is where that does not change. */
  void configure(ModemConfig next) {
    loop.configure(next);
  }

  @Override
  public RouteStatus status() {
    ModemConfig now = loop.config();
    ModemState.View view = loop.state().view();
    return new RouteStatus(
        route,
        now.priority(),
        view.state(),
        view.since(),
        view.text(),
        loop.number().map(List::of).orElse(List.of()),
        now.receipts(),
        now.terms(),
        waiting.get());
  }

  HealthPart health() {
    ModemState.View view = loop.state().view();
    return new HealthPart(route, view.state(), view.since(), view.text());
  }

  @Override
  public CompletionStage<SubmitOutcome> submit(Submission message) {
    ModemState.View view = loop.state().view();
    if (!view.works()) {
      return ended(new SubmitOutcome.Unavailable(view.text()));
    }
    if (message.onlyOwner() && !owns(message)) {
      return ended(new SubmitOutcome.Refused("the number it must come from is not this SIM's"));
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return ended(new SubmitOutcome.Unavailable("busy: " + MOST_WAITING + " messages wait"));
    }
    Waiting job = new Waiting(message, sender, System.nanoTime());
    CompletableFuture<SubmitOutcome> outcome =
        job.outcome().whenComplete((done, failure) -> waiting.decrementAndGet());
    work.add(Job.OUTGOING + message.purpose().ordinal(), job);
    return outcome;
  }

  private boolean owns(Submission message) {
    return message.from().isEmpty() || message.from().equals(loop.number());
  }

  private static CompletionStage<SubmitOutcome> ended(SubmitOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  /** Waits for nothing; what was handed over ends as unavailable. */
  @Override
  public void close() {
    loop.close();
  }
}
