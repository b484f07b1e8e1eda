package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.call.Remnant;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** One appliance is forgotten in mid-call; another, knowing only the journal, ends its legs. */
class CrashRecoveryTest {
  private final Appliance before = new Appliance();
  private final Appliance after = new Appliance();
  private final Phone toBefore = new Phone(before.port());

  @AfterEach
  void close() {
    toBefore.close();
    before.close();
    after.close();
  }

  private Text dialled(Dial dial) {
    before.trunk("gw", toBefore.port(), Map.of()).dial(dial);
    Text invite = toBefore.expect("INVITE");
    after.trunk("gw", toBefore.port(), Map.of());
    return invite;
  }

  private String ok(Text invite) {
    String more =
        "Contact: <sip:person@127.0.0.1:"
            + toBefore.port()
            + ">\r\nRecord-Route: <sip:127.0.0.1:"
            + toBefore.port()
            + ";lr>\r\nContent-Type: application/sdp\r\n";
    return invite.reply("200 OK", "t", more, Sdp.alaw(42_000));
  }

  @Test
  void aRingingTelephoneIsCancelledByBothBranches() {
    Dial dial = before.dial();
    Text invite = dialled(dial);

    after
        .sip()
        .release(
            dial.leg(),
            new Remnant(
                false, false, List.of("gw"), Optional.of(Appliance.PERSON), Optional.empty()));

    Text first = toBefore.expect("CANCEL");
    Text second = toBefore.expect("CANCEL");
    for (Text cancel : List.of(first, second)) {
      assertThat(cancel.uri()).isEqualTo(invite.uri());
      assertThat(cancel.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
      assertThat(cancel.tag("From")).isEqualTo(invite.tag("From"));
      assertThat(cancel.tag("To")).isEmpty();
    }
    assertThat(first.header("CSeq")).isEqualTo("1 CANCEL");
    assertThat(second.header("CSeq")).isEqualTo("2 CANCEL");
    assertThat(branch(first)).isEqualTo(branch(invite));
    assertThat(branch(second)).isNotEqualTo(branch(invite));
  }

  private static String branch(Text message) {
    String via = message.header("Via");
    return via.substring(via.indexOf("branch=")).split(";", 2)[0];
  }

  @Test
  void aConversationIsEndedByBye() {
    Dial dial = before.dial();
    Text invite = dialled(dial);
    toBefore.send(ok(invite));
    toBefore.expect("ACK");
    String note = before.core().next(LegAnswered.class).dialog();

    after
        .sip()
        .release(
            dial.leg(),
            new Remnant(
                false, true, List.of("gw"), Optional.of(Appliance.PERSON), Optional.of(note)));

    Text bye = toBefore.expect("BYE sip:person@127.0.0.1");
    assertThat(bye.header("Call-ID")).isEqualTo(invite.header("Call-ID"));
    assertThat(bye.tag("From")).isEqualTo(invite.tag("From"));
    assertThat(bye.tag("To")).isEqualTo("t");
    assertThat(bye.header("Route")).contains("127.0.0.1:" + toBefore.port());
    assertThat(Long.parseLong(bye.header("CSeq").split(" ")[0])).isGreaterThan(2);
  }

  @Test
  void aCallerWhoWaitsIsRefused() {
    Caller caller = new Caller(toBefore, before.port());
    before.trunk("carrier", toBefore.port(), Map.of());
    toBefore.send(caller.invite());
    IncomingCall call = before.core().next(IncomingCall.class);
    LegId leg = LegId.caller(call.call());
    before.sip().trying(leg);
    toBefore.expect("SIP/2.0 100");
    String note = call.invitation().dialog();

    after
        .sip()
        .release(leg, new Remnant(true, false, List.of(), Optional.empty(), Optional.of(note)));

    Text refused = toBefore.expect("SIP/2.0 503");
    assertThat(refused.header("Call-ID")).isEqualTo(caller.callId());
    assertThat(refused.header("Via")).contains("branch=z9hG4bK" + caller.callId());
    toBefore.expectAgain("SIP/2.0 503");
    try (Phone again = new Phone(after.port())) {
      after.trunk("carrier", again.port(), Map.of());
      caller.joins(refused);
      again.send(caller.ack(""));
      // The ACK is taken when a request behind it is answered.
      again.send(new Caller(again, after.port()).request("OPTIONS", 2, "", ""));
      again.expect("SIP/2.0 200");
    }
    toBefore.expectNothing(500);
    toBefore.expectSilence(2500);
  }

  @Test
  void aCallerInConversationIsEndedByBye() {
    Caller caller = new Caller(toBefore, before.port());
    before.trunk("carrier", toBefore.port(), Map.of());
    toBefore.send(caller.invite());
    IncomingCall call = before.core().next(IncomingCall.class);
    LegId leg = LegId.caller(call.call());
    before.sip().answer(leg);
    Text ok = toBefore.expect("SIP/2.0 200");
    caller.joins(ok);
    toBefore.send(caller.ack(""));

    after
        .sip()
        .release(
            leg,
            new Remnant(
                true, true, List.of(), Optional.empty(), Optional.of(call.invitation().dialog())));

    Text bye = toBefore.expect("BYE sip:carrier@127.0.0.1");
    assertThat(bye.tag("From")).isEqualTo(ok.tag("To"));
    assertThat(bye.tag("To")).isEqualTo(ok.tag("From"));
  }

  @Test
  void aPickUpForADeadCallIsAcknowledgedAndEnded() {
    Text invite = dialled(before.dial());
    try (Phone toAfter = new Phone(after.port())) {
      String contact = "Contact: <sip:late@127.0.0.1:" + toAfter.port() + ">\r\n";

      toAfter.send(invite.reply("200 OK", "late", contact, ""));

      Text ack = toAfter.expect("ACK sip:late@127.0.0.1");
      assertThat(ack.header("CSeq")).isEqualTo("1 ACK");
      Text bye = toAfter.expect("BYE sip:late@127.0.0.1");
      assertThat(bye.tag("To")).isEqualTo("late");
      assertThat(bye.header("CSeq")).isEqualTo("2 BYE");
    }
  }

  @Test
  void aRefusalForADeadCallIsAcknowledged() {
    Text invite = dialled(before.dial());
    try (Phone toAfter = new Phone(after.port())) {
      toAfter.send(invite.reply("487 Request Terminated", "late"));

      Text ack = toAfter.expect("ACK");
      assertThat(branch(ack)).isEqualTo(branch(invite));
      assertThat(ack.tag("To")).isEqualTo("late");
    }
  }

  @Test
  void whatIsNotItsOwnIsLeftAlone() {
    LegId leg = before.dial().leg();

    after
        .sip()
        .release(
            leg,
            new Remnant(true, true, List.of(), Optional.empty(), Optional.of("AT+CHUP whatever")));

    toBefore.expectNothing(300);
  }
}
