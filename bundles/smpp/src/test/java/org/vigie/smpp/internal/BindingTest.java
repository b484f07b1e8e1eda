package org.vigie.smpp.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
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
    List<RawSmsc.Session> receivers = new CopyOnWriteArrayList<>();
    List<RawSmsc.Session> submitted = new CopyOnWriteArrayList<>();
    AtomicBoolean refused = new AtomicBoolean();
    smsc.script(
        (session, pdu) -> {
          if (pdu.command() == RawSmsc.BIND_RECEIVER) {
            receivers.add(session);
          } else if (pdu.command() == RawSmsc.SUBMIT) {
            submitted.add(session);
          }
          if (pdu.command() == RawSmsc.BIND_RECEIVER && refused.get()) {
            session.answer(pdu, 0x0D, "");
          } else {
            session.usual(pdu);
          }
        });
    appliance.with("bind", "pair").bound();
    assertThat(appliance.submit("x").get(60, SECONDS)).isInstanceOf(Taken.class);
    receivers.get(0).send(Deliver.text("in").pdu(1));
    appliance.door().next(Received.class);
    assertThat(submitted).doesNotContainAnyElementsOf(receivers);
    refused.set(true);
    receivers.get(0).close();
    appliance.awaitHealth("DEGRADED sends, but receives nothing");
    assertThat(appliance.submit("y").get(60, SECONDS)).isInstanceOf(Taken.class);
    refused.set(false);
    appliance.awaitHealth("UP");
  }

  @Test
  void aRefusedBindIsNamedAndNotRepeatedInATightLoop() {
    smsc.script((session, pdu) -> session.answer(pdu, 0x0E, ""));
    appliance.put();
    appliance.awaitHealth("DOWN not bound to 127.0.0.1");
    await().until(() -> appliance.health().contains("ESME_RINVPASWD (0x0000000E)"));
    assertThat(appliance.health()).contains("check systemId, password");
    await().until(() -> smsc.history(RawSmsc.BIND_TRANSCEIVER).size() > 3);
    List<Seen> binds = smsc.history(RawSmsc.BIND_TRANSCEIVER);
    long[] pauses = new long[3];
    for (int i = 0; i < 3; i++) {
      pauses[i] = (binds.get(i + 1).nanos() - binds.get(i).nanos()) / 1_000_000;
    }
    assertThat(pauses[0]).isGreaterThan(700);
    assertThat(pauses[1]).isGreaterThan(1400);
    assertThat(pauses[2]).isGreaterThan(2900);
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
    await().until(() -> appliance.health().contains("smsc.invalid is not known"));
  }

  @Test
  void anSmscThatDoesNotAnswerTheBindIsSaid() {
    smsc.script((session, pdu) -> {});
    appliance.put();
    await()
        .until(() -> appliance.health().contains("no answer to bind as transceiver within 10 s"));
  }
}
