package org.vigie.media.internal.voicemail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** One message on its way to the disk; nobody who hands something over waits for it. */
final class MessageFile {
  private final Path part;
  private final ExecutorService writer;
  private final Shelf shelf;

  /** The writer's own. */
  private @Nullable FileChannel channel;

  private boolean failed;

  MessageFile(Path part, ExecutorService writer, Shelf shelf) {
    this.part = part;
    this.writer = writer;
    this.shelf = shelf;
  }

  /** A-law codes that follow what was given before. */
  void append(byte[] codes) {
    writer.execute(() -> guarded(() -> write(codes)));
  }

  void finish() {
    writer.execute(
        () -> {
          guarded(this::close);
          shelf.finished(part);
        });
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What cannot be written is lost; the call goes on. */
  private void guarded(Step step) {
    if (failed) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      failed = true;
      shelf.trouble(part, e);
    }
  }

  private void write(byte[] codes) throws IOException {
    FileChannel to = channel;
    if (to == null) {
      Files.createDirectories(part.toAbsolutePath().getParent());
      to = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      channel = to;
      to.write(ByteBuffer.allocate(WavHeader.LENGTH));
    }
    ByteBuffer rest = ByteBuffer.wrap(codes);
    while (rest.hasRemaining()) {
      to.write(rest);
    }
  }

  private void close() throws IOException {
    try (FileChannel open = channel) {
      if (open != null) {
        WavHeader.write(open);
        open.force(true);
      }
    }
  }
}
