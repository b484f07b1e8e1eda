package org.vigie.sim.modem;

import java.time.Duration;

/**
 * What modem it is, and what SIM is in it.
 *
 * @param pin empty: it asks for none
 * @param number the SIM's, as it tells it (+CNUM); empty: it does not
 * @param room how many messages a storage holds
 * @param boot how long it takes to start
 * @param voice samples a second of its audio port, by its own clock; 0: it has none
 */
public record ModemOptions(
    Maker maker, String pin, String number, int room, Duration boot, double voice) {

  /** A modem without a PIN, and a SIM with this number. */
  public static ModemOptions of(Maker maker, String number) {
    return new ModemOptions(maker, "", number, 20, Duration.ofMillis(200), 0);
  }

  /** The same, with a PIN. */
  public ModemOptions withPin(String newPin) {
    return new ModemOptions(maker, newPin, number, room, boot, voice);
  }

  /** The same, with other storages. */
  public ModemOptions withRoom(int newRoom) {
    return new ModemOptions(maker, pin, number, newRoom, boot, voice);
  }

  /** The same, with an audio port whose clock is right. */
  public ModemOptions withVoice() {
    return withVoice(8000);
  }

  /** The same, with an audio port. */
  public ModemOptions withVoice(double rate) {
    return new ModemOptions(maker, pin, number, room, boot, rate);
  }
}
