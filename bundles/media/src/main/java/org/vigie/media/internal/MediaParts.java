package org.vigie.media.internal;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.health.HealthPart;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.media.internal.plane.PortPool;
import org.vigie.media.internal.plane.RtpPlane;
import org.vigie.media.internal.plane.Storage;
import org.vigie.media.internal.recording.Cabinet;
import org.vigie.media.internal.sound.Collection;
import org.vigie.media.internal.sound.Phonation;
import org.vigie.media.internal.sound.ShippedSounds;
import org.vigie.media.internal.sound.SpeechShop;
import org.vigie.media.internal.sound.UploadedSounds;
import org.vigie.media.internal.voicemail.Shelf;

/**
 * Puts the parts together and takes new configurations: legs that are opened afterwards use them,
 * open ones go on. With an invalid one the last good one stays in force.
 */
final class MediaParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MediaParts.class);
  private static final int LOOPS = 2;

  private final SpeechShop speech;
  private final Storage storage;
  private final UploadedSounds sounds;
  private final RtpPlane plane;
  private final MediaHealth health;
  private @Nullable MediaSettings settings;

  MediaParts(CommandDoor door, InstantSource clock, Threads threads) {
    this.speech = new SpeechShop(threads.single("speech"), threads.single("speech-call"), clock);
    this.storage =
        new Storage(
            new Shelf(threads.single("voicemail")),
            new Cabinet(threads.single("recordings"), clock));
    this.sounds = new UploadedSounds(threads.single("sounds"));
    Phonation phonation =
        new Phonation(ShippedSounds.load(), new Collection(speech, sounds, storage.voicemails()));
    this.plane = new RtpPlane(door, clock, threads, phonation, storage, LOOPS);
    this.health = new MediaHealth(plane, speech, storage, clock);
  }

  /** Takes a configuration, or says why not. */
  synchronized void configure(MediaConfig config) {
    try {
      MediaSettings agreed = MediaSettings.of(config);
      MediaSettings former = settings;
      if (former == null || !former.samePorts(agreed)) {
        PortPool pool = new PortPool(agreed.address(), agreed.firstPort(), agreed.lastPort());
        plane.ports(pool);
        health.pool(pool);
      }
      speech.configure(agreed.directory(), agreed.speech());
      folders(former, agreed);
      settings = agreed;
      health.fault(Optional.empty());
    } catch (MediaSettings.Invalid e) {
      LOG.error("{}", e.getMessage());
      health.fault(Optional.ofNullable(e.getMessage()));
    }
  }

  private void folders(@Nullable MediaSettings former, MediaSettings agreed) {
    if (former == null || !former.voicemail().equals(agreed.voicemail())) {
      storage.voicemails().configure(agreed.voicemail());
    }
    if (former == null || !former.recordings().equals(agreed.recordings())) {
      storage.recordings().configure(agreed.recordings());
    }
    if (former == null || !former.sounds().equals(agreed.sounds())) {
      sounds.configure(agreed.sounds());
    }
  }

  RtpPlane plane() {
    return plane;
  }

  Shelf voicemails() {
    return storage.voicemails();
  }

  Cabinet recordings() {
    return storage.recordings();
  }

  UploadedSounds sounds() {
    return sounds;
  }

  SpeechShop speech() {
    return speech;
  }

  HealthPart health() {
    return health.part();
  }

  @Override
  public void close() {
    plane.close();
    storage.voicemails().close();
    storage.recordings().close();
    sounds.close();
    speech.close();
  }
}
