package org.vigie.engine.internal.text;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;
import org.vigie.api.health.HealthState;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.engine.internal.Adopter;
import org.vigie.engine.internal.CallWhereabouts;
import org.vigie.engine.internal.OrdersLink;
import org.vigie.engine.internal.Rulebook;
import org.vigie.engine.internal.VoiceMessages;
import org.vigie.runtime.SystemThreads;

/** An engine of messages on a store, with routes that are not. */
public final class TextHouse implements AutoCloseable {
  final FakeRoutes routes = new FakeRoutes();
  final Rulebook rulebook = new Rulebook();
  final OrdersLink orders = new OrdersLink();
  final VoiceMessages messages = new VoiceMessages();
  final TextSide side;

  public TextHouse(TextStore store, InstantSource clock) {
    this(store, clock, TextSide.LONGEST);
  }

  TextHouse(TextStore store, InstantSource clock, Duration longest) {
    this(store, clock, longest, TextSide.PATIENCE);
  }

  /** For which a store that hangs never counts as stalled. */
  static TextHouse patient(TextStore store, InstantSource clock) {
    return new TextHouse(store, clock, Duration.ofMinutes(5), Duration.ofMinutes(5));
  }

  private TextHouse(TextStore store, InstantSource clock, Duration longest, Duration patience) {
    // Patient, as machines that build are busy; what has to be quick is measured.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    rulebook.numbering(new FakeNumbering());
    TextPeers peers = new TextPeers(routes, rulebook, orders, messages);
    side =
        new TextSide(
            clock, new SystemThreads(), peers, store, new TextSide.Limits(longest, patience));
    routes.reportTo(side);
  }

  /** With rules, and recovered. */
  public TextHouse open() {
    return open(TextTown.setup());
  }

  /** With rules by which alerts are told by voice, and recovered. */
  public TextHouse openWithVoice() {
    return open(TextTown.toldByVoice());
  }

  /** Those rules. */
  public static SetupIndex voiceRules() {
    return TextTown.toldByVoice();
  }

  /** The number of the line that is texted. */
  public static PhoneNumber line() {
    return TextTown.LINE;
  }

  /** Calls leave, and their ends come back. */
  public void join(CommandDoor calls, CallWhereabouts whereabouts) {
    join(calls, side::submit, whereabouts);
  }

  /** As {@link #join(CommandDoor, CallWhereabouts)}, by another door. */
  public void join(CommandDoor calls, TextDoor texts, CallWhereabouts whereabouts) {
    side.alertCalls().open(new AlertCalls.Doors(calls, texts, whereabouts));
  }

  /** A stranger texts the line, and that is kept. */
  public void alert(InstantSource clock) {
    ask(TextTown.text(TextTown.SENDER, "Plus de chauffage", clock.instant()));
  }

  /** With these rules, and recovered. */
  public TextHouse openFor(SetupIndex rules) {
    return open(rules);
  }

  /** As by the door. */
  public CompletionStage<TextOutcome> submitTo(TextCommand command) {
    return side.submit(command);
  }

  private TextHouse open(SetupIndex rules) {
    rulebook.setup(rules);
    side.start();
    await().until(() -> side.part().state() != HealthState.DOWN);
    return this;
  }

  CompletableFuture<TextOutcome> submit(TextCommand command) {
    return side.submit(command).toCompletableFuture();
  }

  /** The routes take everything from now on, and what they have already. */
  public void routesTakeAll(InstantSource clock) {
    routes.react(FakeRoutes.taking(clock));
    routes.sends().forEach(send -> FakeRoutes.taking(clock).accept(send, side::submit));
  }

  /** The texts that were handed out, in order. */
  public List<String> texts() {
    return routes.texts();
  }

  public Adopter adopter() {
    return side;
  }

  /** Submits, and waits for the answer. */
  TextOutcome ask(TextCommand command) {
    CompletableFuture<TextOutcome> stage = submit(command);
    await().until(stage::isDone);
    return stage.join();
  }

  @Override
  public void close() {
    side.stop();
  }
}
