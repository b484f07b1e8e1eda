package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.text.SmsRoute.SubmitOutcome.Taken;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.smpp.internal.testing.Appliance;
import org.vigie.smpp.internal.testing.Deliver;
import org.vigie.smpp.internal.testing.RawSmsc;
import org.vigie.smpp.internal.testing.Seen;

/** How sessions come about, and come back. */
class BindingTest {
  private RawSmsc smsc = new RawSmsc();
  private final Appliance appliance = new Appliance(smsc.port());

  @AfterEach
  void close() {
    appliance.close();
    smsc.close();
  }

  @Test
  void asTransceiverWithTheAccount() {
    appliance.with("systemType", "SMPP").bound();
    Seen bind = smsc.next(RawSmsc.BIND_TRANSCEIVER);
    assertThat(bind.texts(3)).containsExactly("vigie", "secret", "SMPP");
    assertThat(bind.body()[18]).isEqualTo((byte) 0x34);
    assertThat(appliance.door().next(RouteUp.class).route()).isEqualTo("smpp-alpha");
    assertThat(appliance.health()).contains("as transceiver").doesNotContain("secret");
  }

  @Test
  void aPairSendsByTheOneAndReceivesByTheOther() throws Exception {
    List<RawSmsc.Session> receivers = new ArrayList<>();
    List<RawSmsc.Session> submitted = new ArrayList<>();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.BIND_RECEIVER) {
            receivers.add(session);
          } else if (pdu.command() == RawSmsc.SUBMIT) {
            submitted.add(session);
          }
          session.usual(pdu);
        });
    appliance.with("bind", "pair").bound();
    assertThat(appliance.submit("x").get(5, SECONDS)).isInstanceOf(Taken.class);
    receivers.get(0).send(Deliver.text("in").pdu(1));
    appliance.door().next(Received.class);
    assertThat(submitted).doesNotContainAnyElementsOf(receivers);
    receivers.get(0).close();
    appliance.awaitHealth("DEGRADED sends, but receives nothing");
    assertThat(appliance.submit("y").get(5, SECONDS)).isInstanceOf(Taken.class);
    appliance.awaitHealth("UP");
  }

  @Test
  void aRefusedBindIsNamedAndNotRepeatedInATightLoop() {
    smsc.script((session, pdu) -> session.answer(pdu, 0x0E, ""));
    appliance.put();
    appliance.awaitHealth("DOWN not bound to 127.0.0.1");
    await().until(() -> appliance.health().contains("ESME_RINVPASWD (0x0000000E)"));
    assertThat(appliance.health()).contains("check systemId, password");
    await()
        .atMost(Duration.ofSeconds(25))
        .until(() -> smsc.history(RawSmsc.BIND_TRANSCEIVER).size() == 4);
    List<Seen> binds = smsc.history(RawSmsc.BIND_TRANSCEIVER);
    long[] pauses = new long[3];
    for (int i = 0; i < 3; i++) {
      pauses[i] = (binds.get(i + 1).nanos() - binds.get(i).nanos()) / 1_000_000;
    }
    assertThat(pauses[0]).isBetween(700L, 2500L);
    assertThat(pauses[1]).isBetween(1400L, 5000L);
    assertThat(pauses[2]).isBetween(2900L, 8000L);
  }

  @Test
  void anSmscThatComesBackIsBoundToAgain() {
    appliance.bound();
    appliance.door().next(RouteUp.class);
    int port = smsc.port();
    smsc.close();
    appliance.awaitHealth("DOWN");
    smsc = new RawSmsc(port);
    appliance.awaitHealth("UP");
    appliance.door().next(RouteUp.class);
  }

  @Test
  void whereNobodyListensIsSaid() {
    smsc.close();
    appliance.put();
    await().until(() -> appliance.health().contains("nobody listens there"));
  }

  @Test
  void anUnknownNameIsSaid() {
    appliance.with("host", "smsc.invalid").put();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> appliance.health().contains("smsc.invalid is not known"));
  }

  @Test
  void anSmscThatDoesNotAnswerTheBindIsSaid() {
    smsc.script((session, pdu) -> {});
    appliance.put();
    await()
        .atMost(Duration.ofSeconds(14))
        .until(() -> appliance.health().contains("no answer to bind as transceiver within 10 s"));
  }
}
