package org.vigie.engine.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.Calls;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Recording;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.api.voice.Recordings;
import org.vigie.engine.internal.Rulebook;

/**
 * Erases recordings whose line keeps them no longer, each with an entry in the audit. The entry
 * comes first: an erasure of which nothing tells must not be. Where the file then stays, the next
 * look erases it, and says so once more. Confined to one thread.
 */
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final Author AUTHOR = new Author("vigie", "retention");

  private final Rulebook rulebook;
  private final Calls calls;
  private final InstantSource clock;

  Retention(Rulebook rulebook, Calls calls, InstantSource clock) {
    this.rulebook = rulebook;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Erases what is due.
   *
   * @return how many
   * @throws org.vigie.api.store.StoreException where the store does not answer; the next look does
   *     the rest
   */
  int look(Recordings recordings, PlanningStore audit) {
    Instant now = clock.instant();
    int erased = 0;
    Set<CallId> old = Set.copyOf(recordings.before(now.minus(Recording.LONGEST)));
    for (CallId id : recordings.before(now.minus(shortest()))) {
      Optional<CallRecord> call = calls.find(id);
      Duration keep = call.map(this::keep).orElse(Recording.LONGEST);
      boolean due =
          old.contains(id) || call.filter(c -> !c.startedAt().plus(keep).isAfter(now)).isPresent();
      if (due && erase(id, call, keep, recordings, audit)) {
        erased++;
      }
    }
    return erased;
  }

  private boolean erase(
      CallId id,
      Optional<CallRecord> call,
      Duration keep,
      Recordings recordings,
      PlanningStore audit) {
    String of = call.map(c -> " of " + c.startedAt() + " on line " + c.line()).orElse("");
    String change = "recording of call %s%s: kept → erased after %s".formatted(id, of, keep);
    Trail trail =
        new Trail(clock.instant(), AUTHOR, "recording erased", Optional.empty(), List.of(change));
    audit.put(List.of(), List.of(trail));
    boolean erased = recordings.erase(id);
    if (!erased) {
      LOG.warn("The recording of call {} was to be erased and is not there", id);
    }
    return erased;
  }

  /** A line that is gone, or records no more, keeps what there is for as long as may be. */
  private Duration keep(CallRecord call) {
    return rulebook
        .current()
        .flatMap(rules -> rules.setup().line(call.line()))
        .flatMap(Line::recording)
        .map(Recording::keep)
        .orElse(Recording.LONGEST);
  }

  private Duration shortest() {
    return rulebook.current().stream()
        .flatMap(rules -> rules.setup().setup().lines().stream())
        .flatMap(line -> line.recording().stream())
        .map(Recording::keep)
        .min(Duration::compareTo)
        .orElse(Recording.LONGEST);
  }
}
