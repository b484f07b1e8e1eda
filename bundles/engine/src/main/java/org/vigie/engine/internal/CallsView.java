package org.vigie.engine.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.Page;
import org.vigie.api.store.CallLog;

/** Calls of memory, then those of the log. Thread-safe. */
final class CallsView implements Calls {
  private static final Comparator<CallRecord> NEWEST_FIRST =
      Comparator.comparing(CallRecord::startedAt)
          .thenComparing(call -> call.id().value())
          .reversed();

  private static final String LIVE = "live.";

  private final CallBook book;
  private final CallLog log;

  CallsView(CallBook book, CallLog log) {
    this.book = book;
    this.log = log;
  }

  @Override
  public List<CallRecord> inProgress() {
    return live().filter(call -> call.verdict().isEmpty()).toList();
  }

  private Stream<CallRecord> live() {
    return book.all().stream().flatMap(call -> call.record().stream()).sorted(NEWEST_FIRST);
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    Optional<String> cursor = query.cursor();
    boolean inLog = cursor.isPresent() && !cursor.get().startsWith(LIVE);
    return inLog ? log.find(query) : fromMemory(query, cursor.map(CallsView::instantOf));
  }

  private Page<CallRecord> fromMemory(CallQuery query, Optional<Instant> before) {
    List<CallRecord> found =
        live()
            .filter(call -> before.isEmpty() || call.startedAt().isBefore(before.get()))
            .filter(call -> fits(query, call))
            .toList();
    if (found.size() >= query.limit()) {
      List<CallRecord> page = found.subList(0, query.limit());
      return new Page<>(page, Optional.of(LIVE + page.get(page.size() - 1).startedAt()));
    }
    Page<CallRecord> older = log.find(rest(query, query.limit() - found.size()));
    List<CallRecord> all = new ArrayList<>(found);
    // One that ended between the two questions stands in both.
    older.items().stream()
        .filter(call -> found.stream().noneMatch(live -> live.id().equals(call.id())))
        .forEach(all::add);
    return new Page<>(all, older.next());
  }

  private static CallQuery rest(CallQuery query, int limit) {
    return new CallQuery(
        query.line(),
        query.verdict(),
        query.number(),
        query.from(),
        query.until(),
        query.missedOnly(),
        limit,
        Optional.empty());
  }

  private static Instant instantOf(String cursor) {
    try {
      return Instant.parse(cursor.substring(LIVE.length()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a cursor of the call log: " + cursor, e);
    }
  }

  private static boolean fits(CallQuery query, CallRecord call) {
    return query.line().map(call.line()::equals).orElse(true)
        && query.verdict().map(verdict -> call.verdict().equals(Optional.of(verdict))).orElse(true)
        && query.number().map(number -> concerns(call, number)).orElse(true)
        && query.from().map(from -> !call.startedAt().isBefore(from)).orElse(true)
        && query.until().map(until -> call.startedAt().isBefore(until)).orElse(true)
        && (!query.missedOnly() || call.missed());
  }

  private static boolean concerns(CallRecord call, String number) {
    return call.called().e164().equals(number)
        || call.caller().map(caller -> caller.e164().equals(number)).orElse(false);
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    Optional<CallRecord> live = book.find(id).flatMap(LiveCall::record);
    return live.isPresent() ? live : log.find(id);
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return log.trace(id);
  }
}
