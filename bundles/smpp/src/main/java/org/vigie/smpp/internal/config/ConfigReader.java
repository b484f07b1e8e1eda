package org.vigie.smpp.internal.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the values of one configuration file and gathers what is wrong with them, so that
 * everything is told at once. Not thread-safe.
 */
public final class ConfigReader {
  private final Map<String, ?> values;
  private final List<ConfigFault> faults = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  public ConfigReader(Map<String, ?> values) {
    this.values = values;
  }

  /** The value without blanks around it, or the default where it is missing or empty. */
  public String text(String key, String standard) {
    known.add(key);
    Object value = values.get(key);
    String text = value == null ? "" : value.toString().trim();
    return text.isEmpty() ? standard : text;
  }

  /** A whole number from {@code min} to {@code max}. */
  public int number(String key, int standard, int min, int max) {
    String text = text(key, Integer.toString(standard));
    try {
      int value = Integer.parseInt(text);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      return fault(key, "'" + text + "' is not a whole number", standard);
    }
    return fault(key, text + " is not from " + min + " to " + max, standard);
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean standard) {
    return choice(key, Map.of("true", true, "false", false), Boolean.toString(standard));
  }

  /** One of some words, in any case. */
  public <T> T choice(String key, Map<String, T> choices, String standard) {
    String text = text(key, standard);
    T value = choices.get(text.toLowerCase(java.util.Locale.ROOT));
    if (value != null) {
      return value;
    }
    String words = String.join(", ", new TreeSet<>(choices.keySet()));
    T instead = java.util.Objects.requireNonNull(choices.get(standard));
    return fault(key, "'" + text + "' is none of " + words, instead);
  }

  /** Values separated by commas or blanks, each read by a function that throws where it is bad. */
  public <T> List<T> list(String key, Function<String, T> reader) {
    List<T> result = new ArrayList<>();
    for (String item : text(key, "").split("[,;\\s]+", -1)) {
      if (!item.isEmpty()) {
        try {
          result.add(reader.apply(item));
        } catch (IllegalArgumentException e) {
          fault(key, String.valueOf(e.getMessage()), item);
        }
      }
    }
    return result;
  }

  /** Notes a fault, and gives the value to go on with. */
  public <T> T fault(String key, String reason, T instead) {
    faults.add(new ConfigFault(key, reason));
    return instead;
  }

  public List<ConfigFault> faults() {
    return List.copyOf(faults);
  }

  /** Keys that nothing asked for: misspelt, most likely. */
  public Set<String> unknown() {
    Set<String> unknown = new TreeSet<>();
    for (String key : values.keySet()) {
      if (!known.contains(key) && !isFrameworks(key)) {
        unknown.add(key);
      }
    }
    return unknown;
  }

  private static boolean isFrameworks(String key) {
    return key.startsWith(".")
        || key.startsWith("service.")
        || key.startsWith("component.")
        || key.startsWith("felix.")
        || key.startsWith("osgi.ds.")
        || key.startsWith("org.apache.");
  }
}
