package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** Dialogs whose peer is gone do not last (RFC 4028). */
class SessionTimerTest {
  private static final long SECOND = 1_000_000_000L;

  private final Appliance appliance = new Appliance();
  private final Phone peer = new Phone(appliance.port());
  private final Caller caller = new Caller(peer, appliance.port());
  private final Dial dial = appliance.dial();

  @AfterEach
  void close() {
    peer.close();
    appliance.close();
  }

  private void later(long seconds) {
    appliance.agent().tick(System.nanoTime() + seconds * SECOND);
  }

  private LegId called(String headers) {
    appliance.trunk("carrier", peer.port(), Map.of());
    peer.send(caller.invite(Sdp.alaw(40_000), headers));
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);
    return leg;
  }

  /** A leg to the peer, which answers with these headers. */
  private Text talking(String headers) {
    CompletionStage<DialOutcome> outcome = appliance.trunk("gw", peer.port(), Map.of()).dial(dial);
    Text invite = peer.expect("INVITE");
    assertThat(invite.header("Session-Expires")).isEqualTo("1800");
    peer.send(ok(invite, headers));
    peer.expect("ACK");
    appliance.core().next(LegAnswered.class);
    assertThat(outcome.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join())
        .as("the voice has come")
        .isEqualTo(new DialOutcome.Carried());
    return invite;
  }

  private String ok(Text invite, String headers) {
    String more = "Contact: <sip:127.0.0.1:" + peer.port() + ">\r\n" + headers;
    return invite.reply(
        "200 OK", "t", more + "Content-Type: application/sdp\r\n", Sdp.alaw(42_000));
  }

  @Test
  void tooShortAnIntervalIsRefusedWithTheShortest() {
    appliance.trunk("carrier", peer.port(), Map.of());

    peer.send(caller.invite(Sdp.alaw(40_000), "Supported: timer\r\nSession-Expires: 60\r\n"));

    assertThat(peer.expect("SIP/2.0 422").header("Min-SE")).isEqualTo("90");
  }

  @Test
  void aCallerThatSaysSoRefreshesAndWhenItDoesNotTheCallIsOver() {
    LegId leg = called("Supported: timer\r\nx: 120\r\n");
    Text ok = peer.expect("SIP/2.0 200");
    assertThat(ok.header("Session-Expires")).isEqualTo("120;refresher=uac");
    assertThat(ok.header("Require")).isEqualTo("timer");
    caller.joins(ok);
    peer.send(caller.ack(""));
    String more = "Supported: timer\r\nSession-Expires: 300;refresher=uac\r\n";
    peer.send(caller.request("UPDATE", 2, more, ""));
    assertThat(peer.expect("SIP/2.0 200").header("Session-Expires")).startsWith("300;");
    later(200);
    peer.expectNothing(100);

    later(270);

    peer.expect("BYE");
    LegEnded ended = appliance.core().next(LegEnded.class);
    assertThat(ended.leg()).isEqualTo(leg);
    assertThat(ended.cause()).contains("session expired");
  }

  @Test
  void weRefreshForAPeerThatCannot() {
    called("Session-Expires: 120\r\nAllow: INVITE, ACK, BYE, UPDATE\r\n");
    Text ok = peer.expect("SIP/2.0 200");
    assertThat(ok.header("Session-Expires")).isEqualTo("120;refresher=uas");
    assertThat(ok.header("Require")).isEmpty();
    caller.joins(ok);
    peer.send(caller.ack(""));
    peer.expectNothing(100);

    later(61);

    Text update = peer.expect("UPDATE");
    assertThat(update.header("Session-Expires")).isEqualTo("120;refresher=uac");
    assertThat(update.body()).isEmpty();
    peer.send(update.reply("481 Gone", ""));
    peer.expect("BYE");
    assertThat(appliance.core().next(LegEnded.class).cause()).contains("481");
  }

  @Test
  void aTooShortProposalIsRepeatedWithWhatThePeerAsks() {
    appliance.trunk("gw", peer.port(), Map.of()).dial(dial);
    Text first = peer.expect("INVITE");
    peer.send(first.reply("422 Too Small", "t", "Min-SE: 3600\r\n", ""));
    peer.expect("ACK");

    Text second = peer.expect("INVITE");

    assertThat(second.header("CSeq")).isEqualTo("2 INVITE");
    assertThat(second.header("Session-Expires")).isEqualTo("3600");
    assertThat(second.header("Min-SE")).isEqualTo("3600");
    peer.send(ok(second, ""));
    peer.expect("ACK");
    appliance.core().next(LegAnswered.class);
  }

  @Test
  void weRefreshByInviteWhereUpdateIsUnknown() {
    Text invite = talking("Session-Expires: 200;refresher=uac\r\nRequire: timer\r\n");
    later(50);
    peer.expectNothing(100);

    later(101);

    Text again = peer.expect("INVITE");
    assertThat(again.header("CSeq")).isEqualTo("2 INVITE");
    assertThat(again.body()).isEqualTo(invite.body());
    String answer = ok(again, "Session-Expires: 200;refresher=uac\r\n");
    peer.send(answer);
    Text ack = peer.expect("ACK");
    assertThat(ack.header("CSeq")).isEqualTo("2 ACK");
    peer.send(answer);
    assertThat(peer.expectAgain("ACK").raw()).isEqualTo(ack.raw());
    later(50);
    peer.expectNothing(100);
    appliance.sip().hangUp(dial.leg(), false);
    assertThat(peer.expect("BYE").header("CSeq")).isEqualTo("3 BYE");
  }

  @Test
  void aRefreshThatIsNotAnsweredEndsTheCall() {
    talking("Session-Expires: 200;refresher=uac\r\nAllow: UPDATE\r\n");
    later(101);
    peer.expect("UPDATE");

    later(170);

    peer.expect("BYE");
    assertThat(appliance.core().next(LegEnded.class).cause()).contains("no answer to our refresh");
  }

  @Test
  void whoAsksAtTheSameTimeIsToldLaterAndWeAskAgain() {
    Text invite = talking("Session-Expires: 200;refresher=uac\r\n");
    later(101);
    Text ours = peer.expect("INVITE");

    String theirs =
        ours.raw()
            .replace(ours.header("From"), "X")
            .replace(ours.header("To"), ours.header("From"))
            .replace("From: X", "From: " + ours.header("To"))
            .replace("CSeq: 2", "CSeq: 1")
            .replaceFirst(
                "Via: [^\r]*", "Via: SIP/2.0/UDP 127.0.0.1:" + peer.port() + ";branch=z9hG4bKpeer");
    peer.send(theirs);
    peer.expect("SIP/2.0 491");
    peer.send(theirs.replace("INVITE", "ACK"));
    long refused = System.nanoTime();
    peer.send(ours.reply("491 Request Pending", ""));
    peer.expect("ACK");

    assertThat(peer.expect("INVITE").header("CSeq")).isEqualTo("3 INVITE");
    // RFC 3261, 14.1: whose the Call-ID is waits for 2.1 to 4 s.
    assertThat(System.nanoTime() - refused).isGreaterThan(2 * SECOND);
    assertThat(invite.header("CSeq")).isEqualTo("1 INVITE");
  }
}
