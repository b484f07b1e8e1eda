package org.vigie.media.internal;

import java.time.InstantSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.api.health.HealthSource;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.Speech;
import org.vigie.api.voice.Voicemails;

/** The bundle's services. A change of the configuration cuts no leg. */
@Component(
    configurationPid = "org.vigie.media",
    immediate = true,
    service = {
      MediaPlane.class,
      Speech.class,
      Voicemails.class,
      HealthSource.class,
      MediaRoom.class
    })
@Designate(ocd = MediaConfig.class)
public final class MediaComponent extends MediaRoom {
  @Activate
  public MediaComponent(
      MediaConfig config,
      @Reference CommandDoor door,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    super(new MediaParts(door, clock, threads));
    mediaParts().configure(config);
  }

  @Modified
  void modified(MediaConfig config) {
    mediaParts().configure(config);
  }

  @Deactivate
  void deactivate() {
    mediaParts().close();
  }
}
