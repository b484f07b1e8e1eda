package org.vigie.api.setup;

/** The forms in which a setup document is written. */
public enum DocumentFormat {
  YAML,
  JSON
}
