package org.vigie.planning.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.CallQuery;
import org.vigie.api.query.Calls;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;

/** The calls and alerts that there were, two on a page. */
final class TestTraffic implements Calls, Texts {
  final List<CallRecord> calls = new ArrayList<>();
  final List<AlertRecord> alerts = new ArrayList<>();

  private static <T> Page<T> page(List<T> all, Optional<String> cursor) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    int to = Math.min(from + 2, all.size());
    Optional<String> next = to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty();
    return new Page<>(all.subList(from, to), next);
  }

  @Override
  public List<CallRecord> inProgress() {
    return List.of();
  }

  @Override
  public Page<CallRecord> find(CallQuery query) {
    return page(
        calls.stream().filter(c -> !c.startedAt().isBefore(query.from().orElseThrow())).toList(),
        query.cursor());
  }

  @Override
  public Optional<CallRecord> find(CallId id) {
    return calls.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  @Override
  public List<CallEvent> trace(CallId id) {
    return List.of();
  }

  @Override
  public Page<MessageRecord> messages(MessageQuery query) {
    return new Page<>(List.of(), Optional.empty());
  }

  @Override
  public Optional<MessageRecord> message(MessageId id) {
    return Optional.empty();
  }

  @Override
  public Page<AlertRecord> alerts(AlertQuery query) {
    return page(
        alerts.stream().filter(a -> !a.createdAt().isBefore(query.from().orElseThrow())).toList(),
        query.cursor());
  }

  @Override
  public Optional<AlertRecord> alert(AlertId id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  @Override
  public List<AlertEvent> trace(AlertId id) {
    return List.of();
  }
}
