package org.vigie.documents.internal;

import org.vigie.api.setup.Language;

/** Why somebody is on call, as the planning says it, in the reader's language. */
public enum Why {
  RULE("rule", "roulement", "rotation"),
  FIXED("fixed plan", "planning figé", "fixed plan"),
  OVERRIDE("override", "remplacement", "override");

  private final String start;
  private final String french;
  private final String english;

  Why(String start, String french, String english) {
    this.start = start;
    this.french = french;
    this.english = english;
  }

  /** {@code rule 2, nights} as {@code roulement 2, nights}: what follows are names. */
  public static String in(Language language, String why) {
    for (Why word : values()) {
      if (why.startsWith(word.start)) {
        String said = language == Language.FR ? word.french : word.english;
        return said + why.substring(word.start.length());
      }
    }
    return why;
  }
}
