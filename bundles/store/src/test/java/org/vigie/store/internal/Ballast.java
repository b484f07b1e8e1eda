package org.vigie.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that takes all the room of a small disk. */
final class Ballast {
  private final Path file;

  Ballast(Path directory) {
    file = directory.resolve("ballast");
  }

  void fill() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer block = ByteBuffer.allocate(4096);
      while (channel.write(block.clear()) > 0) {
        continue;
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }

  void release() throws IOException {
    Files.delete(file);
  }
}
