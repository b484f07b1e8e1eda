package org.vigie.media.internal.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.codec.G711;

/**
 * One recording on its way to the disk; nobody who hands something over waits for it. Where its
 * call was recorded before, it goes on there after a second of silence.
 */
final class RecordingFile {
  private static final Logger LOG = LoggerFactory.getLogger(RecordingFile.class);
  private static final byte SILENCE = G711.silence(Codec.PCMA);

  private final Path part;
  private final RecordingHeader header;
  private final ExecutorService writer;
  private final Cabinet cabinet;
  private final FileReport report;

  /** The writer's own. */
  private @Nullable FileChannel channel;

  private boolean failed;

  RecordingFile(
      Path part,
      RecordingHeader header,
      ExecutorService writer,
      Cabinet cabinet,
      FileReport report) {
    this.part = part;
    this.report = report;
    this.header = header;
    this.writer = writer;
    this.cabinet = cabinet;
  }

  /** Looks at once whether there is room: whoever records learns it while they speak. */
  void begin() {
    writer.execute(() -> guarded(this::open));
  }

  /** Codes that follow what was given before: of the leg, and of what it hears. */
  void append(List<byte[]> codes) {
    writer.execute(() -> guarded(() -> write(header.channels() == 1 ? mixed(codes) : both(codes))));
  }

  /** The mark of a pause. */
  void silence() {
    writer.execute(() -> guarded(() -> write(silence(G711.RATE * header.channels()))));
  }

  void finish(boolean discard) {
    writer.execute(
        () -> {
          if (discard) {
            closeAnyhow();
            cabinet.discard(part);
          } else {
            guarded(this::complete);
          }
        });
  }

  private interface Step {
    void run() throws IOException;
  }

  /** What cannot be written ends the recording, once; the conversation goes on. */
  private void guarded(Step step) {
    if (failed) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      failed = true;
      cabinet.trouble(part, e);
      closeAnyhow();
      report.closed(cabinet.salvage(part), Optional.of(DiskFault.words(e)));
    }
  }

  private void complete() throws IOException {
    close();
    report.closed(cabinet.finished(part), Optional.empty());
  }

  /** What its header lacks then is put right by the cabinet. */
  private void closeAnyhow() {
    try {
      close();
    } catch (IOException e) {
      LOG.debug("{} is left as it is: {}", part, e.toString());
    }
  }

  private void write(byte[] codes) throws IOException {
    FileChannel to = channel;
    if (to != null) {
      writeAll(to, codes);
    }
  }

  private void open() throws IOException {
    Path folder = part.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    boolean before = cabinet.takeUpAgain(part, header.channels());
    FileChannel to = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel = to;
    cabinet.opened(part);
    if (before) {
      to.position(to.size());
      writeAll(to, silence(G711.RATE * header.channels()));
    } else {
      writeAll(to, new byte[RecordingHeader.LENGTH]);
      header.write(to);
    }
  }

  private static void writeAll(FileChannel to, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      to.write(rest);
    }
  }

  private void close() throws IOException {
    try (FileChannel open = channel) {
      if (open != null) {
        RecordingHeader.read(part).write(open);
        open.force(true);
      }
    }
  }

  private static byte[] mixed(List<byte[]> codes) {
    byte[] own = codes.get(0);
    byte[] others = codes.get(1);
    byte[] sum = new byte[own.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = mixed(own[i], others[i]);
    }
    return sum;
  }

  /** Who speaks alone is kept as it came. */
  private static byte mixed(byte one, byte other) {
    if (one == SILENCE || other == SILENCE) {
      return one == SILENCE ? other : one;
    }
    int sample = G711.decode(Codec.PCMA, one) + G711.decode(Codec.PCMA, other);
    return G711.encode(Codec.PCMA, Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)));
  }

  private static byte[] both(List<byte[]> codes) {
    byte[] own = codes.get(0);
    byte[] others = codes.get(1);
    byte[] both = new byte[2 * own.length];
    for (int i = 0; i < own.length; i++) {
      both[2 * i] = own[i];
      both[2 * i + 1] = others[i];
    }
    return both;
  }

  private static byte[] silence(int codes) {
    byte[] silence = new byte[codes];
    Arrays.fill(silence, SILENCE);
    return silence;
  }
}
