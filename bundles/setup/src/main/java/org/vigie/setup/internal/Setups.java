package org.vigie.setup.internal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.vigie.api.number.Numbering;
import org.vigie.api.setup.DocumentFormat;
import org.vigie.api.setup.Fault;
import org.vigie.api.setup.OnCallOverride;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupOutcome;
import org.vigie.api.store.SetupStore;
import org.vigie.setup.internal.text.DocumentText;
import org.vigie.setup.internal.text.JsonText;
import org.vigie.setup.internal.text.UnreadableDocument;
import org.vigie.setup.internal.write.Differences;
import org.vigie.setup.internal.write.SetupTree;

/** The setup in force. One change at a time; reading never waits. */
final class Setups {
  private record InForce(SetupIndex index, boolean present) {}

  private final SetupStore store;
  private final InstantSource clock;
  private final Reader reader;
  private final BooleanSupplier speech;
  private volatile InForce inForce = new InForce(new SetupIndex(Setup.empty()), false);

  Setups(SetupStore store, InstantSource clock, Numbering numbering, BooleanSupplier speech) {
    this.store = store;
    this.clock = clock;
    this.speech = speech;
    reader = new Reader(numbering);
  }

  SetupIndex current() {
    return inForce.index();
  }

  boolean present() {
    return inForce.present();
  }

  /**
   * Takes up what the store holds.
   *
   * @return why that could not be done, or empty
   */
  synchronized Optional<String> load() {
    Optional<String> stored = store.newest();
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    byte[] document = stored.get().getBytes(StandardCharsets.UTF_8);
    try {
      Reading reading = reader.read(document, DocumentFormat.JSON, current(), true);
      if (!reading.faults().isEmpty()) {
        return Optional.of(String.valueOf(reading.faults().get(0)));
      }
      inForce = new InForce(new SetupIndex(reading.setup()), true);
      return Optional.empty();
    } catch (UnreadableDocument damaged) {
      return Optional.of(damaged.reason());
    }
  }

  byte[] document(DocumentFormat format, boolean secrets) {
    return DocumentText.write(SetupTree.of(current().setup(), secrets), format);
  }

  SetupOutcome check(byte[] document, DocumentFormat format) {
    return offer(document, format, setup -> {});
  }

  /**
   * Puts a document in force.
   *
   * @param told after it was written down
   */
  synchronized SetupOutcome apply(
      byte[] document, DocumentFormat format, String who, Consumer<SetupIndex> told) {
    return offer(document, format, setup -> putInForce(setup, who, told));
  }

  /**
   * Adds an override, by the same checks as a whole document.
   *
   * @param told after it was written down
   */
  synchronized SetupOutcome add(
      String team, OnCallOverride change, String who, Consumer<SetupIndex> told) {
    if (current().team(team).isEmpty()) {
      String reason = "there is no team « %s »".formatted(team);
      return new SetupOutcome.Refused(List.of(new Fault("/teams", reason)));
    }
    Setup changed = Amendment.withOverride(current().setup(), team, change);
    byte[] document = DocumentText.write(SetupTree.of(changed, true), DocumentFormat.JSON);
    return offer(document, DocumentFormat.JSON, setup -> putInForce(setup, who, told));
  }

  private SetupOutcome offer(byte[] document, DocumentFormat format, Consumer<Setup> then) {
    try {
      SetupIndex before = current();
      Reading reading = reader.read(document, format, before, speech.getAsBoolean());
      if (!reading.faults().isEmpty()) {
        return new SetupOutcome.Refused(reading.faults());
      }
      List<String> changes = Differences.between(before.setup(), reading.setup());
      then.accept(reading.setup());
      return new SetupOutcome.Accepted(reading.warnings(), changes);
    } catch (UnreadableDocument unreadable) {
      return new SetupOutcome.Unreadable(unreadable.reason());
    }
  }

  private void putInForce(Setup setup, String who, Consumer<SetupIndex> told) {
    if (present() && setup.equals(current().setup())) {
      return;
    }
    store.add(JsonText.compact(SetupTree.of(setup, true)), who, clock.instant());
    SetupIndex index = new SetupIndex(setup);
    inForce = new InForce(index, true);
    told.accept(index);
  }
}
