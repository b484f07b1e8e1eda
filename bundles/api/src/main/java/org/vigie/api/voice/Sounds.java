package org.vigie.api.voice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Announcements and music that supervisors upload. OSGi service; thread-safe. */
public interface Sounds {
  /** The longest that is taken, in seconds. */
  int LONGEST_SECONDS = 600;

  /**
   * Takes a sound in place of one with the same id.
   *
   * @param id letters, digits, dashes; 64 at most
   * @param wav a WAV file: PCM of 8 to 32 bits, float, A-law, µ-law, any rate, one or more channels
   * @throws IllegalArgumentException where it is none that can be converted; says why, and what to
   *     do
   */
  void put(String id, byte[] wav);

  boolean exists(String id);

  /** One as a WAV file (8 kHz, mono), as callers hear it; empty where there is none. */
  Optional<Path> wav(String id);

  /** Ids, sorted. */
  List<String> all();

  /**
   * @return whether there was one
   */
  boolean remove(String id);
}
