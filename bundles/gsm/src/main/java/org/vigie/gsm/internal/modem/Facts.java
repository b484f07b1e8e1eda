package org.vigie.gsm.internal.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a working modem tells of itself.
 *
 * @param model maker and model
 * @param operator empty text: it does not say
 * @param roaming in a network that is not the SIM's own
 * @param dbm strength of the signal; empty: unknown
 * @param celsius temperature; empty: it does not say
 * @param numbered whether the SIM's number is known
 * @param storages how full the storages of messages are: {@code SM} → {@code 3 of 50}
 */
record Facts(
    String model,
    String operator,
    boolean roaming,
    OptionalInt dbm,
    OptionalInt celsius,
    boolean numbered,
    Map<String, String> storages) {
  /** Below that, messages are lost now and then (+CSQ 2; 3GPP TS 27.007, 8.5). */
  static final int WEAK_DBM = -109;

  Facts {
    storages = new TreeMap<>(storages);
  }

  private boolean weak() {
    return dbm.isPresent() && dbm.getAsInt() <= WEAK_DBM;
  }

  /** Says whether somebody should see to it. */
  boolean flawed() {
    return weak() || !numbered;
  }

  String text() {
    List<String> parts = new ArrayList<>();
    String network = roaming ? "roaming" : "home network";
    parts.add(
        "registered" + (operator.isEmpty() ? "" : " with " + operator) + " (" + network + ")");
    parts.add(dbm.isPresent() ? "signal " + dbm.getAsInt() + " dBm" : "signal unknown");
    celsius.ifPresent(degrees -> parts.add(degrees + " °C"));
    storages.forEach((name, use) -> parts.add(name + " " + use + " messages"));
    parts.add(model);
    String text = String.join(", ", parts);
    if (!numbered) {
      text =
          "the SIM does not tell its number, so that its texts and calls reach no line: set key 'number'; "
              + text;
    }
    return weak() ? "weak signal: move the antenna; " + text : text;
  }
}
