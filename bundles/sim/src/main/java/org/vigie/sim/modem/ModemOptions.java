package org.vigie.sim.modem;

import java.time.Duration;

/**
 * What modem it is, and what SIM is in it.
 *
 * @param pin empty: it asks for none
 * @param number the SIM's, as it tells it (+CNUM); empty: it does not
 * @param room how many messages a storage holds
 * @param boot how long it takes to start
 */
public record ModemOptions(Maker maker, String pin, String number, int room, Duration boot) {

  /** A modem without a PIN, and a SIM with this number. */
  public static ModemOptions of(Maker maker, String number) {
    return new ModemOptions(maker, "", number, 20, Duration.ofMillis(200));
  }

  /** The same, with a PIN. */
  public ModemOptions withPin(String newPin) {
    return new ModemOptions(maker, newPin, number, room, boot);
  }

  /** The same, with other storages. */
  public ModemOptions withRoom(int newRoom) {
    return new ModemOptions(maker, pin, number, newRoom, boot);
  }
}
