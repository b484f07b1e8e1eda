package org.vigie.engine.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.vigie.api.mail.MailDoor;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.CallEngine;
import org.vigie.api.runtime.EffectDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.store.CallLog;
import org.vigie.api.store.Journal;

/** The engine of calls as services. The store may come and go under it. */
@Component(
    immediate = true,
    service = {
      CallEngine.class,
      Calls.class,
      CallWhereabouts.class,
      CallSide.class,
      HealthSource.class
    })
public final class EngineComponent
    implements CallEngine, Calls, CallWhereabouts, CallSide, HealthSource {
  /** Says in which framework an engine ran last: in the same one, calls go on. */
  private static final String RAN_IN = "org.vigie.engine.framework";

  private final StoreLink store = new StoreLink();
  private final CallDebts debts;
  private final Engine engine;
  private final CallsView calls;

  @Activate
  public EngineComponent(
      BundleContext context,
      @Reference InstantSource clock,
      @Reference Threads threads,
      @Reference EffectDoor door,
      @Reference RulebookSource rules,
      @Reference MemorySource memory) {
    String framework = String.valueOf(context.getProperty(Constants.FRAMEWORK_UUID));
    boolean cut = !framework.equals(System.setProperty(RAN_IN, framework));
    debts = new CallDebts(rules.rulebook());
    Knowledge knowledge = new Knowledge(clock, rules.rulebook(), memory.memory(), memory.orders());
    engine = new Engine(knowledge, threads, door, store, debts, cut);
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
  public void addTexts(Texts texts) {
    store.texts(texts);
  }

  public void removeTexts(Texts texts) {
    store.gone(texts);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addAdopter(Adopter adopter) {
    debts.adopter(adopter);
  }

  public void removeAdopter(Adopter adopter) {
    debts.gone(adopter);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addMail(MailDoor door) {
    debts.mails().door(door);
  }

  public void removeMail(MailDoor door) {
    debts.mails().gone(door);
  }

  @Override
  public void submit(CallCommand command) {
    engine.submit(command);
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
  public Optional<Whereabouts> of(CallId call) {
    return engine.whereabouts().of(call);
  }

  @Override
  public Sequels sequels() {
    return engine.sequels();
  }

  @Override
  public void testFailed(Report report) {
    engine.testFailed(report);
  }

  @Override
  public void callerIds(Predicate<PhoneNumber> shown) {
    engine.book().tests().shown(shown);
  }

  @Override
  public CallPermits permits() {
    return engine.permits();
  }

  @Override
  public List<HealthPart> parts() {
    return engine.parts();
  }
}
