package org.vigie.engine.internal.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.LineTests;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.engine.internal.CallSide;
import org.vigie.engine.internal.RulebookSource;

/** Tests of lines, as a service and by the setup's plans. */
@Component(immediate = true, service = LineTests.class)
public final class LineTestsComponent implements LineTests {
  private static final Logger LOG = LoggerFactory.getLogger(LineTestsComponent.class);
  private static final long LOOK_SECONDS = 5;

  private final List<VoiceAdapter> adapters = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService timer;
  private final TestedLines tests;
  private final DailyTests daily;

  @Activate
  public LineTestsComponent(
      @Reference CallSide calls,
      @Reference CommandDoor door,
      @Reference RulebookSource rules,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    calls.callerIds(this::isShown);
    tests = new TestedLines(calls, door, rules.rulebook(), clock, this::isTrunk);
    daily = new DailyTests(tests, rules.rulebook(), clock);
    timer = threads.scheduler("line-tests", 1);
    timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      tests.look();
      daily.look();
    } catch (RuntimeException e) {
      // The boundary of a timer, which an exception would stop for good.
      LOG.error("Bug: daily tests of lines were not looked at", e);
    }
  }

  private Stream<? extends VoiceTrunk> trunks() {
    return adapters.stream().flatMap(adapter -> adapter.trunks().stream());
  }

  private boolean isTrunk(String name) {
    return trunks().anyMatch(trunk -> trunk.status().name().equals(name));
  }

  private boolean isShown(PhoneNumber number) {
    return trunks().anyMatch(trunk -> trunk.automatedCallerId().equals(Optional.of(number)));
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addVoice(VoiceAdapter adapter) {
    adapters.add(adapter);
  }

  public void removeVoice(VoiceAdapter adapter) {
    adapters.remove(adapter);
  }

  @Override
  public CompletionStage<Report> run(String line, Optional<String> trunk, String keys, String by) {
    return tests.run(line, trunk, keys, by);
  }

  @Override
  public List<Report> latest() {
    return tests.latest();
  }

  @Deactivate
  public void deactivate() {
    timer.shutdown();
    tests.close();
  }
}
