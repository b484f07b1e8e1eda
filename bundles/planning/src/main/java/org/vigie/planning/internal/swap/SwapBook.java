package org.vigie.planning.internal.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.planning.internal.world.Ever;

/** The swaps that are kept, those that somebody waits for in memory too. Reading is thread-safe. */
final class SwapBook {
  private static final int MOST = 500;

  private final PlanningStore store;
  private final Map<String, Swap> open = new ConcurrentHashMap<>();
  private final Map<String, Swap> ended = new ConcurrentHashMap<>();
  private volatile long last = -1;

  SwapBook(PlanningStore store) {
    this.store = store;
  }

  /** Reads what there is, once. */
  void load() {
    if (last < 0) {
      List<Swap> all = store.all(Swap.class);
      all.forEach(swap -> (waiting(swap) ? open : ended).put(swap.id(), swap));
      last = all.stream().mapToLong(SwapBook::number).max().orElse(0);
    }
  }

  private static boolean waiting(Swap swap) {
    return swap.state() == SwapState.REQUESTED;
  }

  private static long number(Swap swap) {
    return Long.parseLong(swap.id().substring(1));
  }

  /** The next free {@code E7}. */
  String next() {
    load();
    return "E" + (last + 1);
  }

  /** Those that wait for an answer, oldest first. */
  List<Swap> open() {
    List<Swap> waiting = new ArrayList<>(open.values());
    waiting.sort(Comparator.comparing(Swap::requestedAt));
    return waiting;
  }

  Optional<Swap> find(String id) {
    return store.find(Swap.class, id);
  }

  /** Newest first. */
  List<Swap> list(Optional<SwapState> state) {
    List<Swap> all = store.find(Swap.class, Optional.empty(), Ever.START, Ever.END, 5_000);
    return all.stream()
        .filter(swap -> state.map(swap.state()::equals).orElse(true))
        .limit(MOST)
        .toList();
  }

  /** Those that were answered, cancelled or expired since an instant; older ones are let go. */
  List<Swap> endedSince(Instant since) {
    ended.values().removeIf(swap -> swap.answeredAt().filter(at -> at.isBefore(since)).isPresent());
    return List.copyOf(ended.values());
  }

  void put(Swap swap, Instant at, Author author, String action) {
    store.put(List.of(swap), List.of(trail(swap, at, author, action)));
    last = Math.max(last, number(swap));
    if (waiting(swap)) {
      open.put(swap.id(), swap);
    } else {
      open.remove(swap.id());
      ended.put(swap.id(), swap);
    }
  }

  private static Trail trail(Swap swap, Instant at, Author author, String action) {
    String part = "%s: rank %d, %s to %s";
    List<String> changes = new ArrayList<>();
    changes.add(given(part, swap.id() + " " + swap.from() + " → " + swap.to(), swap.given()));
    swap.returned()
        .ifPresent(
            back ->
                changes.add(given(part, swap.id() + " " + swap.to() + " → " + swap.from(), back)));
    return new Trail(at, author, action, Optional.of(swap.team()), changes);
  }

  private static String given(String form, String hands, Swap.Part part) {
    return form.formatted(hands, part.rank(), part.from(), part.until());
  }
}
