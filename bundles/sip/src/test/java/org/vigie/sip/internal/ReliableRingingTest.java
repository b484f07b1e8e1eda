package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Ringback;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** What a caller is told before the answer, where it insists on being told reliably (RFC 3262). */
class ReliableRingingTest {
  private static final long SECOND = 1_000_000_000L;
  private static final String REQUIRE = "Require: 100rel\r\n";

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

  private LegId offered(String sdp) {
    carrier.send(caller.invite(sdp, REQUIRE));
    return appliance.offered();
  }

  private String prack(Text response, String sdp) {
    caller.joins(response);
    caller.nextCSeq();
    String rack = "RAck: " + response.header("RSeq") + " 1 INVITE\r\n";
    return caller.request("PRACK", caller.cseq(), rack, sdp);
  }

  @Test
  void ringingIsRepeatedUntilItIsAcknowledged() {
    LegId leg = offered(Sdp.alaw(40_000));
    appliance.sip().ring(leg, Ringback.TONE);
    Text ringing = carrier.expect("SIP/2.0 180");
    assertThat(ringing.header("Require")).isEqualTo("100rel");
    Text again = carrier.expectAgain("SIP/2.0 180");
    assertThat(again.header("RSeq")).isEqualTo(ringing.header("RSeq"));

    String prack = prack(ringing, "");
    carrier.send(prack);
    carrier.expect("SIP/2.0 200");
    carrier.send(prack);
    carrier.expectAgain("SIP/2.0 200");

    carrier.expectSilence(2500);
    appliance.agent().tick(System.nanoTime() + 61 * SECOND);
    assertThat(carrier.expect("SIP/2.0 180").header("RSeq")).isEqualTo("2");
  }

  @Test
  void theAnswerWaitsUntilTheDescriptionHasArrived() {
    LegId leg = offered(Sdp.alaw(40_000));
    appliance.sip().ring(leg, Ringback.EARLY);
    Text progress = carrier.expect("SIP/2.0 183");
    assertThat(progress.body()).contains("m=audio");
    appliance.sip().answer(leg);
    carrier.expectNothing(200);

    carrier.send(prack(progress, ""));

    assertThat(carrier.expect("SIP/2.0 200").header("CSeq")).isEqualTo("2 PRACK");
    Text ok = carrier.expect("SIP/2.0 200");
    assertThat(ok.header("CSeq")).isEqualTo("1 INVITE");
    assertThat(ok.body()).isEmpty();
  }

  @Test
  void weOfferInTheFirstReliableResponseWhereTheInviteDidNot() {
    LegId leg = offered("");
    appliance.sip().ring(leg, Ringback.TONE);
    Text ringing = carrier.expect("SIP/2.0 180");
    assertThat(ringing.body()).contains("RTP/AVP 8 0 101");

    carrier.send(prack(ringing, Sdp.alaw(44_000)));

    carrier.expect("SIP/2.0 200");
    assertThat(appliance.media().session(leg).orElseThrow().port()).isEqualTo(44_000);
    appliance.sip().answer(leg);
    assertThat(carrier.expect("SIP/2.0 200").body()).isEmpty();
  }

  @Test
  void aNewOfferInPrackIsAnswered() {
    LegId leg = offered(Sdp.alaw(40_000));
    appliance.sip().ring(leg, Ringback.EARLY);

    carrier.send(prack(carrier.expect("SIP/2.0 183"), Sdp.of(45_000, "0", "")));

    assertThat(carrier.expect("SIP/2.0 200").body()).contains("RTP/AVP 0");
    assertThat(appliance.media().session(leg).orElseThrow().port()).isEqualTo(45_000);
  }

  @Test
  void aStrangeAcknowledgementIsRefused() {
    LegId leg = offered(Sdp.alaw(40_000));
    appliance.sip().ring(leg, Ringback.TONE);
    String prack = prack(carrier.expect("SIP/2.0 180"), "");

    carrier.send(prack.replace("RAck: 1 1", "RAck: 5 1"));

    carrier.expect("SIP/2.0 481");
  }

  @Test
  void aCallThatNeverAcknowledgesIsTurnedAway() {
    LegId leg = offered(Sdp.alaw(40_000));
    appliance.sip().ring(leg, Ringback.TONE);
    carrier.expect("SIP/2.0 180");

    appliance.agent().tick(System.nanoTime() + 33 * SECOND);

    carrier.expect("SIP/2.0 504");
    assertThat(appliance.core().next(LegEnded.class).leg()).isEqualTo(leg);
  }
}
