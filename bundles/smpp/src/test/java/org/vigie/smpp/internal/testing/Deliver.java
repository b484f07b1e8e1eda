package org.vigie.smpp.internal.testing;

import java.nio.charset.StandardCharsets;

/** Writes a deliver_sm, field after field (SMPP 3.4, 4.6.1). */
public final class Deliver {
  private int ton = 1;
  private String from = "33612345601";
  private int toTon = 1;
  private String to = "33712345678";
  private int esmClass;
  private int coding;
  private int length = -1;
  private byte[] text = new byte[0];
  private final Octets more = new Octets();

  public static Deliver text(String ascii) {
    Deliver deliver = new Deliver();
    deliver.text = ascii.getBytes(StandardCharsets.ISO_8859_1);
    return deliver;
  }

  public static Deliver receipt(String text) {
    return text(text).esm(4);
  }

  public Deliver from(int newTon, String newFrom) {
    ton = newTon;
    from = newFrom;
    return this;
  }

  public Deliver to(int newTon, String newTo) {
    toTon = newTon;
    to = newTo;
    return this;
  }

  public Deliver esm(int newEsmClass) {
    esmClass = newEsmClass;
    return this;
  }

  public Deliver coding(int newCoding) {
    coding = newCoding;
    return this;
  }

  public Deliver hex(String hex) {
    text = new Octets().hex(hex).bytes();
    return this;
  }

  /** An sm_length that lies. */
  public Deliver length(int newLength) {
    length = newLength;
    return this;
  }

  public Deliver tlv(int tag, byte... value) {
    more.tlv(tag, value);
    return this;
  }

  public byte[] pdu(int sequence) {
    return pdu(RawSmsc.DELIVER, sequence);
  }

  private byte[] pdu(int command, int sequence) {
    return new Octets()
        .text("")
        .octet(ton)
        .octet(1)
        .text(from)
        .octet(toTon)
        .octet(1)
        .text(to)
        .octet(esmClass)
        .octet(0)
        .octet(0)
        .text("")
        .text("")
        .octet(0)
        .octet(0)
        .octet(coding)
        .octet(0)
        .octet(length < 0 ? text.length : length)
        .raw(text)
        .raw(more.bytes())
        .pdu(command, 0, sequence);
  }

  /** As a data_sm (SMPP 3.4, 4.7.1): its text is a parameter. */
  public byte[] data(int sequence) {
    return new Octets()
        .text("")
        .octet(ton)
        .octet(1)
        .text(from)
        .octet(toTon)
        .octet(1)
        .text(to)
        .octet(esmClass)
        .octet(0)
        .octet(coding)
        .tlv(0x0424, text)
        .raw(more.bytes())
        .pdu(RawSmsc.DATA, 0, sequence);
  }
}
