package org.vigie.smpp.internal.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Puts octets together as the standard draws them, without any SMPP library. */
public final class Octets {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** C-octet string. */
  public Octets text(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1)).octet(0);
  }

  public Octets octet(int value) {
    out.write(value);
    return this;
  }

  public Octets raw(byte[] octets) {
    out.writeBytes(octets);
    return this;
  }

  public Octets hex(String hex) {
    return raw(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  public Octets two(int value) {
    return octet(value >>> 8).octet(value & 0xFF);
  }

  /** An optional parameter. */
  public Octets tlv(int tag, byte[] value) {
    return two(tag).two(value.length).raw(value);
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** With the header before it. */
  public byte[] pdu(int command, int status, int sequence) {
    return pdu(out.size() + 16, command, status, sequence);
  }

  /** With a header before it that tells a length of its own. */
  public byte[] pdu(int length, int command, int status, int sequence) {
    return ByteBuffer.allocate(16 + out.size())
        .putInt(length)
        .putInt(command)
        .putInt(status)
        .putInt(sequence)
        .put(bytes())
        .array();
  }
}
