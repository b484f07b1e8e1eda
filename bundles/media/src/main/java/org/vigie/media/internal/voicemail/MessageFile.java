package org.vigie.media.internal.voicemail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.media.internal.recording.DiskFault;
import org.vigie.media.internal.recording.FileReport;

/** One message on its way to the disk; nobody who hands something over waits for it. */
final class MessageFile {
  private static final Logger LOG = LoggerFactory.getLogger(MessageFile.class);

  private final Path part;
  private final ExecutorService writer;
  private final Shelf shelf;
  private final FileReport report;

  /** The writer's own. */
  private @Nullable FileChannel channel;

  private boolean failed;

  MessageFile(Path part, ExecutorService writer, Shelf shelf, FileReport report) {
    this.report = report;
    this.part = part;
    this.writer = writer;
    this.shelf = shelf;
  }

  /** A-law codes that follow what was given before. */
  void append(byte[] codes) {
    writer.execute(() -> guarded(() -> write(codes)));
  }

  void finish() {
    writer.execute(() -> guarded(this::complete));
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What cannot be written ends the message, once; the call goes on. */
  private void guarded(Step step) {
    if (failed) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      failed = true;
      shelf.trouble(part, e);
      report.closed(salvaged(), Optional.of(DiskFault.words(e)));
    }
  }

  private void complete() throws IOException {
    close();
    report.closed(shelf.finished(part), Optional.empty());
  }

  /** What came before is a message too, where it is long enough. */
  private boolean salvaged() {
    try {
      close();
      shelf.show(part);
    } catch (IOException e) {
      LOG.debug("{} is left as it is: {}", part, e.toString());
    }
    return shelf.isKept(part);
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
