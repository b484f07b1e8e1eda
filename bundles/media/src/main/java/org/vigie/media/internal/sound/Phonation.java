package org.vigie.media.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.codec.G711;

/** Puts prompts together from the shipped sounds and from those that the appliance has by now. */
public final class Phonation implements Prompter {
  private static final Sound BETWEEN_GROUPS = new Sound.Silence(120 * G711.SAMPLES_PER_MILLI);
  private static final Sound BETWEEN_PROMPTS = new Sound.Silence(80 * G711.SAMPLES_PER_MILLI);
  private static final long MAX_PAUSE_MILLIS = 3_600_000;

  private final ShippedSounds shipped;
  private final OwnSounds own;

  /**
   * @param own what this appliance has beside the shipped sounds
   */
  public Phonation(ShippedSounds shipped, OwnSounds own) {
    this.shipped = shipped;
    this.own = own;
  }

  @Override
  public List<Sound> sounds(List<Prompt> prompts) {
    List<Sound> sounds = new ArrayList<>();
    for (Prompt prompt : prompts) {
      if (!sounds.isEmpty() && !(prompt instanceof Prompt.Pause)) {
        sounds.add(BETWEEN_PROMPTS);
      }
      add(prompt, sounds);
    }
    return sounds;
  }

  private void add(Prompt prompt, List<Sound> sounds) {
    if (prompt instanceof Prompt.Phrase p) {
      sounds.add(shipped.phrase(p.phrase(), p.language()));
    } else if (prompt instanceof Prompt.Say say) {
      sounds.add(own.speech(say).orElseGet(() -> shipped.phrase(say.instead(), say.language())));
    } else if (prompt instanceof Prompt.Uploaded uploaded) {
      own.uploaded(uploaded.sound())
          .ifPresentOrElse(sounds::add, () -> add(uploaded.instead(), sounds));
    } else if (prompt instanceof Prompt.VoiceMessage message) {
      own.message(message.call()).ifPresent(sounds::add);
    } else if (prompt instanceof Prompt.Music music) {
      sounds.add(music(music));
    } else if (prompt instanceof Prompt.Pause pause) {
      long millis = Math.max(0, Math.min(MAX_PAUSE_MILLIS, pause.length().toMillis()));
      sounds.add(new Sound.Silence((int) millis * G711.SAMPLES_PER_MILLI));
    } else {
      addWords(prompt, sounds);
    }
  }

  private void addWords(Prompt prompt, List<Sound> sounds) {
    if (prompt instanceof Prompt.Spoken spoken) {
      number(spoken, sounds);
    } else if (prompt instanceof Prompt.Count count) {
      NumberWords.count(count.value(), count.language())
          .forEach(word -> sounds.add(shipped.word(word, count.language())));
    } else if (prompt instanceof Prompt.Moment moment) {
      MomentWords.of(moment.time(), moment.language())
          .forEach(word -> sounds.add(shipped.word(word, moment.language())));
    } else if (prompt instanceof Prompt.KeyName key) {
      key(key).ifPresent(sounds::add);
    } else if (prompt instanceof Prompt.RingingTone) {
      sounds.add(shipped.ringing());
    } else if (prompt instanceof Prompt.Tone tone) {
      sounds.add(SineWave.of(tone.hertz(), tone.length(), 0));
    }
  }

  private Sound music(Prompt.Music music) {
    Optional<Sound> uploaded = music.sound().flatMap(own::uploaded).map(Sound::music);
    return uploaded.orElseGet(shipped::music);
  }

  private Optional<Sound> key(Prompt.KeyName name) {
    char key = name.key();
    if (key == '*' || key == '#') {
      SystemPhrase phrase = key == '*' ? SystemPhrase.STAR : SystemPhrase.HASH;
      return Optional.of(shipped.phrase(phrase, name.language()));
    }
    boolean digit = key >= '0' && key <= '9';
    return digit ? Optional.of(shipped.number(key - '0', name.language())) : Optional.empty();
  }

  private void number(Prompt.Spoken spoken, List<Sound> sounds) {
    Language language = spoken.language();
    for (NumberWords.Group group : NumberWords.of(spoken.number(), language)) {
      for (int word : group.words()) {
        sounds.add(
            word == NumberWords.PLUS
                ? shipped.phrase(SystemPhrase.PLUS, language)
                : shipped.number(word, language));
      }
      sounds.add(BETWEEN_GROUPS);
    }
  }
}
