package org.vigie.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.api.store.SetupVersion;

/** Writes versions of the setup and records by turns, and each number once it is acknowledged. */
public final class AdministerForever {
  static final Author AUTHOR = new Author("admin", "test");

  private AdministerForever() {}

  public static void main(String[] args) throws IOException {
    try (Store store = OpenStore.on(Path.of(args[0]));
        var acknowledged = Files.newOutputStream(Path.of(args[1]))) {
      for (long n = 1; ; n++) {
        write(store, n);
        acknowledged.write((n + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  /** Odd: a version with rules of two teams; even: two records. One entry of the audit each. */
  static void write(Store store, long n) {
    var at = Entries.T0.plusSeconds(n);
    if (n % 2 == 1) {
      Map<String, String> rules = Map.of("a", "{\"n\":" + n + "}", "b", "{\"n\":" + n + "}");
      store
          .setups()
          .add(new SetupVersion("{}", AUTHOR, at, "n" + n, Optional.empty(), List.of(), rules));
    } else {
      Trail trail = new Trail(at, AUTHOR, "n" + n, Optional.empty(), List.of());
      store.plannings().put(List.of(confirmed(n, "x"), confirmed(n, "y")), List.of(trail));
    }
  }

  static Confirmed confirmed(long n, String which) {
    return new Confirmed(which + n, "admin", "test", Entries.T0.plusSeconds(n));
  }
}
