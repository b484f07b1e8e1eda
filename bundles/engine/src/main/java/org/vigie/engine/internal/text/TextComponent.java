package org.vigie.engine.internal.text;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.runtime.TextEngine;
import org.vigie.api.runtime.TextExit;
import org.vigie.api.runtime.TextExitHandler;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.TextStore;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;
import org.vigie.engine.internal.Adopter;
import org.vigie.engine.internal.MemorySource;
import org.vigie.engine.internal.RulebookSource;

/** The engine of messages and alerts as services. The store may come and go under it. */
@Component(
    immediate = true,
    service = {TextEngine.class, Adopter.class, AlertCallsSource.class, HealthSource.class})
public final class TextComponent implements TextEngine, Adopter, AlertCallsSource, HealthSource {
  private final TextStoreLink store = new TextStoreLink();
  private final TextSide side;

  @Activate
  public TextComponent(
      @Reference InstantSource clock,
      @Reference Threads threads,
      @Reference TextExit exit,
      @Reference RulebookSource rules,
      @Reference MemorySource memory) {
    TextPeers peers =
        new TextPeers(exit, rules.rulebook(), memory.orders(), memory.memory().messages());
    side = new TextSide(clock, threads, peers, store, TextSide.Limits.USUAL);
  }

  @Activate
  public void start() {
    side.start();
  }

  @Deactivate
  public void stop() {
    side.stop();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addStore(TextStore newStore) {
    store.store(newStore);
  }

  public void removeStore(TextStore old) {
    store.gone(old);
  }

  /** Only looked at for its going: what it has taken may go with it. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addRoutes(TextExitHandler routes) {
    side.part();
  }

  public void removeRoutes(TextExitHandler routes) {
    side.routesGone();
  }

  @Override
  public CompletionStage<TextOutcome> submit(TextCommand command) {
    return side.submit(command);
  }

  @Override
  public void adopt(List<MessageRecord> owed) {
    side.adopt(owed);
  }

  @Override
  public void told(CallRecord call) {
    side.told(call);
  }

  @Override
  public AlertCalls alertCalls() {
    return side.alertCalls();
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(side.part());
  }
}
