package org.vigie.media.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.codec.G711;

/** Puts prompts together from the shipped sounds and from speech that was made beforehand. */
public final class Phonation implements Prompter {
  private static final Sound BETWEEN_GROUPS = new Sound.Silence(120 * G711.SAMPLES_PER_MILLI);
  private static final Sound BETWEEN_PROMPTS = new Sound.Silence(80 * G711.SAMPLES_PER_MILLI);
  private static final long MAX_PAUSE_MILLIS = 3_600_000;

  private final ShippedSounds shipped;
  private final Function<Prompt.Say, Optional<Sound>> speech;

  /**
   * @param speech what was made of a text; must not block
   */
  public Phonation(ShippedSounds shipped, Function<Prompt.Say, Optional<Sound>> speech) {
    this.shipped = shipped;
    this.speech = speech;
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
      sounds.add(speech.apply(say).orElseGet(() -> shipped.phrase(say.instead(), say.language())));
    } else if (prompt instanceof Prompt.Spoken spoken) {
      number(spoken, sounds);
    } else if (prompt instanceof Prompt.Music) {
      sounds.add(shipped.music());
    } else if (prompt instanceof Prompt.Pause pause) {
      long millis = Math.max(0, Math.min(MAX_PAUSE_MILLIS, pause.length().toMillis()));
      sounds.add(new Sound.Silence((int) millis * G711.SAMPLES_PER_MILLI));
    }
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
