package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.SmsRoute.SubmitOutcome;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Refused;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Unavailable;
import org.vigie.api.text.TextAddress;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.RawSmsc;
import org.vigie.smpp.internal.testing.Seen;

/** Messages that leave, against an SMSC made of octets. */
class SubmittingTest {
  private final RawSmsc smsc = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  private static SubmitOutcome outcome(CompletableFuture<SubmitOutcome> stage) throws Exception {
    return stage.get(60, SECONDS);
  }

  @Test
  void aTextIsTakenWithItsIdAndItsSender() throws Exception {
    appliance.bound();
    assertThat(outcome(appliance.submit("Alerte 42: 12 €")))
        .isEqualTo(new Taken(Optional.of(Appliance.LINE), List.of("m1")));
    Seen.Submit submit = smsc.next(RawSmsc.SUBMIT).submit();
    assertThat(submit.source()).isEqualTo("33712345678");
    assertThat(submit.dest()).isEqualTo("33612345601");
    assertThat(submit.types()).containsExactly(1, 1, 1, 1);
    assertThat(submit.coding()).isZero();
    assertThat(submit.registered()).isEqualTo(1);
    assertThat(submit.ascii()).isEqualTo("Alerte 42: 12 \u001Be");
  }

  @Test
  void emojiGoAsUtf16() throws Exception {
    appliance.bound();
    outcome(appliance.submit("ê👍"));
    Seen.Submit submit = smsc.next(RawSmsc.SUBMIT).submit();
    assertThat(submit.coding()).isEqualTo(8);
    assertThat(new String(submit.text(), StandardCharsets.UTF_16BE)).isEqualTo("ê👍");
  }

