package org.vigie.shell.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Measures what a commit costs at least: the disk's own time to make a page durable. */
final class DiskSync {
  private static final int ROUNDS = 21;
  private static final int PAGE = 4096;

  private DiskSync() {}

  /** The median in nanoseconds, of some writes of a page in a directory. */
  static long median(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path file = Files.createTempFile(directory, "sync", ".tmp");
    long[] taken = new long[ROUNDS];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int i = 0; i < ROUNDS; i++) {
        long before = System.nanoTime();
        channel.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
        channel.force(false);
        taken[i] = System.nanoTime() - before;
      }
    } finally {
      Files.deleteIfExists(file);
    }
    Arrays.sort(taken);
    return taken[ROUNDS / 2];
  }
}
