package org.vigie.api.setup;

/** In which order the persons of a step are rung. */
public enum Strategy {
  /** One after another, in the order of the planning. */
  SEQUENTIAL("sequential"),
  /** All at once. */
  SIMULTANEOUS("simultaneous"),
  /** One after another, from the one behind who was rung last. */
  ROUND_ROBIN("round-robin"),
  /** One after another, who took a call longest ago first. */
  LEAST_RECENT("least-recent"),
  /** One after another, by chance. */
  RANDOM("random"),
  /** One after another, the highest weight of the step's skill first. */
  PRIORITY("priority");

  private final String code;

  Strategy(String code) {
    this.code = code;
  }

  /** The word in documents. */
  public String code() {
    return code;
  }
}
