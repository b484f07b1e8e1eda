package org.vigie.rest.internal;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.api.store.StoreException;

/**
 * What the audit keeps of sounds. The entry comes first, as in {@code engine}'s erasure of
 * recordings: nothing that callers hear changes of which nothing tells. What then fails is said by
 * a second entry.
 */
final class SoundTrail {
  private static final Logger LOG = LoggerFactory.getLogger(SoundTrail.class);

  private final VoiceServices voice;
  private final InstantSource clock;

  SoundTrail(VoiceServices voice, InstantSource clock) {
    this.voice = voice;
    this.clock = clock;
  }

  /**
   * @throws Problem 503 where the audit cannot be written: nothing may be done then
   */
  void upload(Author author, String id, byte[] wav, boolean replaces) {
    String change =
        "sound %s: %s → %d bytes of WAV, SHA-256 %s"
            .formatted(
                id,
                replaces ? "another" : "none",
                wav.length,
                HexFormat.of().formatHex(Hashes.sha256(wav)));
    write(author, "sound uploaded", change);
  }

  /**
   * @throws Problem 503 where the audit cannot be written: nothing may be done then
   */
  void removal(Author author, String id) {
    write(author, "sound removed", "sound " + id + ": there → removed");
  }

  /** What an entry has told did not happen after all. */
  void failed(Author author, String id, String why) {
    try {
      write(author, "sound not changed", "sound " + id + ": as it was, since " + why);
    } catch (StoreException | Problem e) {
      LOG.warn("The audit says that sound {} was changed, and it was not: {}", id, why);
    }
  }

  private void write(Author author, String action, String change) {
    PlanningStore audit = voice.audit().orElseThrow(() -> Problem.away("the audit"));
    audit.put(
        List.of(),
        List.of(new Trail(clock.instant(), author, action, Optional.empty(), List.of(change))));
  }
}
