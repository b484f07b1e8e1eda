package org.vigie.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room on the disk of a directory.
 *
 * @param free bytes; the largest number where the system does not tell
 */
record DiskSpace(Path directory, long free) {
  /** Derby's log grows by files of 1 MB; below this the next one may not fit. */
  private static final long FULL = 4L << 20;

  private static final long SCARCE = 200L << 20;

  static DiskSpace of(Path directory) {
    Path existing = directory;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return new DiskSpace(directory, Files.getFileStore(existing).getUsableSpace());
    } catch (IOException e) {
      return new DiskSpace(directory, Long.MAX_VALUE);
    }
  }

  boolean full() {
    return free < FULL;
  }

  boolean scarce() {
    return free < SCARCE;
  }

  String text() {
    return "the disk of %s is %s (%.1f MB free): make room there, nothing needs a restart"
        .formatted(directory, full() ? "full" : "nearly full", free / 1048576.0);
  }
}
