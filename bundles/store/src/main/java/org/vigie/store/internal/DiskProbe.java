package org.vigie.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.OptionalDouble;

/** How long the disk takes to make a small write durable: what each call waits for at least. */
final class DiskProbe {
  private static final int ROUNDS = 15;
  private static final int BLOCK = 4096;

  private DiskProbe() {}

  /**
   * The median time of a write of 4 kB with fdatasync, in ms; empty where it cannot be measured.
   */
  static OptionalDouble syncMillis(Path directory) {
    Path file = directory.resolve("sync-probe");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long[] nanos = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        channel.write(ByteBuffer.allocate(BLOCK), 0);
        channel.force(false);
        nanos[i] = System.nanoTime() - start;
      }
      Files.delete(file);
      Arrays.sort(nanos);
      return OptionalDouble.of(nanos[ROUNDS / 2] / 1e6);
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
