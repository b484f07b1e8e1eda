package org.vigie.sim.modem;

/**
 * A message as the modem was given it to send (SMS-SUBMIT).
 *
 * @param mr the reference that the modem gave it
 * @param to as in the PDU: {@code +} where international
 * @param text decoded
 * @param report whether a status report was asked for
 * @param reference of the long message that it is a part of; -1: it is whole
 * @param total parts
 * @param number 1 to {@code total}
 */
public record SentPart(
    int mr, String to, String text, boolean report, int reference, int total, int number) {}
