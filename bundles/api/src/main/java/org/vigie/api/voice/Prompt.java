package org.vigie.api.voice;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.vigie.api.call.CallId;
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

  /**
   * Hold music.
   *
   * @param sound id of an uploaded one; empty, or where it is missing: the appliance's own
   */
  record Music(Optional<String> sound) implements Prompt {
    /** The appliance's own. */
    public Music() {
      this(Optional.empty());
    }
  }

  /**
   * An uploaded sound.
   *
   * @param instead where it is missing
   */
  record Uploaded(String sound, Prompt instead) implements Prompt {}

  /** A whole number, 0 to 999, as it is said. */
  record Count(int value, Language language) implements Prompt {}

  /** A day and a time of that day on the wall's clock, as they are said, without a year. */
  record Moment(LocalDateTime time, Language language) implements Prompt {}

  /** The name of a key: a digit, star, hash. */
  record KeyName(char key, Language language) implements Prompt {}

  /** A tone at -10 dBm0, 300 to 3400 Hz. */
  record Tone(int hertz, Duration length) implements Prompt {}

  /** What somebody hears while a telephone rings (ITU-T E.182, the French cadence), for 5 s. */
  record RingingTone() implements Prompt {}

  /** The message that a caller left in a call; nothing where there is none any more. */
  record VoiceMessage(CallId call) implements Prompt {}

  /** Silence. */
  record Pause(Duration length) implements Prompt {}
}
