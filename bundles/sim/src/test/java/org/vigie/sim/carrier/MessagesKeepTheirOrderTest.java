package org.vigie.sim.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.testkit.FreePorts;

/** Whatever comes close together is taken in the order in which it came. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MessagesKeepTheirOrderTest {
  private static final int TIMES = 100;
  private static final String VOICE = Sdp.of("127.0.0.1", 40_000);

  private final int port = FreePorts.any();
  private DatagramSocket wire;
  private Carrier carrier;

  @BeforeEach
  void open() throws IOException {
    wire = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    InetSocketAddress peer = new InetSocketAddress("127.0.0.1", wire.getLocalPort());
    carrier = new Carrier(new InetSocketAddress("127.0.0.1", port), peer);
  }

  @AfterEach
  void close() {
    carrier.close();
    wire.close();
  }

  private void send(String head, String body) throws IOException {
    String typed = body.isEmpty() ? "" : "Content-Type: application/sdp\r\n";
    String text = head + typed + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InetSocketAddress to = new InetSocketAddress("127.0.0.1", port);
    wire.send(new DatagramPacket(bytes, bytes.length, to));
  }

  private String contact() {
    return "Contact: <sip:peer@127.0.0.1:" + wire.getLocalPort() + ">\r\n";
  }

  /** The INVITE of a call; what is left of the one before is passed over. */
  private String invite(String number) throws IOException {
    String text = "";
    while (!text.startsWith("INVITE sip:" + number)) {
      DatagramPacket packet = new DatagramPacket(new byte[8192], 8192);
      wire.receive(packet);
      text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
    return text;
  }

  private String reply(String invite, String status) {
    StringBuilder head = new StringBuilder("SIP/2.0 " + status + "\r\n");
    Stream.of("Via", "From", "To", "Call-ID", "CSeq")
        .map(name -> invite.replaceAll("(?s).*?\r\n(" + name + ": [^\r]*).*", "$1"))
        .map(line -> line.startsWith("To") ? line + ";tag=peer" : line)
        .forEach(line -> head.append(line).append("\r\n"));
    return head + contact();
  }

  @Test
  void anAnswerDoesNotOvertakeTheRinging() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      String number = "+336000" + (10_000 + i);
      Leg leg = carrier.call("+33700000001", number);
      String invite = invite(number);

      send(reply(invite, "180 Ringing"), "");
      send(reply(invite, "200 OK"), VOICE);

      assertThat(leg.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(leg.provisional()).contains(180);
      leg.hangUp();
    }
  }

  private String request(String method, int call) {
    String uri = "sip:+33612345601@127.0.0.1:" + port;
    String via = "SIP/2.0/UDP 127.0.0.1:" + wire.getLocalPort() + ";branch=z9hG4bKorder" + call;
    return method
        + " "
        + uri
        + " SIP/2.0\r\nVia: "
        + via
        + "\r\nFrom: <sip:0612345678@127.0.0.1>;tag=from"
        + call
        + "\r\nTo: <"
        + uri
        + ">\r\nCall-ID: order"
        + call
        + "\r\nCSeq: 1 "
        + method
        + "\r\nMax-Forwards: 70\r\n"
        + contact();
  }

  @Test
  void aCancelDoesNotOvertakeItsInvite() throws Exception {
    LinkedBlockingQueue<Leg> rung = new LinkedBlockingQueue<>();
    carrier.subscribe("+33612345601", rung::add);
    for (int i = 0; i < TIMES; i++) {

      send(request("INVITE", i), VOICE);
      send(request("CANCEL", i), "");

      Leg phone = rung.poll(60, TimeUnit.SECONDS);
      assertThat(phone).isNotNull();
      assertThat(phone.ended().get(60, TimeUnit.SECONDS)).isEqualTo("CANCEL");
    }
  }
}
