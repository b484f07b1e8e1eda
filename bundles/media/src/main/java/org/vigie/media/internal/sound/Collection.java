package org.vigie.media.internal.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Voicemails;

/** All that this appliance has: speech, uploaded sounds, callers' messages. Thread-safe. */
public record Collection(SpeechShop shop, UploadedSounds uploads, Voicemails messages)
    implements OwnSounds {
  private static final Logger LOG = LoggerFactory.getLogger(Collection.class);

  @Override
  public Optional<Sound> speech(Prompt.Say text) {
    return shop.spoken(text);
  }

  @Override
  public Optional<Sound> uploaded(String id) {
    return uploads.find(id);
  }

  @Override
  public Optional<Sound> message(CallId call) {
    return messages.find(call).flatMap(Collection::read);
  }

  private static Optional<Sound> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(Sound.keptAsALaw(WavFile.readALaw(in)));
    } catch (IOException e) {
      LOG.error("message {} cannot be played: {}", file.getFileName(), e.getMessage());
      return Optional.empty();
    }
  }
}
