package org.vigie.media.internal.plane;

/**
 * One RTP packet as a phone received it.
 *
 * @param nanos arrival
 * @param port that it came from
 */
record Heard(
    long nanos,
    int port,
    boolean marker,
    int payloadType,
    int sequence,
    int timestamp,
    int ssrc,
    byte[] payload) {

  static Heard of(byte[] data, int length, int port) {
    java.nio.ByteBuffer b = java.nio.ByteBuffer.wrap(data, 0, length);
    int second = b.get(1);
    byte[] payload = java.util.Arrays.copyOfRange(data, 12, length);
    return new Heard(
        System.nanoTime(),
        port,
        (second & 0x80) != 0,
        second & 0x7F,
        b.getShort(2) & 0xFFFF,
        b.getInt(4),
        b.getInt(8),
        payload);
  }
}
