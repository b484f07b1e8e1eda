package org.vigie.management.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.LegQuality;
import org.vigie.api.call.Try;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;
import org.vigie.api.voice.TrunkStatus;
import org.vigie.testkit.TrunksThatStand;

/** What the beans show of queues, messages, recordings, tries and quality. */
class VoiceIsReadTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final CallId OF = new CallId("01JD0000000000000000000009");
  private static final String NO_VOICE = "200, but no RTP within 10 s";

  private final Sources sources = new Sources();
  private final TrunkFaults faults = new TrunkFaults();
  private final CallsBean calls = new CallsBean(sources, faults);
  private final MBeanServer server = MBeanServerFactory.newMBeanServer();
  private final Beans beans =
      new Beans(server, Map.of("Calls", calls, "Trunks", new TrunksBean(sources, faults)));

  @AfterEach
  void close() {
    beans.close();
  }

  private Object attribute(String type, String name) throws JMException {
    return server.getAttribute(new ObjectName("org.vigie:type=" + type), name);
  }

  private static CallRecord call(
      CallDetails details, boolean accepted, boolean ended, Try... tries) {
    return new CallRecord(
        new CallId("01JD0000000000000000000001"),
        "astreinte",
        "carrier",
        Optional.empty(),
        new PhoneNumber("+33972101010"),
        List.of(),
        List.of(),
        AT,
        Optional.of(AT),
        accepted ? Optional.of(AT) : Optional.empty(),
        ended ? Optional.of(AT) : Optional.empty(),
        ended ? Optional.of(Verdict.ANSWERED) : Optional.empty(),
        Optional.of("alice"),
        Optional.empty(),
        List.of(attempt(tries)),
        List.of(new LegQuality(1, 3000, 30, 1.0, 2.5, 4.1, 0)),
        "",
        false,
        Optional.empty(),
        details);
  }

  private static AttemptRecord attempt(Try... tries) {
    return new AttemptRecord(
        1,
        2,
        Optional.of("alice"),
        new PhoneNumber("+33612345601"),
        Optional.of("backup"),
        AT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(AttemptResult.ACCEPTED),
        "",
        Arrays.asList(tries));
  }

  private static CallDetails of(CallKind kind) {
    return new CallDetails(
        kind,
        Optional.of(Duration.ofSeconds(75)),
        Optional.of(Duration.ofSeconds(42)),
        true,
        Optional.of("100234"),
        Optional.of(OF));
  }

  @Test
  void aCallTellsItsKindItsWaitItsMessageAndItsRecording() throws JMException {
    sources.calls(new These(List.of(call(of(CallKind.CALL_BACK), true, false))));
    CompositeData call = ((CompositeData[]) attribute("Calls", "InProgress"))[0];
    assertThat(call.get("kind")).isEqualTo("call-back");
    assertThat(call.get("queuedSeconds")).isEqualTo(75L);
    assertThat(call.get("voicemailSeconds")).isEqualTo(42L);
    assertThat(call.get("recorded")).isEqualTo(true);
    assertThat(call.get("customer")).isEqualTo("100234");
    assertThat(call.get("callBackOf")).isEqualTo(OF.value());
  }

  @Test
  void aCallTellsEachTrunkThatWasTriedAndTheQualityOfEachLeg() throws JMException {
    Try failed = new Try("alpha", NO_VOICE);
    sources.calls(
        new These(List.of(call(CallDetails.NONE, true, false, failed, new Try("backup", "")))));
    CompositeData call = ((CompositeData[]) attribute("Calls", "InProgress"))[0];
    CompositeData ring = ((CompositeData[]) call.get("rings"))[0];
    assertThat(ring.get("person")).isEqualTo("alice");
    assertThat(ring.get("trunk")).isEqualTo("backup");
    assertThat(ring.get("result")).isEqualTo("accepted");
    CompositeData[] tries = (CompositeData[]) ring.get("tries");
    assertThat(tries[0].get("trunk")).isEqualTo("alpha");
    assertThat(tries[0].get("cause")).isEqualTo(NO_VOICE);
    assertThat(tries[1].get("cause")).isEqualTo("");
    CompositeData quality = ((CompositeData[]) call.get("quality"))[0];
    assertThat(quality.get("leg")).isEqualTo(1);
    assertThat(quality.get("mos")).isEqualTo(4.1);
    assertThat(quality.get("lost")).isEqualTo(30L);
  }

  @Test
  void whoeverIsAcceptedWaitsNoMoreAndACallOfOursIsNoCaller() throws JMException {
    sources.calls(
        new These(
            List.of(
                call(CallDetails.NONE, false, false),
                call(CallDetails.NONE, false, false),
                call(CallDetails.NONE, true, false),
                call(of(CallKind.LINE_TEST), false, false))));
    assertThat(attribute("Calls", "WaitingCount")).isEqualTo(2);
    assertThat(attribute("Calls", "InProgressCount")).isEqualTo(4);
  }

  @Test
  void aTrunkTellsWhatItFailedForOnceTheCallHasEnded() throws JMException {
    sources.voices.add(
        TrunksThatStand.of(
            new TrunkStatus(
                "alpha", "192.0.2.1:5060", 1, true, AT, "registered until 11:00", 0, 0)));
    calls.changed(call(CallDetails.NONE, true, false, new Try("alpha", NO_VOICE)));
    calls.changed(call(CallDetails.NONE, true, true, new Try("alpha", NO_VOICE)));
    calls.changed(
        call(
            of(CallKind.ALERT),
            true,
            true,
            new Try("alpha", NO_VOICE),
            new Try("alpha", "503 Service Unavailable"),
            new Try("backup", "")));
    CompositeData trunk = ((CompositeData[]) attribute("Trunks", "Trunks"))[0];
    TabularData told = (TabularData) trunk.get("faults");
    assertThat(told.get(new Object[] {NO_VOICE}).get("value")).isEqualTo(2L);
    assertThat(told.get(new Object[] {"503 Service Unavailable"}).get("value")).isEqualTo(1L);
    assertThat(told.size()).isEqualTo(2);
    assertThat(trunk.get("text")).isEqualTo("registered until 11:00");
  }

  @Test
  void causesThatAreAllDifferentDoNotFillTheMemory() {
    IntStream.range(0, 200)
        .forEach(
            i -> calls.changed(call(CallDetails.NONE, true, true, new Try("alpha", "cause " + i))));
    assertThat(faults.of("alpha")).hasSize(21).containsEntry("other", 180L);
  }

  private record These(List<CallRecord> inProgress) implements Calls {
    @Override
    public Page<CallRecord> find(CallQuery query) {
      return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Optional<CallRecord> find(CallId id) {
      return Optional.empty();
    }

    @Override
    public List<CallEvent> trace(CallId id) {
      return List.of();
    }
  }
}
