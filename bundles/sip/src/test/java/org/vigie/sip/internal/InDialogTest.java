package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

class InDialogTest {
  private final Appliance appliance = new Appliance();
  private final Phone carrier = new Phone(appliance.port());
  private final Caller caller = new Caller(carrier, appliance.port());

  @BeforeEach
  void trunk() {
    appliance.trunk("carrier", carrier.port(), Map.of());
  }

  @AfterEach
  void close() {
    carrier.close();
    appliance.close();
  }

  private LegId answered() {
    carrier.send(caller.invite());
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);
    Text ok = carrier.expect("SIP/2.0 200");
    caller.joins(ok);
    carrier.send(caller.ack(""));
    carrier.send(caller.request("OPTIONS", 1, "", "").replace("z9hG4bK", "z9hG4bKo"));
    carrier.expect("SIP/2.0 200");
    caller.nextCSeq();
    return leg;
  }

  private MediaSession session(LegId leg) {
    return appliance.media().session(leg).orElseThrow();
  }

  private Text reinvite(String sdp) {
    carrier.send(caller.invite(sdp, ""));
    Text response = carrier.expect("SIP/2.0 ");
    carrier.send(caller.ack(""));
    caller.nextCSeq();
    return response;
  }

  @Test
  void isPutOnHoldAndTakenBack() {
    LegId leg = answered();
    String alaw = "a=rtpmap:8 PCMA/8000\r\n";

    Text hold = reinvite(Sdp.of(40_000, "8", alaw + "a=sendonly\r\n"));
    assertThat(hold.body()).contains("a=recvonly");
    assertThat(session(leg).sends()).isFalse();
    assertThat(session(leg).receives()).isTrue();

    Text inactive = reinvite(Sdp.of(40_000, "8", alaw + "a=inactive\r\n"));
    assertThat(inactive.body()).contains("a=inactive");
    assertThat(session(leg).receives()).isFalse();

    reinvite(Sdp.of("0.0.0.0", 40_000, "8", alaw));
    assertThat(session(leg).sends()).isFalse();

    Text back = reinvite(Sdp.of(40_000, "8", alaw));
    assertThat(back.body()).contains("a=sendrecv");
    assertThat(session(leg).sends()).isTrue();
  }

  @Test
  void changesCodecAndAddress() {
    LegId leg = answered();

    Text ok = reinvite(Sdp.of("127.0.0.3", 43_000, "0 96", "a=rtpmap:96 telephone-event/8000\r\n"));

    assertThat(ok.body()).contains("RTP/AVP 0 96");
    assertThat(session(leg).codec()).isEqualTo(Codec.PCMU);
    assertThat(session(leg).address().getHostAddress()).isEqualTo("127.0.0.3");
    assertThat(session(leg).telephoneEvent()).hasValue(96);
  }

  @Test
  void refusesAnOfferThatItCannotUseAndTheCallGoesOn() {
    LegId leg = answered();

    Text refused = reinvite(Sdp.of(40_000, "9 18", ""));

    assertThat(refused.raw()).startsWith("SIP/2.0 488");
    assertThat(session(leg).codec()).isEqualTo(Codec.PCMA);
    assertThat(appliance.sip().owns(leg)).isTrue();
  }

  @Test
  void offersInItsAnswerToAReinviteWithoutOffer() {
    LegId leg = answered();
    carrier.send(caller.invite("", ""));
    Text ok = carrier.expect("SIP/2.0 200");
    assertThat(ok.body()).contains("RTP/AVP 8 0 101");

    carrier.send(caller.ack(Sdp.of(44_000, "8", "")));

    await().until(() -> session(leg).port() == 44_000);
  }

  @Test
  void saysLaterWhereAnotherInviteIsStillOpen() {
    answered();
    carrier.send(caller.invite(Sdp.alaw(40_000), ""));
    carrier.expect("SIP/2.0 200");
    caller.nextCSeq();

    carrier.send(caller.invite(Sdp.alaw(40_000), ""));

    carrier.expect("SIP/2.0 491");
  }

  @Test
  void answersAnUpdate() {
    LegId leg = answered();
    String hold = Sdp.of(40_002, "8", "a=sendonly\r\n");

    carrier.send(caller.request("UPDATE", 2, "", hold));

    assertThat(carrier.expect("SIP/2.0 200").body()).contains("a=recvonly");
    assertThat(session(leg).port()).isEqualTo(40_002);
  }

  @Test
  void hearsKeysInInfo() {
    answered();
    String relay = "Content-Type: application/dtmf-relay\r\n";
    carrier.send(caller.request("INFO", 2, relay, "Signal=1\r\nDuration=160\r\n"));
    carrier.expect("SIP/2.0 200");
    carrier.send(caller.request("INFO", 2, relay, "Signal=1\r\nDuration=160\r\n"));
    carrier.expectAgain("SIP/2.0 200");
    carrier.send(caller.request("INFO", 3, "Content-Type: application/dtmf\r\n", "#"));
    carrier.expect("SIP/2.0 200");

    assertThat(appliance.media().keys()).containsExactly('1', '#');
  }

  @Test
  void ordersAreKept() {
    answered();
    carrier.send(caller.request("UPDATE", 9, "", ""));
    carrier.expect("SIP/2.0 200");

    carrier.send(caller.request("UPDATE", 8, "", ""));

    carrier.expect("SIP/2.0 500");
  }

  @Test
  void aByeSentAgainIsAnsweredAgain() {
    answered();
    String bye = caller.bye();
    carrier.send(bye);
    carrier.expect("SIP/2.0 200");

    carrier.send(bye);

    carrier.expectAgain("SIP/2.0 200");
  }

  @Test
  void whatItDoesNotKnowIsRefusedWithWhatItDoes() {
    answered();

    carrier.send(caller.request("REFER", 2, "Refer-To: <sip:a@b>\r\n", ""));

    assertThat(carrier.expect("SIP/2.0 405").header("Allow")).contains("INVITE");
  }

  @Test
  void anUnknownDialogGets481() {
    caller.joins(new Text("To: <sip:a@b>;tag=nobody\r\n\r\n"));

    carrier.send(caller.bye());

    carrier.expect("SIP/2.0 481");
  }
}
