package org.vigie.setup.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.SetupVersion;
import org.vigie.api.store.StoreException;

/** A store that forgets when the test ends. Audit numbers are the versions' plus 40. */
final class StoreInMemory implements SetupStore {
  final List<SetupVersion> versions = new ArrayList<>();
  final Map<String, TreeMap<Instant, String>> rules = new HashMap<>();
  boolean full;

  @Override
  public synchronized Optional<Kept> newest() {
    return before(versions.size() + 1L);
  }

  @Override
  public synchronized Optional<Kept> before(long version) {
    return Optional.of(version - 1)
        .filter(number -> number > 0 && number <= versions.size())
        .map(number -> kept(number, versions.get(Math.toIntExact(number) - 1)));
  }

  private static Kept kept(long number, SetupVersion version) {
    return new Kept(number, version.at(), version.author(), version.json());
  }

  @Override
  public synchronized long add(SetupVersion version) {
    if (full) {
      throw new StoreException("the disk is full", new IllegalStateException());
    }
    versions.add(version);
    addRules(version.at(), version.rules());
    return versions.size();
  }

  @Override
  public synchronized void addRules(Instant since, Map<String, String> added) {
    added.forEach(
        (team, json) -> rules.computeIfAbsent(team, t -> new TreeMap<>()).put(since, json));
  }

  @Override
  public synchronized Map<String, List<Instant>> rulesChanges() {
    Map<String, List<Instant>> changes = new HashMap<>();
    rules.forEach((team, rows) -> changes.put(team, List.copyOf(rows.keySet())));
    return changes;
  }

  @Override
  public synchronized Optional<String> rules(String team, Instant since) {
    return Optional.ofNullable(rules.get(team)).map(rows -> rows.get(since));
  }

  @Override
  public OptionalLong audit(long version) {
    return OptionalLong.of(version + 40);
  }
}
