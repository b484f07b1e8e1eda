package org.vigie.gsm.internal.config;

/**
 * One value that is wrong.
 *
 * @param key of the configuration file
 * @param reason what is wrong and what would be right
 */
public record ConfigFault(String key, String reason) {
  @Override
  public String toString() {
    return "key '" + key + "': " + reason;
  }
}
