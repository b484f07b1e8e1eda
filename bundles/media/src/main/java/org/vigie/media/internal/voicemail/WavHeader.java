package org.vigie.media.internal.voicemail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.vigie.media.internal.codec.G711;

/** The header of an A-law WAV file, 8 kHz, one channel (RIFF, Microsoft's format tag 6). */
final class WavHeader {
  /** In bytes. */
  static final int LENGTH = 58;

  private static final short A_LAW = 6;
  private static final short ONE = 1;

  private WavHeader() {}

  /** Writes the header that belongs to what stands behind it. */
  static void write(FileChannel file) throws IOException {
    int codes = (int) Math.max(0, file.size() - LENGTH);
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    header.put(name("RIFF")).putInt(LENGTH - 8 + codes).put(name("WAVE"));
    header.put(name("fmt ")).putInt(18).putShort(A_LAW).putShort(ONE);
    header
        .putInt(G711.RATE)
        .putInt(G711.RATE)
        .putShort(ONE)
        .putShort((short) 8)
        .putShort((short) 0);
    header.put(name("fact")).putInt(4).putInt(codes);
    header.put(name("data")).putInt(codes).flip();
    file.write(header, 0);
  }

  private static byte[] name(String chunk) {
    return chunk.getBytes(StandardCharsets.US_ASCII);
  }
}
