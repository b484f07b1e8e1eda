package org.vigie.gsm.internal.at;

/** Told, on the reader's thread, of what a modem says unasked. Must not block. */
public interface Unsolicited {
  /**
   * A result code that belongs to no reply.
   *
   * @param line such as {@code +CMTI: "SM",3}
   * @param pdu the line after it, of codes that have one ({@code +CMT}, {@code +CDS}); else empty
   */
  void said(String line, String pdu);

  /** The line is gone; nothing more comes. */
  void lost(String cause);
}
