package org.vigie.sip.internal.leg;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;

/** The media plane of the moment; without one, no call has a port. */
public final class Media {
  private final Supplier<Optional<MediaPlane>> plane;

  public Media(Supplier<Optional<MediaPlane>> plane) {
    this.plane = plane;
  }

  Optional<Integer> open(LegId leg) {
    return plane.get().flatMap(p -> p.open(leg));
  }

  void negotiated(LegId leg, MediaSession session) {
    plane.get().ifPresent(p -> p.negotiated(leg, session));
  }

  /** Completes with true when the first voice of the peer has come. */
  CompletionStage<Boolean> voice(LegId leg) {
    return plane
        .get()
        .map(p -> p.voice(leg))
        .orElseGet(() -> CompletableFuture.completedFuture(false));
  }

  void key(LegId leg, char key) {
    plane.get().ifPresent(p -> p.signalledKey(leg, key));
  }

  void close(LegId leg) {
    plane.get().ifPresent(p -> p.close(leg));
  }
}
