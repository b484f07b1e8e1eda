package org.vigie.sim.smsc;

/** How a long text is cut for deliver_sm. */
public enum LongForm {
  /** UDH with an 8-bit reference (3GPP TS 23.040, 9.2.3.24.1). */
  UDH8,
  /** UDH with a 16-bit reference (9.2.3.24.8). */
  UDH16,
  /** The sar_* parameters (SMPP 3.4, 5.3.2.22 to .24). */
  SAR,
  /** Not at all: message_payload (5.3.2.32). */
  PAYLOAD
}
