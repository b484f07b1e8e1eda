package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.api.call.CallId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;

class PhonationTest {
  private static final ShippedSounds SHIPPED = ShippedSounds.load();
  private static final Sound MADE = new Sound.Silence(12_345);
  private static final Sound RECORDED = Sound.keptAsALaw(new byte[4000]);
  private final Phonation phonation =
      new Phonation(
          SHIPPED,
          new OwnSounds() {
            @Override
            public Optional<Sound> uploaded(String id) {
              return id.equals("mine") ? Optional.of(RECORDED) : Optional.empty();
            }

            @Override
            public Optional<Sound> message(CallId call) {
              return call.value().equals("call") ? Optional.of(MADE) : Optional.empty();
            }

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

  @Test
  void numbersUpToNineHundredAndNinetyNineAreSaid() {
    assertThat(said(new Prompt.Count(0, Language.FR))).containsExactly(word("0", Language.FR));
    assertThat(said(new Prompt.Count(42, Language.EN))).containsExactly(word("42", Language.EN));
    assertThat(said(new Prompt.Count(100, Language.FR)))
        .containsExactly(word("hundred", Language.FR));
    assertThat(said(new Prompt.Count(371, Language.FR)))
        .containsExactly(
            word("3", Language.FR), word("hundred", Language.FR), word("71", Language.FR));
    assertThat(said(new Prompt.Count(100, Language.EN)))
        .containsExactly(word("1", Language.EN), word("hundred", Language.EN));
    assertThat(said(new Prompt.Count(999, Language.EN)))
        .containsExactly(
            word("9", Language.EN), word("hundred-and", Language.EN), word("99", Language.EN));
  }

  private List<Sound> saidOf(String time, Language language) {
    return said(new Prompt.Moment(LocalDateTime.parse(time), language));
  }

  private static List<Sound> words(Language language, String... names) {
    return Arrays.stream(names).map(name -> word(name, language)).toList();
  }

  @Test
  void daysAndTimesAreSaidInFrench() {
    assertThat(saidOf("2026-11-19T14:05", Language.FR))
        .isEqualTo(words(Language.FR, "thursday", "19", "november", "at", "14", "hours", "5"));
    assertThat(saidOf("2026-03-01T00:21", Language.FR))
        .isEqualTo(words(Language.FR, "sunday", "first", "march", "at", "hour-0", "minute-21"));
    assertThat(saidOf("2026-08-11T21:00", Language.FR))
        .isEqualTo(words(Language.FR, "tuesday", "11", "august", "at", "hour-21"));
    assertThat(saidOf("2026-08-11T12:30", Language.FR))
        .isEqualTo(words(Language.FR, "tuesday", "11", "august", "at", "12", "hours", "30"));
  }

  @Test
  void daysAndTimesAreSaidInEnglish() {
    assertThat(saidOf("2026-11-19T14:05", Language.EN))
        .isEqualTo(words(Language.EN, "thursday", "19", "november", "at", "14", "0", "5"));
    assertThat(saidOf("2026-03-01T00:21", Language.EN))
        .isEqualTo(words(Language.EN, "sunday", "1", "march", "at", "0", "0", "21"));
    assertThat(saidOf("2026-05-09T09:00", Language.EN))
        .isEqualTo(words(Language.EN, "saturday", "9", "may", "at", "0", "9", "hours"));
  }

  @ParameterizedTest
  @EnumSource
  void everyMinuteOfAYearCanBeSaid(Language language) {
    LocalDateTime time = LocalDateTime.parse("2028-01-01T00:00");
    for (int minute = 0; minute < 366 * 24 * 60; minute += 61) {
      assertThat(said(new Prompt.Moment(time.plusMinutes(minute), language)).size())
          .isBetween(5, 8);
    }
  }

  @Test
  void keysAreNamed() {
    assertThat(said(new Prompt.KeyName('7', Language.EN))).containsExactly(word("7", Language.EN));
    assertThat(said(new Prompt.KeyName('*', Language.FR)))
        .containsExactly(word("star", Language.FR));
    assertThat(said(new Prompt.KeyName('#', Language.FR)))
        .containsExactly(word("hash", Language.FR));
    assertThat(said(new Prompt.KeyName('A', Language.FR))).isEmpty();
  }

  @Test
  void anUploadedSoundIsPlayedAndWhereItIsMissingWhatStandsForIt() {
    Prompt instead = new Prompt.Phrase(SystemPhrase.CLOSED, Language.FR);
    assertThat(said(new Prompt.Uploaded("mine", instead))).containsExactly(RECORDED);
    assertThat(said(new Prompt.Uploaded("none", instead)))
        .containsExactly(SHIPPED.phrase(SystemPhrase.CLOSED, Language.FR));
    Prompt nested = new Prompt.Uploaded("none", new Prompt.Uploaded("mine", instead));
    assertThat(said(nested)).containsExactly(RECORDED);
  }

  @Test
  void uploadedMusicGoesRoundAndTheAppliancesOwnStandsInForIt() {
    Sound music = said(new Prompt.Music(Optional.of("mine"))).get(0);
    assertThat(music.samples()).isEqualTo(4000);
    assertThat(music.turned(100)).isNotEqualTo(music);
    assertThat(said(new Prompt.Music(Optional.of("none")))).containsExactly(SHIPPED.music());
    assertThat(said(new Prompt.Music())).containsExactly(SHIPPED.music());
  }

  @Test
  void aMessageIsPlayedWhereThereIsOne() {
    assertThat(said(new Prompt.VoiceMessage(new CallId("call")))).containsExactly(MADE);
    assertThat(said(new Prompt.VoiceMessage(new CallId("other")))).isEmpty();
  }

  @Test
  void theRingingToneIsTheFrenchOne() {
    byte[] codes = codes(said(new Prompt.RingingTone()).get(0));
    assertThat(codes).hasSize(5 * 8000);
    assertThat(Waves.level(Arrays.copyOf(codes, 12_000), 440)).isCloseTo(-13.1, within(0.2));
    assertThat(Waves.level(Arrays.copyOfRange(codes, 12_000, 40_000), 440)).isLessThan(-60);
  }

  @Test
  void aToneHasItsFrequencyLevelAndLength() {
    byte[] codes = codes(said(new Prompt.Tone(1020, Duration.ofMillis(500))).get(0));
    assertThat(codes).hasSize(4000);
    assertThat(Waves.level(codes, 1020)).isCloseTo(-13.1, within(0.2));
  }

  private List<Sound> said(Prompt prompt) {
    return phonation.sounds(List.of(prompt));
  }

  private static Sound word(String name, Language language) {
    return SHIPPED.word(name, language);
  }

  private static byte[] codes(Sound sound) {
    byte[] codes = new byte[sound.samples()];
    sound.copy(Codec.PCMA, 0, codes.length, ByteBuffer.wrap(codes));
    return codes;
  }
}
