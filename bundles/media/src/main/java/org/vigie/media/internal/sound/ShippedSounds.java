package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.codec.G711;

/** The sounds inside the bundle, all read once: about 4 MB in both laws. Immutable. */
public final class ShippedSounds {
  private static final int NUMBERS = 100;
  private static final Duration RINGS = Duration.ofMillis(1500);
  private static final int SILENT = 3500 * G711.SAMPLES_PER_MILLI;

  private final Map<String, Sound> sounds = new HashMap<>();
  private final Sound music;

  /** 440 Hz, 1.5 s on and 3.5 s off: what is heard in France while a telephone rings. */
  private final Sound ringing = SineWave.of(440, RINGS, SILENT);

  private ShippedSounds() throws IOException {
    for (Language language : Language.values()) {
      for (SystemPhrase phrase : SystemPhrase.values()) {
        read(language, phrase.fileName());
      }
      for (int number = 0; number < NUMBERS; number++) {
        read(language, Integer.toString(number));
      }
      read(language, "hundred");
      for (String word : MomentWords.all(language)) {
        read(language, word);
      }
    }
    read(Language.EN, "hundred-and");
    music = Sound.musicOfALaw(codes("music"));
  }

  /**
   * Reads them.
   *
   * @throws IllegalStateException where one is missing or no WAV file: a fault of the build
   */
  public static ShippedSounds load() {
    try {
      return new ShippedSounds();
    } catch (IOException e) {
      throw new IllegalStateException("a shipped prompt cannot be read: " + e.getMessage(), e);
    }
  }

  private void read(Language language, String name) throws IOException {
    String path = language.code() + "/" + name;
    sounds.put(path, Sound.ofALaw(codes(path)));
  }

  private static byte[] codes(String path) throws IOException {
    try (InputStream in = ShippedSounds.class.getResourceAsStream("/prompts/" + path + ".wav")) {
      if (in == null) {
        throw new IOException(path + ".wav is not there");
      }
      return WavFile.readALaw(in);
    }
  }

  Sound phrase(SystemPhrase phrase, Language language) {
    return get(language, phrase.fileName());
  }

  /** A number from 0 to 99. */
  Sound number(int number, Language language) {
    return get(language, Integer.toString(number));
  }

  /** A word by the name of its file. */
  Sound word(String name, Language language) {
    return get(language, name);
  }

  Sound music() {
    return music;
  }

  Sound ringing() {
    return ringing;
  }

  private Sound get(Language language, String name) {
    Sound sound = sounds.get(language.code() + "/" + name);
    if (sound == null) {
      throw new IllegalArgumentException("no such sound: " + name);
    }
    return sound;
  }
}
