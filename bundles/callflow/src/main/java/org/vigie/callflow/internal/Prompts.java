package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Music;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.SystemPhrase;

/** What is said, to whom, and in which language. */
final class Prompts {
  /** How long a late key after « already taken » still gets its answer. */
  private static final Duration LATE_KEY = Duration.ofSeconds(3);

  private static final int SPOKEN_CHARACTERS_PER_SECOND = 8;

  private Prompts() {}

  static List<Prompt> announcement(Turn turn, Words words) {
    return List.of(Texts.announcement(words, callers(turn)));
  }

  static List<Prompt> message(Turn turn, Words words) {
    return List.of(Texts.message(words, callers(turn)));
  }

  static List<Prompt> beforeSignal(Turn turn, Words words) {
    Language language = callers(turn);
    return List.of(Texts.message(words, language), new Phrase(SystemPhrase.BEEP, language));
  }

  static List<Prompt> nobody(Turn turn, SearchEnd why) {
    Language language = callers(turn);
    SystemPhrase phrase =
        why == SearchEnd.CLOSED ? SystemPhrase.CLOSED : SystemPhrase.NOBODY_AVAILABLE;
    return List.of(new Phrase(phrase, language), new Phrase(SystemPhrase.GOODBYE, language));
  }

  static List<Prompt> searching(Turn turn) {
    return List.of(new Phrase(SystemPhrase.SEARCHING, callers(turn)), new Music());
  }

  static List<Prompt> stillSearching(Turn turn) {
    return List.of(new Phrase(SystemPhrase.STILL_SEARCHING, callers(turn)), new Music());
  }

  static List<Prompt> alreadyTaken(Turn turn, int leg) {
    return List.of(new Phrase(SystemPhrase.ALREADY_TAKEN, persons(turn, leg)));
  }

  static List<Prompt> alreadyTakenAndWait(Turn turn, int leg) {
    Prompt taken = new Phrase(SystemPhrase.ALREADY_TAKEN, persons(turn, leg));
    return List.of(taken, new Prompt.Pause(LATE_KEY));
  }

  /** Why a person is rung, and what the keys do. */
  static List<Prompt> whisper(Turn turn, int leg) {
    Language language = persons(turn, leg);
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
    return List.of(Texts.alert(text, callers(turn)), keys);
  }

  static List<Prompt> alertIsYours(Turn turn, int leg) {
    return List.of(new Phrase(SystemPhrase.ALERT_IS_YOURS, persons(turn, leg)));
  }

  /** « Appel de la ligne …, de …: 1 pour prendre, 2 pour refuser ». */
  private static List<Prompt> call(Turn turn, Language language) {
    List<Prompt> prompts = new ArrayList<>();
    prompts.add(
        turn.line()
            .<Prompt>map(line -> Texts.callFrom(line, language))
            .orElseGet(() -> new Phrase(SystemPhrase.CALL_FROM_LINE, language)));
    prompts.addAll(from(turn, language));
    prompts.add(new Phrase(SystemPhrase.PRESS_1_OR_2, language));
    return prompts;
  }

  private static List<Prompt> from(Turn turn, Language language) {
    Optional<PhoneNumber> caller = turn.call().ledger().origin().shownCaller();
    if (caller.isEmpty()) {
      return List.of(new Phrase(SystemPhrase.FROM_WITHHELD, language));
    }
    Prompt number = new Prompt.Spoken(caller.get(), language);
    return List.of(new Phrase(SystemPhrase.FROM, language), number);
  }

  /** Where the end of prompts was not reported by then, it never will be. */
  static Duration limit(List<Prompt> prompts) {
    int characters =
        prompts.stream().mapToInt(p -> p instanceof Prompt.Say s ? s.text().length() : 0).sum();
    return Duration.ofSeconds(60L + characters / SPOKEN_CHARACTERS_PER_SECOND);
  }

  static Language callers(Turn turn) {
    return Texts.language(turn.line().flatMap(Line::language), turn.setup().setup());
  }

  static Language persons(Turn turn, int leg) {
    Optional<Language> own =
        turn.call()
            .legs()
            .attempt(leg)
            .flatMap(a -> a.candidate().person())
            .flatMap(turn.setup()::person)
            .flatMap(Person::language);
    return own.orElseGet(() -> callers(turn));
  }
}
