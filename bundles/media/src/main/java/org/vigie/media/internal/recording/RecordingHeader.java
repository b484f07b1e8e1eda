package org.vigie.media.internal.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.vigie.media.internal.codec.G711;

/**
 * The header of a recording: A-law WAV at 8 kHz, with the instant of its beginning inside (RIFF
 * INFO, ICRD), so that a copy or a restored backup is not taken for a new one.
 *
 * @param channels 1 or 2
 * @param begun when it began
 */
record RecordingHeader(int channels, Instant begun) {
  /** In bytes. */
  static final int LENGTH = 100;

  private static final short A_LAW = 6;
  private static final int CHANNELS_AT = 22;
  private static final int DATE_AT = 70;
  private static final int DATE = 20;

  RecordingHeader {
    begun = begun.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Writes the header that belongs to what stands behind it. */
  void write(FileChannel file) throws IOException {
    int codes = (int) Math.max(0, file.size() - LENGTH);
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt(LENGTH - 8 + codes).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(18).putShort(A_LAW).putShort((short) channels);
    header.putInt(G711.RATE).putInt(G711.RATE * channels).putShort((short) channels);
    header.putShort((short) 8).putShort((short) 0);
    header.put(ascii("fact")).putInt(4).putInt(codes / channels);
    header.put(ascii("LIST")).putInt(34).put(ascii("INFO"));
    header.put(ascii("ICRD")).putInt(DATE + 2).put(ascii(begun.toString())).putShort((short) 0);
    header.put(ascii("data")).putInt(codes).flip();
    file.write(header, 0);
  }

  /** Reads it again. */
  static RecordingHeader read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel);
    }
  }

  static RecordingHeader read(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    if (file.read(header, 0) < LENGTH) {
      throw new IOException("it is no recording of ours: too short");
    }
    byte[] date = new byte[DATE];
    header.get(DATE_AT, date);
    try {
      Instant begun = Instant.parse(new String(date, StandardCharsets.US_ASCII));
      return new RecordingHeader(header.getShort(CHANNELS_AT), begun);
    } catch (DateTimeException e) {
      throw new IOException("it is no recording of ours: no date", e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
