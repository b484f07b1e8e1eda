package org.vigie.setup.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.TeamRules;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.StoreException;

/** The rules of teams as they stood, and what of them has to be kept. Thread-safe. */
final class RulesBook implements RulesHistory {
  private static final Logger LOG = LoggerFactory.getLogger(RulesBook.class);
  private static final int CACHED = 64;

  private record Key(String team, Instant since) {}

  private final SetupStore store;
  private final Map<String, List<Instant>> changes = new ConcurrentHashMap<>();
  private final Map<Key, TeamRules> cache =
      new LinkedHashMap<>(CACHED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TeamRules> eldest) {
          return size() > CACHED;
        }
      };

  RulesBook(SetupStore store) {
    this.store = store;
  }

  /** Takes up what the store holds. */
  void load() {
    changes.clear();
    store.rulesChanges().forEach((team, instants) -> changes.put(team, List.copyOf(instants)));
  }

  /** Notes the rules of teams of which the store has none: it is older than they are. */
  void complete(Setup setup, Instant since) {
    Map<String, String> missing = new HashMap<>();
    for (var team : setup.teams()) {
      if (!changes.containsKey(team.id())) {
        missing.put(team.id(), RulesText.of(rules(setup, team.id(), since)));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    try {
      store.addRules(since, missing);
      written(since, missing.keySet());
    } catch (StoreException e) {
      LOG.warn("The first rules of teams are kept with their next change: {}", e.getMessage());
    }
  }

  @Override
  public Set<String> teams() {
    return Set.copyOf(changes.keySet());
  }

  @Override
  public List<Instant> changes(String team) {
    return changes.getOrDefault(team, List.of());
  }

  @Override
  public Optional<TeamRules> at(String team, Instant at) {
    List<Instant> all = changes(team);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int found = Collections.binarySearch(all, at);
    int last = found < 0 ? Math.max(0, -found - 2) : found;
    return saved(new Key(team, all.get(last)));
  }

  private Optional<TeamRules> saved(Key key) {
    synchronized (cache) {
      TeamRules known = cache.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<TeamRules> read =
        store.rules(key.team(), key.since()).map(json -> RulesText.read(json, key.since()));
    synchronized (cache) {
      read.ifPresent(rules -> cache.put(key, rules));
    }
    return read;
  }

  /** The rules that have to be kept where one setup takes the place of another, as JSON. */
  Map<String, String> due(Setup before, Setup after, Instant at) {
    TreeSet<String> teams = new TreeSet<>();
    before.teams().forEach(team -> teams.add(team.id()));
    after.teams().forEach(team -> teams.add(team.id()));
    Map<String, String> due = new HashMap<>();
    for (String team : teams) {
      TeamRules rules = rules(after, team, at);
      if (!standing(before, team, at).filter(rules::equals).isPresent()) {
        boolean first = changes(team).stream().noneMatch(since -> since.isBefore(at));
        due.put(team, RulesText.of(first ? rules : RulesText.fromThenOn(rules)));
      }
    }
    return due;
  }

  /**
   * The rules that the history gives for an instant. Those in force, as a rule; where the clock was
   * put back behind the last change, others: then that change has to be noted again.
   */
  private Optional<TeamRules> standing(Setup before, String team, Instant at) {
    List<Instant> all = changes(team);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return all.get(all.size() - 1).isAfter(at)
        ? at(team, at).map(rules -> RulesText.since(rules, at))
        : Optional.of(rules(before, team, at));
  }

  private static TeamRules rules(Setup setup, String id, Instant since) {
    return new TeamRules(
        since,
        setup.timezone(),
        setup.holidays(),
        setup.settings().exceptionalDays(),
        setup.teams().stream()
            .filter(team -> team.id().equals(id))
            .map(team -> team.planning())
            .findFirst());
  }

  /** The store has rules of teams since an instant. */
  void written(Instant since, Collection<String> teams) {
    for (String team : teams) {
      synchronized (cache) {
        cache.remove(new Key(team, since));
      }
      List<Instant> all = new ArrayList<>(changes(team));
      if (!all.contains(since)) {
        all.add(since);
        all.sort(Instant::compareTo);
      }
      changes.put(team, List.copyOf(all));
    }
  }
}
