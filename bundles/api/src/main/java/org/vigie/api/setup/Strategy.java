package org.vigie.api.setup;

/** In which order the persons of a step are rung. */
public enum Strategy {
  SEQUENTIAL,
  SIMULTANEOUS
}
