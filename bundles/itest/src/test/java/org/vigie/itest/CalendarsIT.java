package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.itest.PlanningSite.good;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.Door.Reply;
import org.vigie.itest.TextSetup.Group;

/** Calendars out, by a secret address, and in, from a server that does not always answer well. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CalendarsIT {
  private static final String LEAVE =
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//test//FR\r
      BEGIN:VEVENT\r
      UID:1@test\r
      DTSTAMP:20261101T000000Z\r
      DTSTART;VALUE=DATE:20270301\r
      DTEND;VALUE=DATE:20270308\r
      SUMMARY:Congés\r
      END:VEVENT\r
      END:VCALENDAR\r
      """;
  private static final AtomicReference<String> SERVED = new AtomicReference<>(LEAVE);
  private static PlanningSite site;
  private static Door door;
  private static HttpServer server;

  @BeforeAll
  static void boot() throws IOException {
    site = PlanningSite.shared();
    door = site.door();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/leave.ics",
        exchange -> {
          byte[] body = SERVED.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void aFeedIsReadWithoutALoginUntilItIsClosed() {
    Group g = site.group();
    JsonNode feed = good(door.post("/feeds", "{'person': 'first%d'}".formatted(g.place())));
    URI address = URI.create(door.base()).resolve(feed.path("url").asText());
    Reply calendar = Door.open(address);
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.text()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
    assertThat(door.delete("/feeds/" + feed.path("id").asText()).status()).isBetween(200, 204);
    assertThat(Door.open(address).status()).isEqualTo(404);
  }

  @Test
  void leaveComesFromAnAddressAndTheLastGoodStays() {
    Group g = site.group();
    String item = "/setup/persons/boss" + g.place();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/leave.ics";
    String person = door.get(item).text();
    good(door.put(item, person.replaceFirst("\\{", "{\"calendar\": \"" + url + "\",")));
    await().until(() -> leave(g).toString(), l -> l.contains("2027-03-01"));
    SERVED.set("<html>not today</html>");
    door.post("/persons/boss" + g.place() + "/leave/refresh", "");
    JsonNode after = await().until(() -> leave(g), l -> !l.path("trouble").asText().isEmpty());
    assertThat(after.toString()).contains("2027-03-01");
    await().until(() -> door.get("/health").text().contains("calendars"));
    SERVED.set(LEAVE);
  }

  private static JsonNode leave(Group g) {
    for (JsonNode one : good(door.get("/leave")).path("items")) {
      if (one.path("person").asText().equals("boss" + g.place())) {
        return one;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
