package org.vigie.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertId;
import org.vigie.api.alert.AlertState;
import org.vigie.api.store.AlertEntry;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.StoredSegment;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextSegment;

class TextStoreKeepsWhatItIsGivenTest {
  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store = OpenStore.on(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = OpenStore.on(directory);
  }

  private Optional<MessageRecord> read(MessageRecord message) {
    return store.texts().message(message.id());
  }

  @Test
  void whatIsOwedComesBackOldestFirst() {
    MessageRecord first = Sms.out(1, "first");
    MessageRecord second = Sms.out(2, "second");
    MessageRecord third = Sms.out(3, "third");
    store.textStore().write(Sms.added(third, Sms.in(4, Optional.empty()), first, second));
    store.textStore().write(Sms.changed(Sms.sent(second), Sms.delivered(third)));
    reopen();
    assertThat(store.textStore().owed(Sms.at(3))).containsExactly(first, Sms.sent(second));
    assertThat(store.textStore().owed(Sms.at(4))).containsExactly(first);
    assertThat(read(third)).contains(Sms.delivered(third));
  }

  @Test
  void whatCallsOweIsWrittenWithThem() {
    MessageRecord notice = Sms.out(1, "Appel manqué de 06 12 34 56 78");
    JournalEntry last = Entries.last(Entries.call(1), 1, Entries.T0, true);
    var owing = new JournalEntry(last.call(), 1, last.events(), last.record(), List.of(notice));
    store.journal().append(List.of(owing));
    store.journal().append(List.of(owing));
    reopen();
    assertThat(store.textStore().owed(Entries.T0)).containsExactly(notice);
    assertThat(store.callLog().find(last.call())).isEqualTo(last.record());
  }

  @Test
  void whatCameInLatelyIsKnown() {
    MessageRecord old = Sms.in(1, Optional.empty());
    MessageRecord young = Sms.in(60, Optional.empty());
    store.textStore().write(Sms.added(old, young, Sms.out(61, "")));
    assertThat(store.textStore().receivedSince(Sms.at(60))).containsExactly(young);
  }

  @Test
  void aClientsKeyFindsItsMessage() {
    String key = "k".repeat(5_000);
    OwedText text = OwedText.conversation(Purpose.REQUEST, "", Sms.LINE, new TextAddress("+1"), "");
    MessageRecord message = text.accepted(Sms.id(1), Sms.at(1), Optional.of(key));
    store.textStore().write(Sms.added(message));
    reopen();
    assertThat(store.textStore().withKey(key)).contains(message);
    assertThat(store.textStore().withKey(key + "k")).isEmpty();
  }

