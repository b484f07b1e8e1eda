package org.vigie.api.setup;

import java.util.Arrays;
import java.util.Optional;

/** The languages of screens and prompts. */
public enum Language {
  FR("fr"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The language with an ISO 639-1 code. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }
}
