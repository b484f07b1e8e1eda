package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.Help;
import org.vigie.api.call.CallEvent.Purpose;
import org.vigie.api.call.CallId;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.escalation.api.Circumstances.Left;

/** What persons of ours are told and asked where no caller hears it. */
final class DeskPrompts {
  /** No message that a caller may leave is as long. */
  private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(30);

  private DeskPrompts() {}

  /** Asks leg 0 for digits. */
  static void ask(Turn turn, SystemPhrase... phrases) {
    play(turn, 0, phrases);
  }

  /** Says something to leg 0 that ends what they do here. */
  static void last(Turn turn, SystemPhrase... phrases) {
    List<Prompt> prompts = prompts(phrases, language(turn, 0));
    turn.play(0, Purpose.WAY_OUT, prompts, Prompts.limit(prompts));
  }

  /** Says to whoever was rung for it that the customer was not reached. */
  static void noReply(Turn turn, int leg) {
    turn.tell(
        leg,
        Purpose.WAY_OUT,
        prompts(new SystemPhrase[] {SystemPhrase.NO_REPLY}, language(turn, leg)));
  }

  static void callingColleague(Turn turn, int leg) {
    play(turn, leg, SystemPhrase.CALLING_COLLEAGUE);
  }

  static void noColleague(Turn turn, int leg) {
    play(turn, leg, SystemPhrase.NO_COLLEAGUE);
  }

  static void recording(Turn turn, int leg, boolean on) {
    play(turn, leg, on ? SystemPhrase.RECORDING_ON : SystemPhrase.RECORDING_OFF);
  }

  /**
   * « Message 2, de …, 06 12…, jeudi 19 novembre à 14 heures 5: … ».
   *
   * @param left who left it, and when, where that is known
   */
  static void message(Turn turn, CallId of, Optional<Left> left, SystemPhrase... before) {
    Language language = language(turn, 0);
    List<Prompt> prompts = new ArrayList<>(prompts(before, language));
    prompts.add(new Phrase(SystemPhrase.MESSAGE, language));
    prompts.add(new Prompt.Count(turn.call().ledger().service().played().size(), language));
    left.ifPresent(message -> prompts.addAll(left(turn, message, language)));
    prompts.add(new Prompt.VoiceMessage(of));
    prompts.add(new Phrase(SystemPhrase.MESSAGE_KEYS, language));
    turn.play(0, Purpose.SERVICE, prompts, LONGEST_MESSAGE);
  }

  private static List<Prompt> left(Turn turn, Left message, Language language) {
    Optional<String> name = message.contract().flatMap(turn.setup()::customer).map(Customer::name);
    List<Prompt> prompts = new ArrayList<>(Whispers.from(name, message.caller(), language));
    LocalDateTime at = message.at().atZone(turn.setup().setup().timezone()).toLocalDateTime();
    prompts.add(new Prompt.Moment(at, language));
    return prompts;
  }

  /** Why a colleague is rung. */
  static List<Prompt> help(Turn turn, Aid aid, Language language) {
    SystemPhrase why =
        aid.help() == Help.EXPERT ? SystemPhrase.JOIN_CALL : SystemPhrase.TAKE_OVER_CALL;
    List<Prompt> prompts = new ArrayList<>(prompts(new SystemPhrase[] {why}, language));
    turn.line().map(line -> Texts.callFrom(line, language)).ifPresent(prompts::add);
    prompts.add(new Phrase(SystemPhrase.PRESS_1_OR_2, language));
    return prompts;
  }

  /** « Rappel d'un client de la ligne …, 06 12…: 1 pour prendre, 2 pour refuser ». */
  static List<Prompt> callBack(Turn turn, Language language) {
    List<Prompt> prompts = new ArrayList<>();
    prompts.add(
        turn.line()
            .<Prompt>map(line -> Texts.callBackFor(line, language))
            .orElseGet(() -> new Phrase(SystemPhrase.CALL_BACK_FOR, language)));
    Optional<CallBackStarted> placed = turn.call().ledger().origin().placed();
    placed.ifPresent(p -> prompts.add(new Prompt.Spoken(p.customer(), language)));
    prompts.add(new Phrase(SystemPhrase.PRESS_1_OR_2, language));
    return prompts;
  }

  private static void play(Turn turn, int leg, SystemPhrase... phrases) {
    List<Prompt> prompts = prompts(phrases, language(turn, leg));
    turn.play(leg, Purpose.SERVICE, prompts, Prompts.limit(prompts));
  }

  private static List<Prompt> prompts(SystemPhrase[] phrases, Language language) {
    return Arrays.stream(phrases).<Prompt>map(p -> new Phrase(p, language)).toList();
  }

  /** That of the person at a leg. */
  private static Language language(Turn turn, int leg) {
    if (leg > 0) {
      return Whispers.language(turn, leg);
    }
    Optional<Language> own =
        turn.call()
            .ledger()
            .service()
            .person()
            .flatMap(turn.setup()::person)
            .flatMap(Person::language);
    return own.orElseGet(() -> Prompts.language(turn));
  }
}
