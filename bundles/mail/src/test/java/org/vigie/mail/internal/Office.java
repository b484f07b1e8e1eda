package org.vigie.mail.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.vigie.api.call.CallId;
import org.vigie.api.health.HealthPart;
import org.vigie.api.mail.MailRecord;
import org.vigie.api.mail.MailStore;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.store.JournalEntry;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;
import org.vigie.testkit.LeapClock;

/** A mail room on a real store, with pauses short enough for a test. */
final class Office implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-22T02:12:00Z");
  static final Pauses SHORT = new Pauses(Duration.ofMillis(40), Duration.ofMillis(300));

  final LeapClock clock = new LeapClock(START);
  final Store store;
  final MailRoom room;
  private int calls;

  Office(Path directory) {
    this(directory, store -> store);
  }

  /** Puts something between room and store. */
  interface Between {
    MailStore of(MailStore store);
  }

  Office(Path directory, Between between) {
    this(directory, between, SHORT, SHORT);
  }

  /** With the pauses of a server that takes nothing, and of a mail that it does not take. */
  Office(Path directory, Between between, Pauses server, Pauses mail) {
    // Patient, as machines that build are busy.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    SystemThreads threads = new SystemThreads();
    store =
        new Store(
            new StoreSettings(directory, Duration.ofDays(30), Optional.empty()), clock, threads);
    room = new MailRoom(between.of(store.mailStore()), clock, threads, server, mail);
  }

  /** The file's keys for a server in clear, with changes: {@code key=value}. */
  static Map<String, Object> values(int port, String... others) {
    Map<String, Object> values = new TreeMap<>();
    values.put("host", "127.0.0.1");
    values.put("port", Integer.toString(port));
    values.put("security", "none");
    values.put("from", "Vigie <vigie@example.com>");
    for (String other : others) {
      values.put(other.substring(0, other.indexOf('=')), other.substring(other.indexOf('=') + 1));
    }
    return values;
  }

  static OwedMail mail(CallId call, String to) {
    return new OwedMail(
        "voicemail:" + call + ":" + to, call, to, "Message vocal", "Durée : 42 s\n");
  }

  CallId call() {
    calls++;
    return new CallId("01KAN%021d".formatted(calls));
  }

  /** A call owes mails to these. */
  List<MailRecord> owes(String... to) {
    CallId call = call();
    return owes(call, List.of(to).stream().map(each -> mail(call, each)).toList());
  }

  List<MailRecord> owes(CallId call, List<OwedMail> mails) {
    List<MailRecord> owed = mails.stream().map(mail -> mail.owed(clock.instant())).toList();
    store
        .journal()
        .append(List.of(new JournalEntry(call, 1, List.of(), Optional.empty(), List.of(), owed)));
    room.owed();
    return owed;
  }

  /** Many calls owe one each, oldest first. */
  List<String> owesMany(int count) {
    List<String> addresses = new ArrayList<>();
    IntStream.range(0, count).mapToObj("p%d@example.com"::formatted).forEach(addresses::add);
    for (String address : addresses) {
      owes(address);
      clock.leap(Duration.ofMillis(1));
    }
    return addresses;
  }

  List<MailRecord> owed() {
    return store.mailStore().owed(10_000);
  }

  HealthPart health() {
    return room.parts().get(0);
  }

  @Override
  public void close() {
    room.close();
    store.close();
  }
}
