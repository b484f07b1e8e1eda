package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;

class PhonationTest {
  private static final ShippedSounds SHIPPED = ShippedSounds.load();
  private static final Sound MADE = new Sound.Silence(12_345);
  private final Phonation phonation =
      new Phonation(
          SHIPPED,
          new OwnSounds() {
            @Override
            public Optional<Sound> speech(Prompt.Say say) {
              return say.text().equals("made") ? Optional.of(MADE) : Optional.empty();
            }
          });

  @Test
  void aWhisperIsPutTogetherInOrder() {
    List<Sound> sounds =
        phonation.sounds(
            List.of(
                new Prompt.Phrase(SystemPhrase.CALL_FROM_LINE, Language.FR),
                new Prompt.Say("made", Language.FR, SystemPhrase.WELCOME),
                new Prompt.Phrase(SystemPhrase.FROM, Language.FR),
                new Prompt.Spoken(new PhoneNumber("+33612345678"), Language.FR),
                new Prompt.Phrase(SystemPhrase.PRESS_1_OR_2, Language.FR)));
    assertThat(sounds)
        .containsSubsequence(
            SHIPPED.phrase(SystemPhrase.CALL_FROM_LINE, Language.FR),
            MADE,
            SHIPPED.phrase(SystemPhrase.FROM, Language.FR),
            SHIPPED.number(0, Language.FR),
            SHIPPED.number(6, Language.FR),
            SHIPPED.number(12, Language.FR),
            SHIPPED.number(78, Language.FR),
            SHIPPED.phrase(SystemPhrase.PRESS_1_OR_2, Language.FR));
  }

  @Test
  void aTextWithoutSpeechPlaysThePhraseInstead() {
    Prompt.Say say = new Prompt.Say("not made", Language.EN, SystemPhrase.CLOSED);
    assertThat(phonation.sounds(List.of(say)))
        .containsExactly(SHIPPED.phrase(SystemPhrase.CLOSED, Language.EN));
  }

  @Test
  void pausesAreAsLongAsTheySay() {
    List<Sound> sounds = phonation.sounds(List.of(new Prompt.Pause(Duration.ofMillis(1500))));
    assertThat(sounds).singleElement().extracting(Sound::samples).isEqualTo(12_000);
  }
}
