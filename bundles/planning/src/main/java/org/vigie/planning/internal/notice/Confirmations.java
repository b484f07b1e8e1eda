package org.vigie.planning.internal.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Confirmed;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.notices.api.DutyNotices;

/** The shifts that were confirmed. Thread-safe; answers from memory once it has been read. */
final class Confirmations {
  /** A duty lasts seven days at most, and is confirmed some days ahead. */
  private static final Duration KEPT = Duration.ofDays(60);

  private static final int MOST = 5_000;
  private final PlanningStore store;
  private final Map<String, Instant> ids = new ConcurrentHashMap<>();
  private volatile boolean loaded;

  Confirmations(PlanningStore store) {
    this.store = store;
  }

  /** Reads what is kept, once. */
  synchronized void load(Instant now) {
    if (!loaded) {
      List<Confirmed> known =
          store.find(Confirmed.class, Optional.empty(), now.minus(KEPT), now.plus(KEPT), MOST);
      known.forEach(confirmed -> ids.put(confirmed.id(), confirmed.at()));
      loaded = true;
    }
  }

  /** Names a shift as it is kept: {@code shift/team/rank/person/start}. */
  static String id(Shift duty) {
    return DutyNotices.key(duty);
  }

  boolean has(Shift duty) {
    return ids.containsKey(id(duty));
  }

  /** Says whether a shift was confirmed after an instant, or at it: what was due then was told. */
  boolean hasSince(Shift duty, Instant at) {
    return Optional.ofNullable(ids.get(id(duty))).filter(c -> !c.isBefore(at)).isPresent();
  }

  void add(Shift duty, String origin, Instant at) {
    String id = id(duty);
    Author author = new Author(duty.person(), origin);
    Trail trail = new Trail(at, author, "shift confirmed", Optional.of(duty.team()), List.of(id));
    store.put(List.of(new Confirmed(id, duty.person(), origin, at)), List.of(trail));
    ids.put(id, at);
  }
}
