package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegEnded;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.sip.internal.testing.Appliance;
import org.vigie.sip.internal.testing.Phone;
import org.vigie.sip.internal.testing.Sdp;
import org.vigie.sip.internal.testing.Text;

/** A trunk's last place is free when the core hears that a leg is over: it dials the next. */
class PlaceGivenBackTest {
  private final Appliance appliance = new Appliance();
  private final Phone phone = new Phone(appliance.port());
  private final BlockingQueue<Integer> takenAtTheEnd = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    phone.close();
    appliance.close();
  }

  private Text talk(Dial dial) {
    appliance.trunk("gw", phone.port(), Map.of("maxCalls", "1")).dial(dial);
    Text invite = phone.expect("INVITE");
    String contact = "Contact: <sip:phone@127.0.0.1:" + phone.port() + ">\r\n";
    String more = contact + "Content-Type: application/sdp\r\n";
    phone.send(invite.reply("200 OK", "callee", more, Sdp.alaw(42_000)));
    phone.expect("ACK");
    appliance.core().next(LegAnswered.class);
    appliance
        .core()
        .reactTo(
            command -> {
              if (command instanceof LegEnded) {
                takenAtTheEnd.add(appliance.named("gw").status().calls());
              }
            });
    return invite;
  }

  private Integer taken() throws InterruptedException {
    return takenAtTheEnd.poll(20, TimeUnit.SECONDS);
  }

  @Test
  void whenThePersonHangsUp() throws InterruptedException {
    Text invite = talk(appliance.dial());

    phone.send(
        "BYE sip:x@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
            + phone.port()
            + ";branch=z9hG4bKbye\r\nFrom: "
            + invite.header("To")
            + ";tag=callee\r\nTo: "
            + invite.header("From")
            + "\r\nCall-ID: "
            + invite.header("Call-ID")
            + "\r\nCSeq: 7 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n");

    assertThat(taken()).isZero();
  }

  @Test
  void whenWeHangUp() throws InterruptedException {
    Dial dial = appliance.dial();
    talk(dial);

    appliance.sip().hangUp(dial.leg(), false);

    assertThat(taken()).isZero();
  }
}
