package org.vigie.gsm.internal.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of one configuration file, and what is wrong with them, gathered so that everything is
 * told at once. Not thread-safe.
 */
final class Values {
  private static final Set<String> FRAMEWORKS =
      Set.of(".", "service.", "component.", "felix.", "osgi.ds.", "org.apache.");

  private final Map<String, ?> values;
  private final List<ConfigFault> faults = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Values(Map<String, ?> values) {
    this.values = values;
  }

  /** The value without blanks around it, or the default where it is missing or empty. */
  String text(String key, String standard) {
    known.add(key);
    Object value = values.get(key);
    String text = value == null ? "" : value.toString().trim();
    return text.isEmpty() ? standard : text;
  }

  /** A whole number from {@code min} to {@code max}. */
  int number(String key, int standard, int min, int max) {
    String text = text(key, Integer.toString(standard));
    if (!text.matches("-?\\d{1,9}")) {
      return fault(key, "'" + text + "' is not a whole number", standard);
    }
    int value = Integer.parseInt(text);
    boolean fits = value >= min && value <= max;
    return fits ? value : fault(key, text + " is not from " + min + " to " + max, standard);
  }

  /** {@code true} or {@code false}. */
  boolean flag(String key, boolean standard) {
    String text = text(key, Boolean.toString(standard)).toLowerCase(Locale.ROOT);
    boolean fits = text.equals("true") || text.equals("false");
    return fits
        ? text.equals("true")
        : fault(key, "'" + text + "' is neither true nor false", false);
  }

  /** Notes a fault, and gives the value to go on with. */
  <T> T fault(String key, String reason, T instead) {
    faults.add(new ConfigFault(key, reason));
    return instead;
  }

  List<ConfigFault> faults() {
    return List.copyOf(faults);
  }

  /** Keys that nothing asked for: misspelt, most likely. */
  Set<String> unknown() {
    Set<String> unknown = new TreeSet<>();
    for (String key : values.keySet()) {
      if (!known.contains(key) && FRAMEWORKS.stream().noneMatch(key::startsWith)) {
        unknown.add(key);
      }
    }
    return unknown;
  }
}
