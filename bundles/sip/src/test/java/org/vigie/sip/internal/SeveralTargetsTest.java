package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.NameServer;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** A trunk whose SRV records name two targets (RFC 3263). */
class SeveralTargetsTest {
  private static final long SECOND = 1_000_000_000L;

  private final NameServer names = new NameServer();
  private final Appliance appliance = new Appliance();
  private final Phone first = new Phone(appliance.port());
  private final Phone second = new Phone(appliance.port());
  private final Dial dial = appliance.dial();

  @BeforeEach
  void announce() {
    names.host("one.sip.example");
    names.host("two.sip.example");
    names.service("_sip._udp.sip.example", 20, second.port(), "two.sip.example");
    names.service("_sip._udp.sip.example", 10, first.port(), "one.sip.example");
  }

  @AfterEach
  void close() {
    appliance.close();
    first.close();
    second.close();
    names.close();
    assertThat(appliance.media().openLegs()).isZero();
  }

  /** A trunk whose names are known: its first target has answered a question. */
  private VoiceTrunk trunk(Map<String, String> more) {
    VoiceTrunk trunk = begun(more);
    first.send(first.expect("OPTIONS").reply("200 OK", "t"));
    await().until(() -> appliance.health("trunk gw").equals("UP answers OPTIONS"));
    return trunk;
  }

  private VoiceTrunk begun(Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.put("service.pid", "org.vigie.sip.trunk~gw");
    values.put("host", "sip.example");
    values.put("dns", names.address());
    appliance.agent().trunks().put("org.vigie.sip.trunk~gw", values);
    return appliance.named("gw");
  }

  private static Map<String, String> options(String answerTimeout) {
    // The question shows when the names are known.
    return Map.of("optionsInterval", "3600", "answerTimeout", answerTimeout);
  }

  private void answer(Phone phone, Text invite) {
    String more =
        "Contact: <sip:127.0.0.1:" + phone.port() + ">\r\nContent-Type: application/sdp\r\n";
    phone.send(invite.reply("200 OK", "t", more, Sdp.alaw(42_000)));
    phone.expect("ACK");
    appliance.core().next(LegAnswered.class);
  }

  @Test
  void theNextTargetIsTriedAfter503AndAskedFirstFromThenOn() {
    VoiceTrunk trunk = trunk(options("10"));
    CompletableFuture<DialOutcome> outcome = trunk.dial(dial).toCompletableFuture();
    first.send(first.expect("INVITE").reply("503 Service Unavailable", "t"));
    first.expect("ACK");

    answer(second, second.expect("INVITE sip:+33612345601@sip.example"));

    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
    assertThat(trunk.status().up()).isTrue();
    assertThat(trunk.status().calls()).isEqualTo(1);
    trunk.dial(appliance.dial());
    second.expect("INVITE");
    first.expectNothing(100);
  }

  @Test
  void aSilentTargetHasItsShareOfThePatience() {
    CompletableFuture<DialOutcome> outcome = trunk(options("60")).dial(dial).toCompletableFuture();
    Text silent = first.expect("INVITE");

    appliance.agent().tick(System.nanoTime() + 31 * SECOND);

    Text invite = second.expect("INVITE");

    assertThat(invite.header("Call-ID")).isNotEqualTo(silent.header("Call-ID"));
    answer(second, invite);
    assertThat(outcome.join()).isEqualTo(new DialOutcome.Carried());
  }

  @Test
  void onlyWhenAllHaveFailedTheTrunkHas() {
    VoiceTrunk trunk = trunk(options("10"));
    CompletableFuture<DialOutcome> outcome = trunk.dial(dial).toCompletableFuture();
    first.send(first.expect("INVITE").reply("503 Service Unavailable", "t"));
    first.expect("ACK");
    assertThat(outcome).isNotDone();

    second.send(second.expect("INVITE").reply("500 Server Error", "t"));

    assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join())
        .isEqualTo(new DialOutcome.TrunkFault("500 Server Error"));
    assertThat(trunk.status().calls()).isZero();
  }

  @Test
  void aHangUpStopsTheSearch() {
    CompletableFuture<DialOutcome> outcome = trunk(options("60")).dial(dial).toCompletableFuture();
    first.expect("INVITE");

    appliance.sip().hangUp(dial.leg(), false);

    assertThat(outcome.join()).isEqualTo(new DialOutcome.Abandoned());
    appliance.agent().tick(System.nanoTime() + 31 * SECOND);
    second.expectNothing(300);
  }

  @Test
  void everyTargetIsTrustedForCallsIn() {
    trunk(options("10"));

    second.send(new Caller(second, appliance.port()).invite());

    assertThat(appliance.core().next(IncomingCall.class).invitation().trunk()).isEqualTo("gw");
  }

  @Test
  void theKeepAliveFindsTheTargetThatWorks() {
    begun(Map.of("optionsInterval", "1"));

    // The first never answers: the question goes to the second before the trunk is given up.
    await()
        .until(
            () -> {
              second.agree();
              return appliance.health("trunk gw").equals("UP answers OPTIONS");
            });
  }
}