  @Test
  void alertsComeBackUntilTheyAreClosed() {
    MessageRecord a = Sms.in(1, Optional.of(new AlertId(41)));
    MessageRecord b = Sms.in(2, Optional.of(new AlertId(42)));
    assertThat(store.textStore().lastAlert()).isZero();
    store.textStore().write(Sms.entries(Sms.raised(a), Sms.raised(b)));
    AlertEvent taken = new AlertEvent.Acknowledged(Sms.at(3), "alice");
    var record = Sms.alert(a, AlertState.ACKNOWLEDGED);
    var entry = new AlertEntry(record.id(), 2, List.of(taken), record);
    store.textStore().write(Sms.entries(entry, Sms.closed(b, 2)));
    reopen();
    assertThat(store.textStore().openAlerts())
        .extracting(AlertEntry::sequence, AlertEntry::events)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, Sms.raised(a).events()),
            org.assertj.core.groups.Tuple.tuple(2L, List.of(taken)));
    assertThat(store.textStore().openAlerts()).allMatch(e -> e.record().equals(record));
    assertThat(store.textStore().lastAlert()).isEqualTo(42);
    assertThat(store.texts().alert(new AlertId(42))).contains(Sms.alert(b, AlertState.CLOSED));
    List<AlertEvent> events = new ArrayList<>(Sms.raised(b).events());
    events.addAll(Sms.closed(b, 2).events());
    assertThat(store.texts().trace(new AlertId(42))).isEqualTo(events);
    assertThat(store.texts().trace(new AlertId(43))).isEmpty();
  }

  @Test
  void partsWaitUntilTheyAreDone() {
    StoredSegment first = segment(1, "un caractère coupé \ud83d");
    StoredSegment second = segment(2, "\udcde en deux");
    store.textStore().write(segments(List.of(first, second), List.of()));
    reopen();
    assertThat(store.textStore().segments()).containsExactly(first, second);
    store.textStore().write(segments(List.of(), List.of(first.id())));
    assertThat(store.textStore().segments()).containsExactly(second);
  }

  private static StoredSegment segment(int number, String text) {
    var part = new TextSegment.Part(65_535, 2, number);
    var address = TextAddress.of(Sms.LINE);
    var segment = new TextSegment(Entries.T0, Sms.ROUTE, address, address, text, Optional.of(part));
    return new StoredSegment(Sms.id(number).value(), segment);
  }

  private static TextBatch segments(List<StoredSegment> kept, List<String> done) {
    return new TextBatch(List.of(), List.of(), List.of(), kept, done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\0b\u0000",
        "\"quoted\" \\ 'it''s' \r\n\t",
        "☎📞👨‍👩‍👧",
        "\ud83d",
        "'); DROP"
      })
  void anyTextSurvives(String piece) {
    String text = piece.repeat(40_000 / Math.max(1, piece.length()));
    MessageRecord in = Sms.in(1, Optional.of(new AlertId(1)));
    MessageRecord out = Sms.out(2, text);
    AlertEntry raised = Sms.raised(in);
    List<AlertEvent> joined =
        List.of(new AlertEvent.TextJoined(Entries.T0, out.id(), text), raised.events().get(0));
    var entry = new AlertEntry(raised.alert(), 1, joined, raised.record());
    store
        .textStore()
        .write(
            new TextBatch(
                List.of(in, out), List.of(), List.of(entry), List.of(segment(1, text)), List.of()));
    reopen();
    assertThat(read(out)).contains(out);
    assertThat(store.texts().trace(raised.alert())).isEqualTo(joined);
    assertThat(store.textStore().segments()).containsExactly(segment(1, text));
    store.textStore().write(Sms.changed(Sms.sent(out)));
    assertThat(read(out)).contains(Sms.sent(out));
  }

  @Test
  void whatIsWrittenAgainStandsOnce() {
    TextBatch batch = Sms.arrivals(1, 5);
    OwedText text = OwedText.conversation(Purpose.REQUEST, "", Sms.LINE, new TextAddress("+1"), "");
    MessageRecord asked = text.accepted(Sms.id(900), Sms.at(900), Optional.of("key"));
    TextBatch other =
        new TextBatch(
            List.of(asked),
            List.of(Sms.sent(batch.added().get(1))),
            List.of(Sms.closed(batch.added().get(0), 2)),
            List.of(segment(1, "part")),
            List.of("nothing"));
    for (TextBatch each : List.of(batch, batch, other, other)) {
      store.textStore().write(each);
    }
    assertThat(store.textStore().owed(Entries.T0)).hasSize(11);
    assertThat(store.textStore().openAlerts()).hasSize(4);
    assertThat(store.texts().trace(new AlertId(1))).hasSize(4);
    assertThat(store.textStore().segments()).hasSize(1);
    assertThat(store.textStore().withKey("key")).contains(asked);
  }

  @Test
  void aChangeOfWhatIsNotThereIsKeptNevertheless() {
    MessageRecord message = Sms.sent(Sms.out(1, "text"));
    MessageRecord in = Sms.in(2, Optional.of(new AlertId(7)));
    store.textStore().write(Sms.changed(message));
    store.textStore().write(Sms.entries(Sms.closed(in, 9)));
    assertThat(read(message)).contains(message);
    assertThat(store.texts().alert(new AlertId(7))).isPresent();
  }

  @Test
  void valuesLongerThanTheirColumnsDoNoHarm() {
    TextAddress endless = new TextAddress("+" + "9".repeat(3_000));
    OwedText text =
        OwedText.conversation(Purpose.REQUEST, "l".repeat(3_000), Sms.LINE, endless, "");
    MessageRecord message = text.accepted(Sms.id(1), Sms.at(1), Optional.empty());
    store.textStore().write(Sms.added(message));
    assertThat(read(message)).contains(message);
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.textStore().owed(Entries.T0)).isEmpty();
    assertThat(store.textStore().openAlerts()).isEmpty();
    assertThat(store.textStore().segments()).isEmpty();
    assertThat(store.textStore().receivedSince(Entries.T0)).isEmpty();
    assertThat(store.texts().message(Sms.id(1))).isEmpty();
  }
}
