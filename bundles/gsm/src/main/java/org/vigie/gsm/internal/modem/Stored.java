package org.vigie.gsm.internal.modem;

/**
 * A message in a storage of the modem's.
 *
 * @param pdu what lies there; a place is used again for another message
 */
record Stored(String storage, int index, String pdu) {
  String place() {
    return storage + " " + index;
  }
}
