package org.vigie.api.voice;

import java.time.Duration;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;

/** Something to be heard, as meaning; media makes sound of it. */
public sealed interface Prompt {
  /** A phrase that the appliance ships. */
  record Phrase(SystemPhrase phrase, Language language) implements Prompt {}

  /** Free text; spoken where speech was made when the setup was saved, else {@code instead}. */
  record Say(String text, Language language, SystemPhrase instead) implements Prompt {}

  /** A telephone number, digit groups as its country says them. */
  record Spoken(PhoneNumber number, Language language) implements Prompt {}

  /** Hold music. */
  record Music() implements Prompt {}

  /** Silence. */
  record Pause(Duration length) implements Prompt {}
}
