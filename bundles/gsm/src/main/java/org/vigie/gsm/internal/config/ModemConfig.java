package org.vigie.gsm.internal.config;

import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteTerms;
import org.vigie.gsm.internal.line.Device;

/**
 * One modem as configured, checked.
 *
 * @param name the configuration file's, without {@code org.vigie.gsm-} and ending
 * @param pin empty: none
 * @param number the SIM's
 * @param sms whether it carries short messages
 * @param voice whether it carries calls, and by which port
 * @param priority lower is tried first
 * @param receipts whether status reports are asked for
 */
public record ModemConfig(
    String name,
    Device device,
    String pin,
    Optional<PhoneNumber> number,
    boolean sms,
    Voice voice,
    int priority,
    boolean receipts,
    RouteTerms terms) {

  /**
   * Calls on the modem.
   *
   * @param audio the port that carries the voice; without one there are no calls
   */
  public record Voice(boolean wanted, Optional<Device> audio) {}

  /** Says whether the line must be opened anew for a change from this to that. */
  public boolean differsOnTheLine(ModemConfig other) {
    return !device.equals(other.device)
        || !pin.equals(other.pin)
        || sms != other.sms
        || voice.wanted() != other.voice.wanted()
        || receipts != other.receipts;
  }

  /** Without the PIN: records are printed by accident. */
  @Override
  public String toString() {
    return "ModemConfig[" + name + ", " + device + "]";
  }
}
