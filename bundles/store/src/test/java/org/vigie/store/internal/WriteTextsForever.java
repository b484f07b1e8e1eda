package org.vigie.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigie.api.store.TextBatch;
import org.vigie.api.text.MessageRecord;

/** Writes batch after batch of messages, and each one's number once it is acknowledged. */
public final class WriteTextsForever {
  static final int SIZE = 10;

  private WriteTextsForever() {}

  public static void main(String[] args) throws IOException {
    try (Store store = OpenStore.on(Path.of(args[0]));
        var acknowledged = Files.newOutputStream(Path.of(args[1]))) {
      for (long n = 0; ; n++) {
        store.textStore().write(batch(n));
        acknowledged.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** Some texts come in, and what the ones before owed is sent. */
  static TextBatch batch(long n) {
    TextBatch arrivals = Sms.arrivals(first(n), SIZE);
    List<MessageRecord> sent = n == 0 ? List.of() : sent(n - 1);
    return new TextBatch(arrivals.added(), sent, arrivals.alerts(), List.of(), List.of());
  }

  static List<MessageRecord> sent(long n) {
    return owed(n).stream().map(Sms::sent).toList();
  }

  static List<MessageRecord> owed(long n) {
    return Sms.arrivals(first(n), SIZE).added().stream()
        .filter(message -> message.route().isEmpty())
        .toList();
  }

  static long first(long n) {
    return 1 + n * SIZE;
  }
}
