package org.vigie.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertState;
import org.vigie.api.call.Verdict;
import org.vigie.api.text.MessageState;

class EventStreamTest {
  private RestServer rest = new RestServer();

  @AfterEach
  void close() {
    rest.close();
  }

  private Socket listen() throws IOException {
    int before = rest.events.clients();
    Socket socket = connect();
    await().until(() -> rest.events.clients() > before);
    return socket;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", rest.port());
    socket.setSoTimeout(60_000);
    String request =
        "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + RestServer.basic("view", "view-secret")
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String start) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(start)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void tells_every_listener_of_each_change_in_order() throws IOException {
    try (Socket one = listen();
        Socket two = listen()) {
      rest.events.changed(TestCalls.call(Optional.empty()));
      rest.events.changed(TestCalls.call(Optional.of(Verdict.ANSWERED)));

      for (Socket socket : new Socket[] {one, two}) {
        BufferedReader lines = reader(socket);
        assertThat(next(lines, "Content-Type")).contains("text/event-stream");
        assertThat(next(lines, "event:")).isEqualTo("event: call");
        assertThat(next(lines, "data:")).contains("\"verdict\":null");
        assertThat(next(lines, "data:")).contains("\"verdict\":\"answered\"");
      }
    }
  }

  @Test
  void greets_everybody_before_it_tells_them_anything() throws IOException {
    try (Socket first = listen()) {
      BufferedReader lines = reader(first);
      CompletableFuture<List<String>> greetings = CompletableFuture.supplyAsync(this::greetings);

      while (!greetings.isDone()) {
        rest.events.changed(TestCalls.call(Optional.empty()));
        next(lines, "data:");
      }

      assertThat(greetings.join()).hasSize(100).containsOnly("retry: 2000");
    }
  }

  /** The first thing that each of many is told. */
  private List<String> greetings() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      try (Socket socket = connect()) {
        Stream<String> lines = reader(socket).lines();
        said.add(lines.filter(line -> line.matches("(retry|event): .*")).findFirst().orElse(""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return said;
  }

  @Test
  void tells_of_messages_and_alerts() throws IOException {
    try (Socket socket = listen()) {
      rest.events.changed(TestTexts.out(1, "bonjour", MessageState.SENT));
      rest.events.changed(TestTexts.alert(AlertState.OPEN));

      BufferedReader lines = reader(socket);
      assertThat(next(lines, "event:")).isEqualTo("event: message.changed");
      assertThat(next(lines, "data:")).contains("\"state\":\"sent\"");
      assertThat(next(lines, "event:")).isEqualTo("event: alert.changed");
      assertThat(next(lines, "data:")).contains("\"id\":\"42\"");
    }
  }

  @Test
  void beats_while_nothing_happens() throws IOException {
    rest.close();
    rest = new RestServer(Duration.ofMillis(50));
    try (Socket socket = listen()) {
      assertThat(next(reader(socket), ": still")).isEqualTo(": still here");
    }
  }

  @Test
  void forgets_who_hung_up() throws IOException {
    listen().close();
    await()
        .until(
            () -> {
              rest.events.changed(TestCalls.call(Optional.empty()));
              return rest.events.clients() == 0;
            });
  }

  @Test
  void drops_who_does_not_read_and_holds_up_nobody_for_it() throws IOException {
    try (Socket slow = listen();
        Socket quick = listen()) {
      BufferedReader lines = reader(quick);
      await()
          .pollInterval(Duration.ofMillis(1))
          .until(
              () -> {
                for (int i = 0; i < 100; i++) {
                  rest.events.changed(TestCalls.call(Optional.empty()));
                  next(lines, "data:");
                }
                return rest.events.clients() == 1;
              });
      assertThat(slow.isClosed()).isFalse();
      rest.events.changed(TestCalls.call(Optional.of(Verdict.MISSED)));
      assertThat(next(lines, "data:")).contains("missed");
    }
  }

  @Test
  void costs_no_thread_for_a_listener() throws IOException {
    Socket[] sockets = new Socket[50];
    int before = Thread.activeCount();
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = listen();
    }
    rest.events.changed(TestCalls.call(Optional.empty()));
    for (Socket socket : sockets) {
      assertThat(next(reader(socket), "data:")).contains("astreinte");
      socket.close();
    }
    assertThat(Thread.activeCount()).isLessThan(before + 40);
  }
}
