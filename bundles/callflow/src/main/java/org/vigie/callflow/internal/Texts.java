package org.vigie.callflow.internal;

import java.util.Optional;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.Prompt.Say;
import org.vigie.api.voice.Prompt.Uploaded;
import org.vigie.api.voice.SystemPhrase;

/** Free texts as they are spoken: the same when speech is made and when it is played. */
public final class Texts {
  private Texts() {}

  /** What an announcement or a question says. */
  public static Prompt announcement(Words words, Language language) {
    return spoken(words, language, SystemPhrase.WELCOME);
  }

  /** What a message says, or what invites one. */
  public static Prompt message(Words words, Language language) {
    return spoken(words, language, SystemPhrase.NOBODY_AVAILABLE);
  }

  /** What tells that the conversation may be recorded. */
  public static Prompt notice(Words words, Language language) {
    return spoken(words, language, SystemPhrase.RECORDING_NOTICE);
  }

  /** What confirms that the caller will be called back. */
  public static Prompt booked(Words words, Language language) {
    return spoken(words, language, SystemPhrase.CALL_BACK_BOOKED);
  }

  /** A node's words, or a phrase where there are none. */
  private static Prompt spoken(Words words, Language language, SystemPhrase instead) {
    Prompt text =
        words.say().isBlank()
            ? new Phrase(instead, language)
            : new Say(words.say(), language, instead);
    return words.play().<Prompt>map(sound -> new Uploaded(sound, text)).orElse(text);
  }

  /** What has to be made speech of, to play a prompt. */
  public static Optional<Say> speech(Prompt prompt) {
    Prompt text = prompt instanceof Uploaded uploaded ? uploaded.instead() : prompt;
    return Optional.of(text).filter(Say.class::isInstance).map(Say.class::cast);
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

  /** That a person is rung to call a customer of a line back. */
  public static Say callBackFor(Line line, Language language) {
    String text =
        language == Language.FR
            ? "Rappel d'un client de la ligne "
            : "Call back to a customer of the line ";
    return new Say(text + line.name(), language, SystemPhrase.CALL_BACK_FOR);
  }

  /**
   * From which customer a call is.
   *
   * @param instead as it is said of who is no customer
   */
  public static Say from(String name, Language language, SystemPhrase instead) {
    return new Say((language == Language.FR ? "de " : "from ") + name, language, instead);
  }

  /** A language, or the setup's where there is none. */
  public static Language language(Optional<Language> own, Setup setup) {
    return own.orElse(setup.language());
  }
}
