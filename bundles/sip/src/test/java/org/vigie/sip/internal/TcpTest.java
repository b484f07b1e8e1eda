package org.vigie.sip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
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

class TcpTest {
  private final Appliance appliance = new Appliance();
  private final Phone numbers = new Phone(appliance.port());

  @AfterEach
  void close() {
    appliance.close();
    numbers.close();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Reads one message with the body that its Content-Length says. */
  private static Text read(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = in.read();
      assertThat(next).as("end of stream").isNotNegative();
      head.append((char) next);
    }
    int length = Integer.parseInt(new Text(head.toString()).header("Content-Length"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Text(head + body);
  }

  private static Text read(Socket socket, String start) throws IOException {
    Text text = read(socket);
    while (text.startsWith("SIP/2.0 100") || text.startsWith("SIP/2.0 200 OK\r\nX")) {
      text = read(socket);
    }
    assertThat(text.raw()).startsWith(start);
    return text;
  }

  @Test
  void aCallComesInInPieces() throws IOException {
    appliance.trunk("carrier", 5999, Map.of("transport", "tcp"));
    Caller caller = new Caller(numbers, appliance.port());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), appliance.port())) {
      String invite = caller.invite().replace("SIP/2.0/UDP", "SIP/2.0/TCP");
      send(socket, invite.substring(0, 100));
      send(socket, invite.substring(100));
      LegId leg = appliance.offered();
      appliance.sip().answer(leg);
      Text ok = read(socket, "SIP/2.0 200");
      assertThat(ok.header("Contact")).contains("transport=tcp");
      caller.joins(ok);
      String ack = caller.ack("").replace("SIP/2.0/UDP", "SIP/2.0/TCP");
      String bye = caller.bye().replace("SIP/2.0/UDP", "SIP/2.0/TCP");
      send(socket, ack + bye);
      read(socket, "SIP/2.0 200");
      assertThat(appliance.core().next(LegEnded.class).leg()).isEqualTo(leg);
    }
  }

  @Test
  void aCallGoesOut() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Dial dial = appliance.dial();
      appliance.trunk("gw", server.getLocalPort(), Map.of("transport", "tcp")).dial(dial);
      try (Socket socket = server.accept()) {
        Text invite = read(socket, "INVITE sip:+33612345601@127.0.0.1");
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TCP");
        String contact = "Contact: <sip:127.0.0.1:" + server.getLocalPort() + ";transport=tcp>\r\n";
        String more = contact + "Content-Type: application/sdp\r\n";
        send(socket, invite.reply("200 OK", "t", more, Sdp.alaw(42_000)));
        read(socket, "ACK");
        appliance.core().next(LegAnswered.class);
        appliance.sip().hangUp(dial.leg(), false);
        Text bye = read(socket, "BYE");
        send(socket, bye.reply("200 OK", ""));
        appliance.core().next(LegEnded.class);
      }
    }
  }

  @Test
  void garbageOnAConnectionHurtsNobodyElse() throws IOException {
    appliance.trunk("carrier", 5999, Map.of());
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), appliance.port())) {
        send(socket, "\0\1garbage " + "x".repeat(9000) + "\r\n\r\n\r\n");
      }
    }
    Caller caller = new Caller(numbers, appliance.port());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), appliance.port())) {
      send(socket, caller.invite().replace("SIP/2.0/UDP", "SIP/2.0/TCP"));

      appliance.offered();
    }
  }

  @Test
  void aLegThatWaitsForAThreadToConnectIsNotOutOfPatience() throws IOException {
    CompletableFuture<Void> busy = new CompletableFuture<>();
    ExecutorService slow = appliance.threads().named("sip-slow");
    slow.execute(busy::join);
    slow.execute(busy::join);
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletionStage<DialOutcome> outcome =
          appliance
              .trunk("gw", server.getLocalPort(), Map.of("transport", "tcp"))
              .dial(appliance.dial());
      appliance.agent().tick(System.nanoTime());
      assertThat(outcome.toCompletableFuture()).isNotDone();
      busy.complete(null);
      try (Socket socket = server.accept()) {
        read(socket, "INVITE sip:+33612345601@127.0.0.1");
      }
    }
  }
}
