package org.vigie.setup.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.RulesHistory;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupChange;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.SetupStore;
import org.vigie.api.store.SetupStore.Kept;
import org.vigie.api.store.SetupVersion;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.UnreadableDocument;
import org.vigie.setup.internal.write.Differences;
import org.vigie.setup.internal.write.SetupTree;

/** The setup in force. One change at a time; reading never waits. */
final class Setups {
  private static final int MOST_CHANGES = 1000;
  private static final Author NOBODY = new Author("", "");

  /**
   * @param revision of the newest version, even of one that could not be taken up
   */
  private record InForce(
      SetupIndex index, boolean present, long revision, Author author, Instant at) {}

  /** What is asked for: a reading of the setup as it shall be. */
  interface Offer {
    Reading read(SetupIndex before) throws UnreadableDocument, SetupChange.Refusal;
  }

  private final SetupStore store;
  private final InstantSource clock;
  private final Reader reader;
  private final RulesBook rules;
  private volatile InForce inForce =
      new InForce(new SetupIndex(Setup.empty()), false, 0, NOBODY, Instant.EPOCH);

  Setups(SetupStore store, InstantSource clock, Reader reader) {
    this.store = store;
    this.clock = clock;
    this.reader = reader;
    rules = new RulesBook(store);
  }

  SetupIndex current() {
    return inForce.index();
  }

  boolean present() {
    return inForce.present();
  }

  long revision() {
    return inForce.revision();
  }

  RulesHistory history() {
    return rules;
  }

  Reader reader() {
    return reader;
  }

  /**
   * Takes up what the store holds.
   *
   * @return why that could not be done, or empty
   */
  synchronized Optional<String> load() {
    Optional<Kept> newest = store.newest();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Kept kept = newest.get();
    rules.load();
    inForce = new InForce(current(), false, kept.version(), kept.author(), kept.at());
    try {
      Reading reading = reader.stored(kept.json());
      if (!reading.faults().isEmpty()) {
        return Optional.of(String.valueOf(reading.faults().get(0)));
      }
      take(reading.setup(), kept.version(), kept.author(), kept.at());
      rules.complete(reading.setup(), kept.at());
      return Optional.empty();
    } catch (UnreadableDocument damaged) {
      return Optional.of(damaged.reason());
    }
  }

  private void take(Setup setup, long revision, Author author, Instant at) {
    inForce = new InForce(new SetupIndex(setup), true, revision, author, at);
  }

  byte[] document(DocumentFormat format, boolean secrets) {
    return DocumentText.write(SetupTree.of(current().setup(), secrets), format);
  }

  /** Says what an offer would change. */
  SetupOutcome check(Offer offer) {
    InForce before = inForce;
    return outcome(offer, before.index(), (reading, changes) -> before.revision());
  }

  /** Says what a calculated change would change, with no other change at work. */
  synchronized SetupOutcome checkAlone(Offer offer) {
    return check(offer);
  }

  /**
   * Puts an offer in force.
   *
   * @param told after it was written down
   */
  synchronized SetupOutcome change(Offer offer, Terms terms, Consumer<SetupIndex> told) {
    InForce before = inForce;
    OptionalLong expected = terms.ifRevision();
    if (expected.isPresent() && expected.getAsLong() != before.revision()) {
      return new SetupOutcome.Conflict(before.author(), before.at(), before.revision());
    }
    return outcome(offer, before.index(), (reading, changes) -> put(reading, changes, terms, told));
  }

  /** Takes the last change back. */
  synchronized SetupOutcome undo(
      OptionalLong ifRevision, Author author, Consumer<SetupIndex> told) {
    long revision = revision();
    Optional<Kept> before = store.before(revision);
    if (before.isEmpty()) {
      String reason = "there is nothing to take back: no version before this one is kept";
      return new SetupOutcome.Refused(List.of(new Fault("", reason)));
    }
    OptionalLong audit = store.audit(revision);
    String undone = audit.isPresent() ? String.valueOf(audit.getAsLong()) : "version " + revision;
    Terms terms = new Terms("undo of " + undone, ifRevision, author);
    return change(index -> reader.stored(before.get().json()), terms, told);
  }

  /** What is done with a reading without faults; gives the revision in force then. */
  private interface Then {
    long revision(Reading reading, List<String> changes);
  }

  private SetupOutcome outcome(Offer offer, SetupIndex before, Then then) {
    try {
      Reading reading = offer.read(before);
      if (!reading.faults().isEmpty()) {
        return new SetupOutcome.Refused(reading.faults());
      }
      List<String> changes = Differences.between(before.setup(), reading.setup());
      List<Fault> warnings = new ArrayList<>(reading.warnings());
      warnings.addAll(PastEntries.added(before, reading.setup(), clock.instant()));
      return new SetupOutcome.Accepted(warnings, changes, then.revision(reading, changes));
    } catch (UnreadableDocument unreadable) {
      return new SetupOutcome.Unreadable(unreadable.reason());
    } catch (SetupChange.Refusal refusal) {
      return refusal.outcome();
    }
  }

  /** An import may change a hundred thousand things: the audit is read by persons. */
  private static List<String> kept(List<String> changes) {
    if (changes.size() <= MOST_CHANGES) {
      return changes;
    }
    List<String> first = new ArrayList<>(changes.subList(0, MOST_CHANGES));
    first.add("and %d more".formatted(changes.size() - MOST_CHANGES));
    return first;
  }

  private long put(Reading reading, List<String> changes, Terms terms, Consumer<SetupIndex> told) {
    Setup setup = reading.setup();
    if (present() && setup.equals(current().setup())) {
      return revision();
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, String> changed = rules.due(current().setup(), setup, at);
    long version =
        store.add(
            new SetupVersion(
                DocumentText.stored(SetupTree.of(setup, true)),
                terms.author(),
                at,
                terms.action(),
                Differences.onlyTeam(current(), setup),
                kept(changes),
                changed));
    rules.written(at, changed.keySet());
    take(setup, version, terms.author(), at);
    told.accept(current());
    return version;
  }
}
