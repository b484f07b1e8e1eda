package org.vigie.media.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.call.CallId;
import org.vigie.api.voice.Recordings;
import org.vigie.media.internal.recording.Cabinet;

/** Recorded conversations as a service. */
@Component(service = Recordings.class)
public final class RecordingsComponent implements Recordings {
  private final Cabinet cabinet;

  @Activate
  public RecordingsComponent(@Reference MediaRoom room) {
    this.cabinet = room.mediaParts().recordings();
  }

  @Override
  public Optional<Path> find(CallId call) {
    return cabinet.find(call);
  }

  @Override
  public List<CallId> before(Instant instant) {
    return cabinet.before(instant);
  }

  @Override
  public boolean erase(CallId call) {
    return cabinet.erase(call);
  }
}
