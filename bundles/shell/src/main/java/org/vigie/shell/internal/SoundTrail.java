package org.vigie.shell.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.store.PlanningStore.Trail;
import org.vigie.api.store.StoreException;

/** What the audit keeps of sounds: the entry comes first, what then fails is told by a second. */
record SoundTrail(PlanningStore audit, InstantSource clock, Author author) {
  void upload(String id, long bytes, boolean replaces) {
    String before = replaces ? "another" : "none";
    write("sound uploaded", "sound " + id + ": " + before + " → " + bytes + " bytes of WAV");
  }

  void removal(String id) {
    write("sound removed", "sound " + id + ": there → removed");
  }

  /**
   * What an entry has told did not happen after all.
   *
   * @return the reason, for who reads the screen
   */
  String failed(String id, String why) {
    try {
      write("sound not changed", "sound " + id + ": as it was, since " + why);
      return why;
    } catch (StoreException e) {
      return why + "; the audit could not be told that nothing was changed";
    }
  }

  private void write(String action, String change) {
    audit.put(
        List.of(),
        List.of(new Trail(clock.instant(), author, action, Optional.empty(), List.of(change))));
  }
}
