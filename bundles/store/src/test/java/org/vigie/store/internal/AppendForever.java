package org.vigie.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigie.api.store.JournalEntry;

/** Writes batch after batch, and each batch's number into a file once it is acknowledged. */
public final class AppendForever {
  private AppendForever() {}

  public static void main(String[] args) throws IOException {
    try (Store store = OpenStore.on(Path.of(args[0]));
        var acknowledged = Files.newOutputStream(Path.of(args[1]))) {
      for (long n = 0; ; n++) {
        store.journal().append(batch(n));
        acknowledged.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** One call begins, and the one before ends. */
  static List<JournalEntry> batch(long n) {
    var first = Entries.first(Entries.call(n));
    var next = Entries.next(Entries.call(n), 2);
    if (n == 0) {
      return List.of(first, next);
    }
    return List.of(first, next, Entries.last(Entries.call(n - 1), 3, Entries.T0, false));
  }
}
