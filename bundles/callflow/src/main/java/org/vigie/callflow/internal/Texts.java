package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Setup;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.SystemPhrase;

/** Free texts as they are spoken: the same when speech is made and when it is played. */
public final class Texts {
  private Texts() {}

  /** The text of an announcement. */
  public static Say announcement(String text, Language language) {
    return new Say(text, language, SystemPhrase.WELCOME);
  }

  /** The text of a message. */
  public static Say message(String text, Language language) {
    return new Say(text, language, SystemPhrase.NOBODY_AVAILABLE);
  }

  /** What is to be told of an alert. */
  public static Say alert(String text, Language language) {
    return new Say(text, language, SystemPhrase.ALERT_WAITS);
  }

  /** Which line a person is rung for. */
  public static Say callFrom(Line line, Language language) {
    String text = language == Language.FR ? "Appel de la ligne " : "Call from the line ";
    return new Say(text + line.name(), language, SystemPhrase.CALL_FROM_LINE);
  }

  /** A language, or the setup's where there is none. */
  public static Language language(Optional<Language> own, Setup setup) {
    return own.orElse(setup.language());
  }
}
