package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.alert.AlertState;
import org.vigie.api.query.AlertQuery;
import org.vigie.api.query.MessageQuery;
import org.vigie.api.query.Page;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.MessageState;

class TextsArePagedNewestFirstTest {
  private static final int ALERTS = 33;
  private static final MessageQuery ALL =
      new MessageQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          10,
          Optional.empty());
  private static final AlertQuery ALERT =
      new AlertQuery(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          10,
          Optional.empty());

  @TempDir Path directory;
  private Store store;
  private final List<MessageRecord> messages = new ArrayList<>();

  @BeforeEach
  void fill() {
    store = OpenStore.on(directory);
    var batch = Sms.arrivals(1, ALERTS);
    store.textStore().write(batch);
    for (MessageRecord message : batch.added()) {
      boolean sent =
          message.direction() == Direction.OUT && message.createdAt().getEpochSecond() % 2 == 0;
      messages.add(sent ? Sms.sent(message) : message);
    }
    var sent = messages.stream().filter(m -> m.state() == MessageState.SENT);
    store.textStore().write(Sms.changed(sent.toArray(MessageRecord[]::new)));
    store.textStore().write(Sms.entries(Sms.closed(batch.added().get(0), 2)));
    messages.sort(Comparator.comparing(MessageRecord::createdAt).reversed());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static MessageQuery at(MessageQuery q, Optional<String> cursor) {
    return new MessageQuery(
        q.direction(),
        q.state(),
        q.line(),
        q.number(),
        q.alert(),
        q.from(),
        q.until(),
        q.limit(),
        cursor);
  }

  private long late = 1_000;

  private List<MessageId> all(MessageQuery query) {
    List<MessageRecord> meanwhile = new ArrayList<>();
    Page<MessageRecord> page = store.texts().messages(query);
    List<MessageRecord> found = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(10);
      // What comes in meanwhile must shift nothing.
      meanwhile.add(0, Sms.in(late++, Optional.of(new AlertId(1))));
      store.textStore().write(Sms.added(meanwhile.get(0)));
      page = store.texts().messages(at(query, page.next()));
      found.addAll(page.items());
    }
    messages.addAll(0, meanwhile);
    return found.stream().map(MessageRecord::id).toList();
  }

  private List<MessageId> where(Predicate<MessageRecord> which) {
    return messages.stream().filter(which).map(MessageRecord::id).toList();
  }

  @Test
  void pagesGiveEachMessageOnce() {
    var expected = where(m -> true);
    assertThat(all(ALL)).isEqualTo(expected);
  }

  @Test
  void filtersHoldOnEveryPage() {
    for (MessageState state : MessageState.values()) {
      var query = with(Optional.empty(), Optional.of(state), Optional.empty(), Optional.empty());
      var expected = where(m -> m.state() == state);
      assertThat(all(query)).isEqualTo(expected);
    }
    for (Direction way : Direction.values()) {
      var query = with(Optional.of(way), Optional.empty(), Optional.empty(), Optional.empty());
      var expected = where(m -> m.direction() == way);
      assertThat(all(query)).isEqualTo(expected);
    }
    var alert = new AlertId(7);
    var query = with(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(alert));
    assertThat(all(query)).isEqualTo(where(m -> m.alert().equals(Optional.of(alert)))).hasSize(3);
  }

  private static MessageQuery with(
      Optional<Direction> way,
      Optional<MessageState> state,
      Optional<String> number,
      Optional<AlertId> alert) {
    var none = Optional.<String>empty();
    return new MessageQuery(way, state, none, number, alert, ALL.from(), ALL.until(), 10, none);
  }

  @Test
  void aNumberIsFoundAsSenderAndAsReceiver() {
    for (String number : List.of(Sms.LINE.e164(), Sms.ALICE.e164(), Sms.sender(9).e164())) {
      var query = with(Optional.empty(), Optional.empty(), Optional.of(number), Optional.empty());
      var expected = where(m -> m.from().value().equals(number) || m.to().value().equals(number));
      assertThat(all(query)).isEqualTo(expected).isNotEmpty();
    }
  }

  @Test
  void aSpanIsHalfOpenAndLinesAreAskedFor() {
    var from = Optional.of(Sms.at(30));
    var until = Optional.of(Sms.at(60));
    var none = Optional.<String>empty();
    var query =
        new MessageQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of("heating"),
            none,
            Optional.empty(),
            from,
            until,
            500,
            none);
    assertThat(store.texts().messages(query).items())
        .extracting(MessageRecord::id)
        .isEqualTo(
            where(m -> !m.createdAt().isBefore(Sms.at(30)) && m.createdAt().isBefore(Sms.at(60))))
        .hasSize(30);
  }

  @Test
  void alertsComeByNumberAndFilter() {
    Page<AlertRecord> first = store.texts().alerts(ALERT);
    assertThat(first.items()).extracting(a -> a.id().number()).startsWith(33L, 32L).hasSize(10);
    var in = Sms.in(500, Optional.of(new AlertId(500)));
    store.textStore().write(Sms.entries(Sms.raised(in)));
    Page<AlertRecord> second =
        store.texts().alerts(alerts(Optional.empty(), Optional.empty(), first.next()));
    assertThat(second.items().get(0).id()).isEqualTo(new AlertId(23));
    assertThat(numbers(Optional.of(AlertState.CLOSED), Optional.empty())).containsExactly(1L);
    assertThat(numbers(Optional.of(AlertState.OPEN), Optional.empty())).hasSize(10);
    assertThat(numbers(Optional.empty(), Optional.of(Sms.sender(9).e164()))).containsExactly(3L);
  }

  private List<Long> numbers(Optional<AlertState> state, Optional<String> number) {
    return store.texts().alerts(alerts(state, number, Optional.empty())).items().stream()
        .map(alert -> alert.id().number())
        .toList();
  }

  private static AlertQuery alerts(
      Optional<AlertState> state, Optional<String> number, Optional<String> cursor) {
    var team = Optional.of("plumbers");
    var line = Optional.of("heating");
    return new AlertQuery(state, team, line, number, ALERT.from(), ALERT.until(), 10, cursor);
  }

  @Test
  void otherCursorsAreRefused() {
    var message = at(ALL, Optional.of("1 OR 1=1"));
    assertThatThrownBy(() -> store.texts().messages(message))
        .isInstanceOf(IllegalArgumentException.class);
    var alert = alerts(Optional.empty(), Optional.empty(), Optional.of("x"));
    assertThatThrownBy(() -> store.texts().alerts(alert))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
