package org.vigie.sip.internal.trunk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.number.Numbering;

/**
 * The trunks as configured, hot: added, changed and removed one by one, each without touching calls
 * in progress. Thread-safe.
 */
public final class TrunkDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(TrunkDirectory.class);

  private final TrunkTable table;
  private final Numbering numbering;
  private final InstantSource clock;
  private final Trunk.Dialler dialler;
  private final TrunkWatch.Maker watches;
  private final Map<String, TrunkEntry> entries = new LinkedHashMap<>();
  private final Instant started;

  public TrunkDirectory(
      TrunkTable table,
      Numbering numbering,
      InstantSource clock,
      Trunk.Dialler dialler,
      TrunkWatch.Maker watches) {
    this.table = table;
    this.numbering = numbering;
    this.clock = clock;
    this.dialler = dialler;
    this.watches = watches;
    this.started = clock.instant();
  }

  public TrunkTable table() {
    return table;
  }

  /** A configuration was added or changed. */
  public synchronized void put(String pid, Map<String, ?> properties) {
    String name = Names.of(properties);
    TrunkEntry entry = entries.get(pid);
    if (entry == null || !entry.name().equals(name)) {
      remove(pid);
      entry = new TrunkEntry(pid, name);
      entries.put(pid, entry);
    }
    apply(entry, properties);
  }

  private void apply(TrunkEntry entry, Map<String, ?> properties) {
    String file = Names.file(entry.name());
    Optional<TrunkEntry> twin = twin(entry);
    if (twin.isPresent()) {
      entry.problem(
          "CONFIGURATION_ERROR: "
              + file
              + ": a trunk '"
              + entry.name()
              + "' is there already"
              + " ("
              + twin.get().pid()
              + "): take one of them away; only the first is in use");
      LOG.warn("{}: a second trunk of that name is not used", file);
      return;
    }
    TrunkConfigReader.Reading reading = TrunkConfigReader.read(entry.name(), properties, numbering);
    if (!reading.faults().isEmpty()) {
      entry.problem("CONFIGURATION_ERROR: " + file + ": " + reading.faults().get(0));
      LOG.warn("{}: {}; the last good values, if any, go on", file, reading.faults());
      return;
    }
    entry.problem("");
    entry.warning(warning(entry, reading));
    run(entry, reading.config());
  }

  private String warning(TrunkEntry entry, TrunkConfigReader.Reading reading) {
    String file = Names.file(entry.name());
    if (!reading.unknown().isEmpty()) {
      return file + ": key '" + reading.unknown().iterator().next() + "' means nothing, ignored";
    }
    for (TrunkEntry other : entries.values()) {
      Optional<TrunkConfig> config = other.trunk().map(Trunk::config);
      if (other != entry && config.filter(c -> collides(c, reading.config())).isPresent()) {
        return file
            + ": the same peers as trunk '"
            + other.name()
            + "': calls in count for the one with the lower priority number";
      }
    }
    return "";
  }

  private static boolean collides(TrunkConfig one, TrunkConfig other) {
    boolean target =
        one.target().host().equalsIgnoreCase(other.target().host())
            && one.target().port() == other.target().port();
    return target || one.peers().stream().anyMatch(other.peers()::contains);
  }

  private Optional<TrunkEntry> twin(TrunkEntry entry) {
    return entries.values().stream()
        .filter(e -> e != entry && e.name().equals(entry.name()))
        .findFirst();
  }

  private void run(TrunkEntry entry, TrunkConfig config) {
    Optional<Trunk> running = entry.trunk();
    if (running.isPresent()) {
      running.get().configure(config);
      entry.watch().ifPresent(TrunkWatch::changed);
      LOG.info("trunk {}: changed", config.name());
      return;
    }
    Trunk trunk = new Trunk(config, clock, dialler);
    TrunkWatch watch = watches.watch(trunk);
    entry.runs(trunk, watch);
    watch.changed();
    table.put(trunk);
    LOG.info("trunk {}: {}", config.name(), config.target());
  }

  /** A configuration was taken away; calls in progress on its trunk go on. */
  public synchronized void remove(String pid) {
    TrunkEntry entry = entries.remove(pid);
    if (entry != null) {
      entry.trunk().ifPresent(table::remove);
      entry.watch().ifPresent(TrunkWatch::close);
      LOG.info("trunk {}: taken away", entry.name());
    }
  }

  public synchronized List<HealthPart> health() {
    return entries.values().stream().map(entry -> entry.health(started)).toList();
  }

  /** Takes all away. */
  public synchronized void close() {
    List.copyOf(entries.keySet()).forEach(this::remove);
  }
}
