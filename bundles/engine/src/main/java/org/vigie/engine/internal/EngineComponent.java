package org.vigie.engine.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.query.Page;
import org.vigie.api.runtime.CallEngine;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupListener;
import org.vigie.api.setup.SetupService;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;

/** The engine as services. The store and the setup may come and go under it. */
@Component(
    immediate = true,
    service = {
      CallEngine.class,
      Calls.class,
      OnCallQuery.class,
      SetupListener.class,
      HealthSource.class
    })
public final class EngineComponent
    implements CallEngine, Calls, OnCallQuery, SetupListener, HealthSource {
  /** Says in which framework an engine ran last: in the same one, calls go on. */
  private static final String RAN_IN = "org.vigie.engine.framework";

  private final StoreLink store = new StoreLink();
  private final Engine engine;
  private final CallsView calls;

  @Activate
  public EngineComponent(
      BundleContext context,
      @Reference InstantSource clock,
      @Reference Threads threads,
      @Reference EffectDoor door) {
    String framework = String.valueOf(context.getProperty(Constants.FRAMEWORK_UUID));
    boolean cut = !framework.equals(System.setProperty(RAN_IN, framework));
    engine = new Engine(clock, threads, door, store, cut);
    calls = new CallsView(engine.book(), store);
  }

  @Activate
  public void start() {
    engine.start();
  }

  @Deactivate
  public void stop() {
    engine.stop();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addJournal(Journal journal) {
    store.journal(journal);
  }

  public void removeJournal(Journal journal) {
    store.gone(journal);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addLog(CallLog log) {
    store.log(log);
  }

  public void removeLog(CallLog log) {
    store.gone(log);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addSetups(SetupService setups) {
    engine.setup(setups.current());
  }

  /** The rules that hold go on holding. */
  public void removeSetups(SetupService setups) {
    engine.current();
  }

  @Override
  public void changed(SetupIndex setup) {
    engine.setup(setup);
  }

  @Override
  public void submit(CallCommand command) {
    engine.submit(command);
  }

  @Override
  public Optional<OnCall> at(String team, Instant at) {
    return engine.current().flatMap(rules -> rules.oncall().at(team, at));
  }

  @Override
  public List<CallRecord> inProgress() {
    return calls.inProgress();
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    return calls.find(query);
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return calls.find(id);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return calls.trace(id);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(engine.part());
  }
}
