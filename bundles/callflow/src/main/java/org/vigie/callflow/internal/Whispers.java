package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Count;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.Prompt.Spoken;
import org.vigie.api.voice.SystemPhrase;

/** What is said to the persons who are rung, and in which language. */
final class Whispers {
  /** How long a late key after « already taken » still gets its answer. */
  private static final Duration LATE_KEY = Duration.ofSeconds(3);

  private Whispers() {}

  /** Why a person is rung, and what the keys do. */
  static List<Prompt> whisper(Turn turn, int leg) {
    Language language = language(turn, leg);
    if (turn.call().phase() instanceof Phase.Conversing with && with.aid().isPresent()) {
      return DeskPrompts.help(turn, with.aid().get(), language);
    } else if (turn.call().isPlaced()) {
      return DeskPrompts.callBack(turn, language);
    }
    return turn.call()
        .ledger()
        .origin()
        .alert()
        .map(alert -> alert(turn, alert.text(), language))
        .orElseGet(() -> call(turn, language));
  }

  /** The text is spoken in the line's language: it was made for whoever is on call. */
  private static List<Prompt> alert(Turn turn, String text, Language language) {
    Prompt keys = new Phrase(SystemPhrase.ALERT_PRESS_1_OR_2, language);
    return List.of(Texts.alert(text, Prompts.ofLine(turn)), keys);
  }

  static List<Prompt> alertIsYours(Turn turn, int leg) {
    return List.of(new Phrase(SystemPhrase.ALERT_IS_YOURS, language(turn, leg)));
  }

  static List<Prompt> alreadyTaken(Turn turn, int leg) {
    return List.of(new Phrase(SystemPhrase.ALREADY_TAKEN, language(turn, leg)));
  }

  static List<Prompt> alreadyTakenAndWait(Turn turn, int leg) {
    Prompt taken = new Phrase(SystemPhrase.ALREADY_TAKEN, language(turn, leg));
    return List.of(taken, new Prompt.Pause(LATE_KEY));
  }

  /** « Appel de la ligne …, de …, motif 2: 1 pour prendre, 2 pour refuser ». */
  private static List<Prompt> call(Turn turn, Language language) {
    List<Prompt> prompts = new ArrayList<>();
    prompts.add(line(turn, language));
    prompts.addAll(from(turn, language));
    turn.call().ledger().caller().reason().ifPresent(key -> prompts.addAll(reason(key, language)));
    prompts.add(new Phrase(SystemPhrase.PRESS_1_OR_2, language));
    return prompts;
  }

  static Prompt line(Turn turn, Language language) {
    return turn.line()
        .<Prompt>map(line -> Texts.callFrom(line, language))
        .orElseGet(() -> new Phrase(SystemPhrase.CALL_FROM_LINE, language));
  }

  private static List<Prompt> reason(char key, Language language) {
    Prompt count = new Count(Character.digit(key, 10), language);
    return List.of(new Phrase(SystemPhrase.REASON, language), count);
  }

  private static List<Prompt> from(Turn turn, Language language) {
    Ledger ledger = turn.call().ledger();
    Optional<String> name = ledger.caller().customer().map(CustomerKnown::name);
    return from(name, ledger.origin().shownCaller(), language);
  }

  /** A customer's name and the number: where no speech of the name was made, the number is told. */
  static List<Prompt> from(Optional<String> name, Optional<PhoneNumber> caller, Language language) {
    SystemPhrase phrase = caller.isPresent() ? SystemPhrase.FROM : SystemPhrase.FROM_WITHHELD;
    Prompt who =
        name.<Prompt>map(n -> Texts.from(n, language, phrase))
            .orElseGet(() -> new Phrase(phrase, language));
    return Stream.concat(Stream.of(who), caller.stream().map(n -> new Spoken(n, language)))
        .toList();
  }

  /** The person's own, else the line's: what the caller chose is the caller's. */
  static Language language(Turn turn, int leg) {
    Optional<Language> own =
        turn.call()
            .legs()
            .attempt(leg)
            .flatMap(a -> a.candidate().person())
            .flatMap(turn.setup()::person)
            .flatMap(Person::language);
    return own.orElseGet(() -> Prompts.ofLine(turn));
  }
}
