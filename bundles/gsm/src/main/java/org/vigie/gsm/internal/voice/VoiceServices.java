package org.vigie.gsm.internal.voice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.LegId;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;

/**
 * What calls need of the appliance.
 *
 * @param media the media plane of the moment; without one no call is carried
 */
public record VoiceServices(
    Threads threads,
    InstantSource clock,
    CommandDoor commands,
    Numbering numbering,
    Supplier<Optional<MediaPlane>> media,
    VoiceTimings timings) {
  private static final Logger LOG = LoggerFactory.getLogger(VoiceServices.class);
  private static final int PACKET_MILLIS = 20;

  Instant now() {
    return clock.instant();
  }

  /** Reports; false where the core is too far behind to be told. */
  boolean submit(CallCommand command) {
    try {
      commands.submit(command);
      return true;
    } catch (RejectedExecutionException e) {
      String what = command.getClass().getSimpleName();
      LOG.warn("call {}: {} could not be reported, the queue is full", command.call(), what);
      return false;
    }
  }

  Optional<Integer> open(LegId leg) {
    return media.get().flatMap(plane -> plane.open(leg));
  }

  /** Where the media plane listens, on this machine. */
  InetAddress address() {
    return media
        .get()
        .map(MediaPlane::address)
        .filter(address -> !address.isAnyLocalAddress())
        .orElse(InetAddress.getLoopbackAddress());
  }

  /** Voice may flow: from now on the media plane sends there. */
  void negotiated(LegId leg, InetSocketAddress here) {
    MediaSession session =
        new MediaSession(
            here.getAddress(),
            here.getPort(),
            Codec.PCMA,
            Codec.PCMA.staticPayloadType(),
            OptionalInt.empty(),
            PACKET_MILLIS,
            true,
            true,
            Optional.empty());
    media.get().ifPresent(plane -> plane.negotiated(leg, session));
  }

  void key(LegId leg, char key) {
    media.get().ifPresent(plane -> plane.signalledKey(leg, key));
  }

  void close(LegId leg) {
    media.get().ifPresent(plane -> plane.close(leg));
  }
}
