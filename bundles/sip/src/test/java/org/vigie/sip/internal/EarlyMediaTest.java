package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** What is heard before the answer, and how it is made sure that it is known of. */
class EarlyMediaTest {
  private static final String RELIABLE = "Require: 100rel\r\nRSeq: ";

  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());
  private final Dial dial = appliance.dial();
  private Text invite = new Text("");

  @BeforeEach
  void dial() {
    appliance.trunk("gw", phone.port(), Map.of()).dial(dial);
    invite = phone.expect("INVITE");
  }

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
  }

  private String more(String headers) {
    return "Contact: <sip:phone@127.0.0.1:" + phone.port() + ">\r\n" + headers;
  }

  private void send(String status, String headers, String sdp) {
    String typed = sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    phone.send(invite.reply(status, "callee", more(headers + typed), sdp));
  }

  @Test
  void aSoundBeforeTheAnswerIsTold() {
    send("180 Ringing", "", "");
    assertThat(appliance.core().next(LegRinging.class).earlyMedia()).isFalse();

    send("183 Session Progress", "", Sdp.alaw(42_000));

    assertThat(appliance.core().next(LegRinging.class).earlyMedia()).isTrue();
    assertThat(appliance.media().session(dial.leg()).orElseThrow().port()).isEqualTo(42_000);
    send("183 Session Progress", "", Sdp.alaw(42_000));
    send("200 OK", "", "");
    appliance.core().next(LegAnswered.class);
  }

  @Test
  void aDescriptionThatCannotBeUsedIsNoSound() {
    send("183 Session Progress", "", Sdp.of(42_000, "18", ""));

    assertThat(appliance.core().next(LegRinging.class).earlyMedia()).isFalse();
  }

  @Test
  void theAnswersOwnDescriptionCounts() {
    send("183 Session Progress", "", Sdp.alaw(42_000));
    appliance.core().next(LegRinging.class);

    send("200 OK", "", Sdp.alaw(43_000));

    appliance.core().next(LegAnswered.class);
    assertThat(appliance.media().session(dial.leg()).orElseThrow().port()).isEqualTo(43_000);
  }

  @Test
  void reliableResponsesAreAcknowledgedInOrderAndOnce() {
    assertThat(invite.header("Supported")).contains("100rel");
    send("183 Session Progress", RELIABLE + "7\r\n", Sdp.alaw(42_000));
    Text prack = phone.expect("PRACK sip:phone@127.0.0.1");
    assertThat(prack.header("RAck")).isEqualTo("7 1 INVITE");
    assertThat(prack.header("CSeq")).isEqualTo("2 PRACK");
    assertThat(prack.tag("To")).isEqualTo("callee");
    phone.send(prack.reply("200 OK", ""));

    send("183 Session Progress", RELIABLE + "7\r\n", Sdp.alaw(42_000));
    send("180 Ringing", RELIABLE + "9\r\n", "");
    phone.expectNothing(200);
    send("180 Ringing", RELIABLE + "8\r\n", "");
    Text second = phone.expect("PRACK");
    assertThat(second.header("RAck")).isEqualTo("8 1 INVITE");
    assertThat(second.header("CSeq")).isEqualTo("3 PRACK");
    phone.send(second.reply("200 OK", ""));

    send("200 OK", "", "");
    assertThat(phone.expect("ACK").header("CSeq")).isEqualTo("1 ACK");
    assertThat(appliance.core().next(LegRinging.class).earlyMedia()).isTrue();
    appliance.core().next(LegAnswered.class);
    appliance.sip().hangUp(dial.leg(), false);
    assertThat(phone.expect("BYE").header("CSeq")).isEqualTo("4 BYE");
  }
}
