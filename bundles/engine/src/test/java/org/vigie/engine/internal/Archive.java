package org.vigie.engine.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.planning.PlanningRecord;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Calls;
import org.vigie.api.store.JournalEntry;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.StoreException;
import org.vigie.runtime.SystemThreads;
import org.vigie.store.internal.Store;
import org.vigie.store.internal.StoreSettings;

/** A real store with calls of long ago, and a line whose recordings are kept for a time. */
public final class Archive implements AutoCloseable {
  private final Rulebook rulebook = new Rulebook();
  private final Store store;

  public Archive(Path directory, InstantSource clock, Duration keep) {
    var settings = new StoreSettings(directory, Duration.ofDays(400), Optional.empty());
    store = new Store(settings, clock, new SystemThreads());
    rulebook.setup(Village.recorded(keep));
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  public Calls calls() {
    StoreLink link = new StoreLink();
    link.log(store.callLog());
    return new CallsView(new CallBook(), link);
  }

  public PlanningStore plannings() {
    return store.plannings();
  }

  public AuditLog audit() {
    return store.audit();
  }

  /** An audit on a disk that is full. */
  public PlanningStore broken() {
    return new PlanningStore() {
      @Override
      public void put(List<? extends PlanningRecord> records, List<Trail> trails) {
        throw new StoreException("the disk is full", new IllegalStateException("full"));
      }

      @Override
      public void remove(Class<? extends PlanningRecord> kind, String id, List<Trail> trails) {
        throw new IllegalStateException("not asked for");
      }

      @Override
      public <T extends PlanningRecord> Optional<T> find(Class<T> kind, String id) {
        throw new IllegalStateException("not asked for");
      }

      @Override
      public <T extends PlanningRecord> List<T> all(Class<T> kind) {
        throw new IllegalStateException("not asked for");
      }

      @Override
      public <T extends PlanningRecord> List<T> find(
          Class<T> kind, Optional<String> person, Instant from, Instant until, int limit) {
        throw new IllegalStateException("not asked for");
      }
    };
  }

  /** Writes a call down that is over. */
  public void keep(CallId id, Instant at) {
    CallRecord call =
        new CallRecord(
            id,
            "heating",
            "operator",
            Optional.empty(),
            Town.LINE,
            List.of(),
            List.of(),
            at,
            Optional.of(at),
            Optional.of(at),
            Optional.of(at.plusSeconds(60)),
            Optional.of(Verdict.ANSWERED),
            Optional.of("alice"),
            Optional.of(Duration.ofSeconds(60)),
            List.of(),
            List.of(),
            "",
            false,
            Optional.empty(),
            CallDetails.NONE);
    List<CallEvent> events = List.of(new CallEvent.CallEnded(at, Verdict.ANSWERED, ""));
    store.journal().append(List.of(new JournalEntry(id, 1, events, Optional.of(call), List.of())));
  }

  @Override
  public void close() {
    store.close();
  }
}
