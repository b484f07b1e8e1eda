package org.vigie.callflow.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Words;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Prompt.Count;
import org.vigie.api.voice.Prompt.KeyName;
import org.vigie.api.voice.Prompt.Music;
import org.vigie.api.voice.Prompt.Phrase;
import org.vigie.api.voice.Prompt.Uploaded;
import org.vigie.api.voice.SystemPhrase;

/** What is said to callers, and in which language. */
final class Prompts {
  private static final int SPOKEN_CHARACTERS_PER_SECOND = 8;
  private static final int LARGEST_COUNT = 999;

  private Prompts() {}

  static List<Prompt> announcement(Turn turn, Words words) {
    return List.of(Texts.announcement(words, language(turn)));
  }

  static List<Prompt> message(Turn turn, Words words) {
    return List.of(Texts.message(words, language(turn)));
  }

  static List<Prompt> beforeSignal(Turn turn, Words words) {
    return List.of(
        Texts.message(words, language(turn)), new Phrase(SystemPhrase.BEEP, language(turn)));
  }

  static List<Prompt> nobody(Turn turn, SearchEnd why) {
    SystemPhrase phrase =
        why == SearchEnd.CLOSED ? SystemPhrase.CLOSED : SystemPhrase.NOBODY_AVAILABLE;
    return phrases(turn, phrase, SystemPhrase.GOODBYE);
  }

  static List<Prompt> searching(Turn turn) {
    List<Prompt> prompts = new ArrayList<>(phrases(turn, SystemPhrase.SEARCHING));
    prompts.addAll(keys(turn));
    prompts.add(music(turn));
    return prompts;
  }

  static List<Prompt> stillSearching(Turn turn) {
    return List.of(progress(turn), music(turn));
  }

  /**
   * In a queue.
   *
   * @param first whether nothing was heard of the queue before
   * @param place 0 where it is not told
   */
  static List<Prompt> queued(Turn turn, boolean first, int place) {
    List<Prompt> prompts = new ArrayList<>();
    prompts.add(first ? new Phrase(SystemPhrase.SEARCHING, language(turn)) : progress(turn));
    if (place > 0) {
      prompts.add(new Phrase(SystemPhrase.QUEUE_POSITION, language(turn)));
      prompts.add(new Count(Math.min(place, LARGEST_COUNT), language(turn)));
    }
    if (first) {
      prompts.addAll(keys(turn));
    }
    prompts.add(music(turn));
    return prompts;
  }

  static List<Prompt> booked(Turn turn, Optional<Words> words) {
    return words
        .map(own -> List.of(Texts.booked(own, language(turn))))
        .orElseGet(() -> phrases(turn, SystemPhrase.CALL_BACK_BOOKED, SystemPhrase.GOODBYE));
  }

  static List<Prompt> cannotBeCalledBack(Turn turn) {
    return phrases(turn, SystemPhrase.CALL_BACK_IMPOSSIBLE, SystemPhrase.GOODBYE);
  }

  static List<Prompt> recordingNotice(Turn turn, Recording recording) {
    Language language = language(turn);
    return recording
        .announcement()
        .map(own -> List.of(Texts.notice(own, language)))
        .orElseGet(
            () ->
                List.of(
                    new Phrase(SystemPhrase.RECORDING_NOTICE, language),
                    new KeyName(recording.objectKey(), language)));
  }

  static List<Prompt> recordingOff(Turn turn) {
    return phrases(turn, SystemPhrase.RECORDING_OFF);
  }

  private static Prompt progress(Turn turn) {
    Prompt usual = new Phrase(SystemPhrase.STILL_SEARCHING, language(turn));
    return hold(turn).progress().<Prompt>map(own -> new Uploaded(own, usual)).orElse(usual);
  }

  private static Prompt music(Turn turn) {
    return new Music(hold(turn).music());
  }

  private static Hold hold(Turn turn) {
    return turn.line().map(Line::hold).orElse(Hold.USUAL);
  }

  /** What a key does while the caller waits; of nodes that say more the flow itself has to tell. */
  private static List<Prompt> keys(Turn turn) {
    List<Prompt> prompts = new ArrayList<>();
    if (turn.call().legs().caller() == CallerLeg.ANSWERED) {
      new TreeMap<>(hold(turn).keys())
          .forEach(
              (key, node) ->
                  purpose(turn, node)
                      .ifPresent(purpose -> prompts.addAll(key(turn, key, purpose))));
    }
    return prompts;
  }

  private static List<Prompt> key(Turn turn, char key, SystemPhrase purpose) {
    Language language = language(turn);
    return List.of(
        new Phrase(SystemPhrase.PRESS, language),
        new KeyName(key, language),
        new Phrase(purpose, language));
  }

  private static Optional<SystemPhrase> purpose(Turn turn, String id) {
    Optional<Node> node = turn.line().flatMap(line -> Optional.ofNullable(line.nodes().get(id)));
    if (node.isPresent() && node.get() instanceof Node.Voicemail) {
      return Optional.of(SystemPhrase.TO_LEAVE_A_MESSAGE);
    }
    return node.isPresent() && node.get() instanceof Node.BookCallBack
        ? turn.call().ledger().origin().shownCaller().map(c -> SystemPhrase.TO_BE_CALLED_BACK)
        : Optional.empty();
  }

  private static List<Prompt> phrases(Turn turn, SystemPhrase... phrases) {
    List<Prompt> prompts = new ArrayList<>();
    for (SystemPhrase phrase : phrases) {
      prompts.add(new Phrase(phrase, language(turn)));
    }
    return prompts;
  }

  /** Where the end of prompts was not reported by then, it never will be. */
  static Duration limit(List<Prompt> prompts) {
    int characters =
        prompts.stream()
            .flatMap(prompt -> Texts.speech(prompt).stream())
            .mapToInt(say -> say.text().length())
            .sum();
    return Duration.ofSeconds(60L + characters / SPOKEN_CHARACTERS_PER_SECOND);
  }

  /** The language that the caller chose, else the line's. */
  static Language language(Turn turn) {
    return turn.call().ledger().caller().language().orElseGet(() -> ofLine(turn));
  }

  static Language ofLine(Turn turn) {
    return Texts.language(turn.line().flatMap(Line::language), turn.setup().setup());
  }
}
