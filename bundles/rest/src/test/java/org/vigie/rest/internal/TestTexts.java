package org.vigie.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.query.Texts;
import org.vigie.api.setup.AlertRules;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.MessageTry;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;

/** Some messages and one alert, in pages of two. */
final class TestTexts implements Texts {
  static final Instant AT = TestCalls.AT;
  static final AlertId ALERT = new AlertId(42);
  static final PhoneNumber LINE = new PhoneNumber("+33644600000");
  private static final int PAGE = 2;

  final List<MessageQuery> askedMessages = new CopyOnWriteArrayList<>();
  final List<AlertQuery> askedAlerts = new CopyOnWriteArrayList<>();
  final Map<MessageId, MessageRecord> messages = new ConcurrentHashMap<>();
  volatile AlertRecord alert = alert(AlertState.OPEN);
  volatile @Nullable RuntimeException fault;

  static MessageId id(int number) {
    return new MessageId(String.format("01ARZ3NDEKTSV4RRFFQ69G%04d", number));
  }

  static MessageRecord out(int number, String text, MessageState state) {
    return new MessageRecord(
        id(number),
        Direction.OUT,
        Purpose.ALERT,
        Optional.of("chauffage"),
        TextAddress.of(LINE),
        new TextAddress("+33612345601"),
        text,
        false,
        state,
        Optional.of("smpp-beta"),
        AT.plusSeconds(number),
        List.of(
            MessageTry.of(
                "smpp-alpha", AT.plusSeconds(1), MessageTry.Result.REFUSED, "11 ESME_RINVDSTADR"),
            MessageTry.of("smpp-beta", AT.plusSeconds(2), MessageTry.Result.SENT, "")),
        Optional.of("alice"),
        Optional.of(ALERT),
        Optional.empty(),
        false);
  }

  static MessageRecord in(int number, String from, String text) {
    return new MessageRecord(
        id(number),
        Direction.IN,
        Purpose.INCOMING,
        Optional.empty(),
        new TextAddress(from),
        TextAddress.of(LINE),
        text,
        false,
        MessageState.RECEIVED,
        Optional.of("gsm-sim"),
        AT.plusSeconds(number),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  static AlertRecord alert(AlertState state) {
    return alert(state, Optional.empty());
  }

  /** From now on the open alert is about a call. */
  void alertOf(Optional<CallId> call) {
    alert = alert(AlertState.OPEN, call);
  }

  private static AlertRecord alert(AlertState state, Optional<CallId> call) {
    boolean taken = state != AlertState.OPEN;
    return new AlertRecord(
        ALERT,
        "chauffage",
        "chauffage",
        LINE,
        new TextAddress("+33611111111"),
        "=fuite; au \"sous-sol\"",
        List.of(id(1)),
        state,
        taken ? Optional.of("alice") : Optional.empty(),
        AT,
        taken ? Optional.of(AT.plus(Duration.ofMinutes(2))) : Optional.empty(),
        Optional.empty(),
        List.of(
            new AlertRecord.Notice(
                "alice",
                "sms",
                NoticeKind.ALERT,
                AT.plusSeconds(1),
                Optional.of(id(1)),
                Optional.of(MessageState.DELIVERED)),
            new AlertRecord.Notice(
                "bruno",
                "sms",
                NoticeKind.FOLLOW_UP,
                AT.plusSeconds(2),
                Optional.empty(),
                Optional.empty())),
        call);
  }

  void put(MessageRecord message) {
    messages.put(message.id(), message);
  }

  private void fail() {
    RuntimeException thrown = fault;
    if (thrown != null) {
      throw thrown;
    }
  }

  @Override
  public Page<MessageRecord> messages(MessageQuery query) {
    askedMessages.add(query);
    fail();
    List<MessageRecord> rest =
        messages.values().stream()
            .filter(m -> query.alert().isEmpty() || m.alert().equals(query.alert()))
            .filter(m -> query.cursor().map(c -> m.id().value().compareTo(c) < 0).orElse(true))
            .sorted((one, other) -> other.id().compareTo(one.id()))
            .toList();
    List<MessageRecord> page = rest.stream().limit(PAGE).toList();
    return new Page<>(
        page, rest.size() > PAGE ? Optional.of(page.get(PAGE - 1).id().value()) : Optional.empty());
  }

  @Override
  public Optional<MessageRecord> message(MessageId id) {
    fail();
    return Optional.ofNullable(messages.get(id));
  }

  @Override
  public Page<AlertRecord> alerts(AlertQuery query) {
    askedAlerts.add(query);
    fail();
    boolean wanted = query.state().map(state -> state == alert.state()).orElse(true);
    return new Page<>(wanted ? List.of(alert) : List.of(), Optional.empty());
  }

  @Override
  public Optional<AlertRecord> alert(AlertId id) {
    fail();
    return id.equals(ALERT) ? Optional.of(alert) : Optional.empty();
  }

  @Override
  public List<AlertEvent> trace(AlertId id) {
    return List.of(
        new AlertEvent.AlertRaised(
            AT,
            "chauffage",
            LINE,
            "chauffage",
            new TextAddress("+33611111111"),
            id(1),
            "fuite",
            TestSetup.policy(AlertRules.DEFAULT),
            new OnCall("chauffage", AT, OnCall.State.GAP, List.of()),
            Optional.empty()),
        new AlertEvent.NoticeGiven(AT, "bruno", NoticeKind.FOLLOW_UP, id(2), false),
        new AlertEvent.Acknowledged(AT, "alice"));
  }
}
