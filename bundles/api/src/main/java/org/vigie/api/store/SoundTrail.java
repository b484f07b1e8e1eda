package org.vigie.api.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Author;
import org.vigie.api.store.PlanningStore.Trail;

/**
 * What the audit keeps of the sounds that somebody uploads and removes, by whichever door. The
 * entry comes first: nothing that callers hear changes of which nothing tells. What then fails is
 * said by a second entry. Thread-safe.
 */
public record SoundTrail(PlanningStore audit, InstantSource clock, Author author) {
  /**
   * To be written before a sound is taken.
   *
   * @param wav as it was uploaded
   * @throws StoreException where the audit cannot be written: nothing may be done then
   */
  public void upload(String id, byte[] wav, boolean replaces) {
    String before = replaces ? "another" : "none";
    write(
        "sound uploaded",
        "sound %s: %s → %d bytes of WAV, SHA-256 %s".formatted(id, before, wav.length, hash(wav)));
  }

  private static String hash(byte[] wav) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(wav));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * To be written before a sound is removed.
   *
   * @throws StoreException where the audit cannot be written: nothing may be done then
   */
  public void removal(String id) {
    write("sound removed", "sound " + id + ": there → removed");
  }

  /**
   * What an entry has told did not happen after all.
   *
   * @return whether the audit could be told
   */
  public boolean failed(String id, String why) {
    try {
      write("sound not changed", "sound " + id + ": as it was, since " + why);
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private void write(String action, String change) {
    audit.put(
        List.of(),
        List.of(new Trail(clock.instant(), author, action, Optional.empty(), List.of(change))));
  }
}
