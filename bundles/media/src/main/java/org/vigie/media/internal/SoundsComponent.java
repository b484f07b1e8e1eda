package org.vigie.media.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.voice.Sounds;
import org.vigie.media.internal.sound.UploadedSounds;

/** Uploaded sounds as a service. */
@Component(service = Sounds.class)
public final class SoundsComponent implements Sounds {
  private final UploadedSounds sounds;

  @Activate
  public SoundsComponent(@Reference MediaRoom room) {
    this.sounds = room.mediaParts().sounds();
  }

  @Override
  public void put(String id, byte[] wav) {
    sounds.put(id, wav);
  }

  @Override
  public boolean exists(String id) {
    return sounds.exists(id);
  }

  @Override
  public Optional<Path> wav(String id) {
    return sounds.wav(id);
  }

  @Override
  public List<String> all() {
    return sounds.all();
  }

  @Override
  public boolean remove(String id) {
    return sounds.remove(id);
  }
}
