package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Srtp;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Caller;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

class SrtpTest {
  private final Appliance appliance = new Appliance();
  private final Phone peer = new Phone(appliance.port());
  private final Caller caller = new Caller(peer, appliance.port());
  private final Dial dial = appliance.dial();

  @AfterEach
  void close() {
    peer.close();
    appliance.close();
  }

  private Text dialled(String secrecy) {
    appliance.trunk("gw", peer.port(), Map.of("srtp", secrecy)).dial(dial);
    return peer.expect("INVITE");
  }

  private void answer(Text invite, String sdp) {
    String more =
        "Contact: <sip:127.0.0.1:" + peer.port() + ">\r\nContent-Type: application/sdp\r\n";
    peer.send(invite.reply("200 OK", "t", more, sdp));
    peer.expect("ACK");
  }

  private void calls(String secrecy, String sdp) {
    appliance.trunk("gw", peer.port(), Map.of("srtp", secrecy));
    peer.send(caller.invite(sdp, ""));
  }

  private Text taken(String secrecy, String sdp) {
    calls(secrecy, sdp);
    LegId leg = appliance.offered();
    appliance.sip().answer(leg);
    return peer.expect("SIP/2.0 200");
  }

  private void refused(String secrecy, String sdp) {
    calls(secrecy, sdp);
    peer.expect("SIP/2.0 488");
    assertThat(appliance.core().isQuiet()).isTrue();
  }

  private MediaSession session(LegId leg) {
    return appliance.media().session(leg).orElseThrow();
  }

  private static String line(Text text, String start) {
    return text.body().lines().filter(l -> l.startsWith(start)).findFirst().orElse("");
  }

  @Test
  void eachSideSendsByItsOwnKey() {
    Text invite = dialled("required");
    String ours = line(invite, "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:").split("inline:", 2)[1];

    answer(invite, Sdp.encrypted(42_000, "1"));

    appliance.core().next(LegAnswered.class);
    Srtp srtp = session(dial.leg()).srtp().orElseThrow();
    assertThat(srtp.sendKey()).isEqualTo(ours).hasSize(40);
    assertThat(srtp.receiveKey()).isEqualTo(Sdp.KEY);
    assertThat(srtp.toString()).doesNotContain(ours);
  }

  @Test
  void whereItIsRequiredAPlainAnswerIsNone() {
    Text invite = dialled("required");

    answer(invite, Sdp.alaw(42_000));

    peer.expect("BYE");
    appliance.core().next(LegFailed.class);
  }

  @Test
  void whereItIsAllowedARefusalIsFollowedByAPlainOffer() {
    Text invite = dialled("allowed");
    peer.send(invite.reply("488 Not Acceptable Here", "t"));
    peer.expect("ACK");

    Text again = peer.expect("INVITE");

    assertThat(again.header("CSeq")).isEqualTo("2 INVITE");
    assertThat(again.body()).contains("RTP/AVP 8").doesNotContain("crypto");
    answer(again, Sdp.alaw(42_000));
    appliance.core().next(LegAnswered.class);
    assertThat(session(dial.leg()).srtp()).isEmpty();
  }

  @Test
  void withoutItNothingIsOfferedAndNothingTaken() {
    assertThat(dialled("off").body()).contains("RTP/AVP").doesNotContain("crypto");

    refused("off", Sdp.encrypted(40_000, "1"));
  }

  @Test
  void anEncryptedLineIsTakenBeforeAPlainOne() {
    String both = Sdp.alaw(40_000) + Sdp.encrypted(41_000, "7").replaceAll("(?s)^.*(?=m=)", "");

    Text ok = taken("allowed", both);

    assertThat(ok.body()).contains("m=audio 0 RTP/AVP 8").contains("RTP/SAVP 8");
    assertThat(line(ok, "a=crypto:")).startsWith("a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:");
  }

  @Test
  void keysInAPlainLineAreAnOfferToo() {
    Text ok = taken("allowed", Sdp.encrypted(40_000, "1").replace("RTP/SAVP", "RTP/AVP"));

    assertThat(ok.body()).contains("RTP/AVP 8").contains("a=crypto:1 ");
  }

  @Test
  void whereItIsRequiredAPlainOfferIsRefused() {
    refused("required", Sdp.alaw(40_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F8_128_HMAC_SHA1_80 inline:" + Sdp.KEY,
        "AES_CM_128_HMAC_SHA1_80 inline:" + Sdp.KEY + "|2^20|1:4",
        "AES_CM_128_HMAC_SHA1_80 inline:dG9vIHNob3J0",
        "AES_CM_128_HMAC_SHA1_80 inline:%%%",
        "AES_CM_128_HMAC_SHA1_80 inline:" + Sdp.KEY + " UNENCRYPTED_SRTP",
        "AES_CM_128_HMAC_SHA1_80",
        ""
      })
  void whatWeCannotDoIsRefused(String description) {
    String sdp =
        Sdp.encrypted(40_000, "1").replaceAll("a=crypto:[^\r]*", "a=crypto:1 " + description);

    refused("allowed", sdp);
  }
}
