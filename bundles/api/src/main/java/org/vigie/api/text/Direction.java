package org.vigie.api.text;

/** Which way a message goes, seen from the appliance. */
public enum Direction {
  IN("in"),
  OUT("out");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The word in JSON and on the shell. */
  public String code() {
    return code;
  }
}