  @Test
  void receiptsAreAskedForOnlyWhereConfigured() throws Exception {
    appliance.with("receipts", "false").bound();
    Taken taken = (Taken) outcome(appliance.submit("x"));
    assertThat(taken.peerIds()).as("what no receipt will name").isEmpty();
    assertThat(smsc.next(RawSmsc.SUBMIT).submit().registered()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"udh,40,050003", "udh16,40,060804", "sar,0,020c0002", "payload,0,04240140"})
  void longTextsInEveryForm(String form, String esm, String marks) throws Exception {
    appliance.with("longMessages", form).bound();
    String text = "0123456789".repeat(32);
    Taken taken = (Taken) outcome(appliance.submit(text));
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < taken.peerIds().size(); i++) {
      Seen.Submit part = smsc.next(RawSmsc.SUBMIT).submit();
      assertThat(Integer.toHexString(part.esmClass())).isEqualTo(esm);
      String octets = java.util.HexFormat.of().formatHex(part.text());
      String more = java.util.HexFormat.of().formatHex(part.more());
      assertThat(octets + more).contains(marks);
      int header = part.esmClass() == 0x40 ? part.text()[0] + 1 : 0;
      whole.append(part.ascii().substring(header));
      if (form.equals("payload")) {
        whole.append(new String(part.more(), 4, part.more().length - 4, StandardCharsets.US_ASCII));
      }
    }
    assertThat(whole).hasToString(text);
    assertThat(taken.peerIds()).hasSize(form.equals("payload") ? 1 : 3);
  }

  @Test
  void packedWhereTheSmscWantsIt() throws Exception {
    appliance.with("packed", "true").bound();
    outcome(appliance.submit("hellohello"));
    assertThat(smsc.next(RawSmsc.SUBMIT).submit().text())
        .asHexString()
        .isEqualToIgnoringCase("E8329BFD4697D9EC37");
  }

  @ParameterizedTest
  @CsvSource({
    "0x0B,Refused,ESME_RINVDSTADR (0x0000000B)",
    "0x0A,Refused,ESME_RINVSRCADR (0x0000000A)",
    "0x01,Refused,ESME_RINVMSGLEN (0x00000001)",
    "0x66,Refused,ESME_RX_R_APPN (0x00000066)",
    "0x08,Unavailable,ESME_RSYSERR (0x00000008)",
    "0x45,Unavailable,ESME_RSUBMITFAIL (0x00000045)",
    "0x401,Unavailable,code of the SMSC's own (0x00000401)",
  })
  void errorsArePermanentOrNot(String code, String kind, String cause) throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            session.answer(pdu, Integer.decode(code), "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.bound();
    SubmitOutcome outcome = outcome(appliance.submit("x"));
    assertThat(outcome)
        .isEqualTo(kind.equals("Refused") ? new Refused(cause) : new Unavailable(cause));
  }

  @Test
  void aGenericNackToASubmitIsAFailureForNow() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            session.send(
                new org.vigie.smpp.internal.testing.Octets().pdu(RawSmsc.NACK, 3, pdu.sequence()));
          } else {
            session.usual(pdu);
          }
        });
    appliance.bound();
    assertThat(outcome(appliance.submit("x")))
        .isEqualTo(new Unavailable("ESME_RINVCMDID (0x00000003)"));
  }

  @Test
  void anSmscThatTakesUsForNotBoundIsBoundToAgain() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT && smsc.history(RawSmsc.SUBMIT).size() == 1) {
            session.answer(pdu, 0x04, "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.bound();
    assertThat(outcome(appliance.submit("x")))
        .isEqualTo(new Unavailable("ESME_RINVBNDSTS (0x00000004)"));
    await().until(() -> smsc.history(RawSmsc.BIND_TRANSCEIVER).size() == 2);
    appliance.awaitHealth("UP");
    assertThat(outcome(appliance.submit("x"))).isInstanceOf(Taken.class);
  }

  @Test
  void aPartThatIsRefusedRefusesTheMessage() throws Exception {
    AtomicInteger parts = new AtomicInteger();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT && parts.incrementAndGet() == 2) {
            session.answer(pdu, 0x0B, "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.with("window", "1").bound();
    assertThat(outcome(appliance.submit("a".repeat(400)))).isInstanceOf(Refused.class);
    outcome(appliance.submit("next"));
    assertThat(smsc.history(RawSmsc.SUBMIT)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"0x58", "0x14"})
  void whereTheSmscAsksForItTheSessionSlowsDownAndTheMessageIsTriedAgain(String code)
      throws Exception {
    AtomicInteger refusals = new AtomicInteger(2);
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT && refusals.getAndDecrement() > 0) {
            session.answer(pdu, Integer.decode(code), "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.with("window", "1").bound();
    assertThat(outcome(appliance.submit("x"))).isInstanceOf(Taken.class);
    List<Seen> tries = smsc.history(RawSmsc.SUBMIT);
    assertThat(tries).hasSize(3);
    long first = tries.get(1).nanos() - tries.get(0).nanos();
    long second = tries.get(2).nanos() - tries.get(1).nanos();
    assertThat(Duration.ofNanos(first)).isGreaterThan(Duration.ofMillis(240));
    assertThat(Duration.ofNanos(second)).isGreaterThan(Duration.ofMillis(480));
  }

  @Test
  void anSmscThatOnlyEverThrottlesIsUnavailableAndSaysSo() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            session.answer(pdu, 0x58, "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.with("retryFor", "2").bound();
    CompletableFuture<SubmitOutcome> stage = appliance.submit("x");
    appliance.awaitHealth("DEGRADED bound");
    assertThat(outcome(stage)).isEqualTo(new Unavailable("ESME_RTHROTTLED (0x00000058)"));
    assertThat(appliance.health()).contains("slowed down");
  }

  @Test
  void noMoreAreOutstandingThanTheWindowAllows() throws Exception {
    List<Seen> held = new ArrayList<>();
    AtomicInteger most = new AtomicInteger();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() != RawSmsc.SUBMIT) {
            session.usual(pdu);
            return;
          }
          held.add(pdu);
          most.accumulateAndGet(held.size(), Math::max);
          if (held.size() == 4) {
            for (Seen one : held) {
              session.usual(one);
            }
            held.clear();
          }
        });
    appliance.with("window", "4").bound();
    List<CompletableFuture<SubmitOutcome>> stages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stages.add(appliance.submit("n" + i));
    }
    for (CompletableFuture<SubmitOutcome> stage : stages) {
      assertThat(outcome(stage)).isInstanceOf(Taken.class);
    }
    assertThat(most).hasValue(4);
  }

  @Test
  void noFasterThanTheThroughputAllows() throws Exception {
    appliance.with("throughput", "20", "window", "100").bound();
    long start = System.nanoTime();
    List<CompletableFuture<SubmitOutcome>> stages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      stages.add(appliance.submit("n" + i));
    }
    for (CompletableFuture<SubmitOutcome> stage : stages) {
      outcome(stage);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isGreaterThan(Duration.ofMillis(1350));
  }

  @Test
  void whatIsUrgentOvertakesWhatWaits() throws Exception {
    ConcurrentLinkedQueue<RawSmsc.Session> open = new ConcurrentLinkedQueue<>();
    List<Seen> held = new ArrayList<>();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT && smsc.history(RawSmsc.SUBMIT).size() == 1) {
            open.add(session);
            held.add(pdu);
          } else {
            session.usual(pdu);
          }
        });
    appliance.with("window", "1").bound();
    appliance.submit("first", Purpose.REQUEST);
    await().until(() -> !open.isEmpty());
    appliance.submit("request", Purpose.REQUEST);
    appliance.submit("reply", Purpose.REPLY);
    appliance.submit("alert one", Purpose.ALERT);
    CompletableFuture<SubmitOutcome> last = appliance.submit("alert two", Purpose.ALERT);
    open.element().usual(held.get(0));
    outcome(last);
    await().until(() -> smsc.history(RawSmsc.SUBMIT).size() == 5);
    assertThat(smsc.history(RawSmsc.SUBMIT).stream().map(s -> s.submit().ascii()))
        .containsExactly("first", "alert one", "alert two", "reply", "request");
  }

  @ParameterizedTest
  @CsvSource({
    "+33712345678,+33712345678,33712345678,1",
    // Not ours: the route's own.
    "+33799999999,+33712345678,33799999999,1",
    "+33712345678,,36101,3",
  })
  void addressesAndTheirTypes(String own, String sender, String to, int type) throws Exception {
    appliance.with("lines", own.equals("+33712345678") ? own + ", 38000" : own).bound();
    TextAddress dest = new TextAddress(type == 1 ? "+" + to : to);
    Optional<PhoneNumber> from = Optional.ofNullable(sender).map(PhoneNumber::new);
    outcome(appliance.submit("x", Purpose.NOTICE, from, dest));
    Seen.Submit submit = smsc.next(RawSmsc.SUBMIT).submit();
    assertThat(submit.source()).isEqualTo(own.substring(1));
    assertThat(submit.dest()).isEqualTo(to);
    assertThat(submit.types().get(2)).isEqualTo(type);
  }

  @Test
  void anAlphanumericDestinationThatIsTooLongIsRefusedBeforeItIsSent() throws Exception {
    appliance.bound();
    SubmitOutcome outcome =
        outcome(
            appliance.submit(
                "x", Purpose.NOTICE, Optional.empty(), new TextAddress("A".repeat(30))));
    assertThat(outcome).isInstanceOf(Refused.class).asString().contains("0x0000000");
    assertThat(outcome(appliance.submit("ê".repeat(20_000)))).isInstanceOf(Refused.class);
  }

  @Test
  void anSmscThatNeverAnswersIsLeftAndTheMessageIsUnavailable() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() != RawSmsc.SUBMIT) {
            session.usual(pdu);
          }
        });
    appliance.with("enquireLink", "1").bound();
    CompletableFuture<SubmitOutcome> first = appliance.submit("x");
    CompletableFuture<SubmitOutcome> second = appliance.submit("y");
    assertThat(outcome(first)).isEqualTo(new Unavailable("no answer to submit_sm within 10 s"));
    assertThat(outcome(second)).isInstanceOf(Unavailable.class);
    assertThat(appliance.routes().route().status().waiting()).isZero();
    await().until(() -> smsc.history(RawSmsc.BIND_TRANSCEIVER).size() > 1);
  }

  @Test
  void anSmscThatClosesOnEachSubmitIsTriedAtGrowingPauses() throws Exception {
    List<Long> closed = new CopyOnWriteArrayList<>();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.SUBMIT) {
            closed.add(System.nanoTime());
            session.close();
          } else {
            session.usual(pdu);
          }
        });
    appliance.bound();
    for (int i = 0; i < 3; i++) {
      appliance.awaitHealth("UP");
      assertThat(outcome(appliance.submit("x")))
          .isInstanceOf(Unavailable.class)
          .asString()
          .contains("closed the connection");
    }
    List<Seen> binds = smsc.history(RawSmsc.BIND_TRANSCEIVER);
    assertThat(Duration.ofNanos(binds.get(1).nanos() - closed.get(0)))
        .isGreaterThan(Duration.ofMillis(700));
    assertThat(Duration.ofNanos(binds.get(2).nanos() - closed.get(1)))
        .isGreaterThan(Duration.ofMillis(1400));
  }

  @Test
  void whatIsGivenToARouteWithoutASessionIsUnavailableAtOnce() throws Exception {
    smsc.close();
    appliance.put();
    appliance.awaitHealth("DOWN not bound");
    assertThat(appliance.submit("x")).isCompleted();
    assertThat(outcome(appliance.submit("x"))).isInstanceOf(Unavailable.class);
  }

  @Test
  void aRouteThatIsTakenAwayUnbindsAndAnswersForEverything() throws Exception {
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() != RawSmsc.SUBMIT) {
            session.usual(pdu);
          }
        });
    appliance.with("window", "1").bound();
    CompletableFuture<SubmitOutcome> sent = appliance.submit("x");
    CompletableFuture<SubmitOutcome> waiting = appliance.submit("y");
    smsc.next(RawSmsc.SUBMIT);
    appliance.close();
    assertThat(outcome(sent)).isInstanceOf(Unavailable.class);
    assertThat(outcome(waiting)).isInstanceOf(Unavailable.class);
    smsc.next(RawSmsc.UNBIND);
    assertThat(smsc.history(RawSmsc.SUBMIT)).hasSize(1);
    assertThat(appliance.routes().offered()).isFalse();
  }
}
