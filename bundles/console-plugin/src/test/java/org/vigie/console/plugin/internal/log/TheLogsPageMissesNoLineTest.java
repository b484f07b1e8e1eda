package org.vigie.console.plugin.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.logging.spi.PaxLevel;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

class TheLogsPageMissesNoLineTest {
  private static final long AT = 1_795_300_000_000L;

  private final RecentLog log = new RecentLog(5);
  private final LogQuery query = new LogQuery(log);

  @Test
  void theNewestComeFirstToThePage() {
    write("a", "b", "c");
    assertThat(messages(query.getLogResults(2))).containsExactly("b", "c");
  }

  @Test
  void askingOnGivesEachLineOnceEvenWithinOneMillisecond() {
    write("a", "b");
    Map<String, Object> answer = query.getLogResults(10);
    write("c", "d", "e");
    List<String> seen = new ArrayList<>(messages(answer));
    for (int round = 0; round < 4; round++) {
      answer = query.jsonQueryLogResults(filter(answer.getOrDefault("toTimestamp", "none"), 2));
      seen.addAll(messages(answer));
    }
    assertThat(seen).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void theOldestLinesGiveWay() {
    write("a", "b", "c", "d", "e", "f", "g");
    assertThat(messages(query.getLogResults(100))).containsExactly("c", "d", "e", "f", "g");
  }

  @Test
  void aLineIsWhatThePageReads() {
    log.doAppend(event("boom", new String[] {"java.lang.Error", "\tat x"}));
    assertThat(events(query.getLogResults(1)).get(0))
        .containsEntry("level", "INFO")
        .containsEntry("logger", "org.vigie.test")
        .containsEntry("message", "boom")
        .containsEntry("seq", AT)
        .containsEntry("timestamp", "2026-11-21T22:26:40Z")
        .containsEntry("exception", "java.lang.Error\n\tat x");
  }

  @Test
  void aStrangeFilterIsNoFilter() {
    write("a");
    assertThat(messages(query.jsonQueryLogResults("{\"afterTimestamp\": null}")))
        .containsExactly("a");
    assertThat(messages(query.getLogResults(-1))).isEmpty();
  }

  private void write(String... messages) {
    for (String message : messages) {
      log.doAppend(event(message, null));
    }
  }

  private static String filter(Object after, int count) {
    return "{\"afterTimestamp\":" + after + ",\"count\":" + count + "}";
  }

  private static List<String> messages(Map<String, Object> answer) {
    return events(answer).stream().map(event -> (String) event.get("message")).toList();
  }

  private static List<Map<Object, Object>> events(Map<String, Object> answer) {
    List<Map<Object, Object>> events = new ArrayList<>();
    for (Object event : (List<?>) answer.getOrDefault("events", List.of())) {
      events.add(new HashMap<>((Map<?, ?>) event));
    }
    return events;
  }

  /** A line as pax-logging hands it over; only what is read here is answered. */
  private static PaxLoggingEvent event(String message, String @Nullable [] trace) {
    return (PaxLoggingEvent)
        Proxy.newProxyInstance(
            PaxLoggingEvent.class.getClassLoader(),
            new Class<?>[] {PaxLoggingEvent.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getTimeStamp" -> AT;
                  case "getLevel" -> level();
                  case "getLoggerName" -> "org.vigie.test";
                  case "getThreadName" -> "main";
                  case "getRenderedMessage" -> message;
                  case "getThrowableStrRep" -> trace;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static PaxLevel level() {
    return (PaxLevel)
        Proxy.newProxyInstance(
            PaxLevel.class.getClassLoader(),
            new Class<?>[] {PaxLevel.class},
            (proxy, method, arguments) -> "INFO");
  }
}
