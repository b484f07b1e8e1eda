package org.vigie.rest.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.health.Health;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthReport;
import org.vigie.api.health.HealthState;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.Calls;
import org.vigie.api.query.TextListener;
import org.vigie.api.text.MessageRecord;

/** Figures in Prometheus' text format, version 0.0.4; counters begin at the start of the bundle. */
final class Metrics implements CallListener, TextListener {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Backends backends;
  private final TextMetrics texts;
  private final Map<Verdict, LongAdder> ended = new EnumMap<>(Verdict.class);

  Metrics(Backends backends) {
    this.backends = backends;
    texts = new TextMetrics(backends);
    for (Verdict verdict : Verdict.values()) {
      ended.put(verdict, new LongAdder());
    }
  }

  @Override
  public void changed(CallRecord call) {
    if (call.endedAt().isPresent()) {
      call.verdict().map(ended::get).ifPresent(LongAdder::increment);
    }
  }

  @Override
  public void changed(MessageRecord message) {
    texts.changed(message);
  }

  @Override
  public void changed(AlertRecord alert) {
    // Open ones are counted when they are asked for.
  }

  Answer get(Ask ask) {
    Exposition text = new Exposition();
    backends.calls().map(Calls::inProgress).ifPresent(calls -> inProgress(text, calls));
    text.head("vigie_calls_total", "counter", "Calls that have ended, by verdict");
    ended.forEach(
        (verdict, count) ->
            text.value("vigie_calls_total", Map.of("verdict", verdict.code()), count.sum()));
    texts.write(text);
    backends
        .media()
        .ifPresent(
            media -> {
              text.single("vigie_media_legs", "gauge", "RTP endpoints open", media.openLegs());
              text.single(
                  "vigie_media_legs_free", "gauge", "RTP endpoints still free", media.freeLegs());
            });
    backends.health().ifPresent(health -> health(text, health));
    Runtime runtime = Runtime.getRuntime();
    text.single(
        "jvm_memory_used_bytes",
        "gauge",
        "Heap in use",
        runtime.totalMemory() - runtime.freeMemory());
    text.single("jvm_memory_max_bytes", "gauge", "Largest heap", runtime.maxMemory());
    return Answer.text(TYPE, text.toString());
  }

  private static void inProgress(Exposition text, List<CallRecord> calls) {
    text.single("vigie_calls_in_progress", "gauge", "Calls in progress", calls.size());
    long ringing =
        calls.stream()
            .flatMap(call -> call.attempts().stream())
            .filter(attempt -> attempt.result().isEmpty())
            .count();
    text.single("vigie_attempts_in_progress", "gauge", "Attempts without a result yet", ringing);
  }

  private static void health(Exposition text, Health health) {
    HealthReport report = health.report();
    text.head("vigie_health", "gauge", "2 up, 1 degraded, 0 down; by part, and of the whole");
    text.value("vigie_health", Map.of("part", "all"), grade(report.state()));
    for (HealthPart part : report.parts()) {
      text.value(
          "vigie_health",
          Map.of("part", part.name().toLowerCase(Locale.ROOT)),
          grade(part.state()));
    }
    text.single(
        "process_resident_memory_bytes", "gauge", "Resident memory", health.residentBytes());
    health
        .bootTime()
        .ifPresent(
            boot ->
                text.single(
                    "vigie_boot_milliseconds",
                    "gauge",
                    "From start to ready for calls",
                    boot.toMillis()));
  }

  private static int grade(HealthState state) {
    return HealthState.DOWN.ordinal() - state.ordinal();
  }
}
