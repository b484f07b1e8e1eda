package org.vigie.media.internal.plane;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.rtp.KeyEvents;
import org.vigie.media.internal.rtp.KeyPairing;
import org.vigie.media.internal.rtp.KeyPairing.Way;
import org.vigie.media.internal.rtp.RtpPacket;
import org.vigie.media.internal.tones.EchoGuard;
import org.vigie.media.internal.tones.InBandKeys;

/**
 * The keys that are pressed on a leg, in whatever way they are told: each is reported once, and
 * reaches the bridged leg once. Tones reach it as part of the voice; events are passed on, or
 * become tones where that leg takes no events; what signalling tells becomes either. Belongs to a
 * loop.
 */
final class LegKeys {
  private final Reporter reporter;
  private final EchoGuard echo;
  private final KeyEvents events = new KeyEvents();
  private final KeyPairing pairing = new KeyPairing();
  private final InBandKeys tones = new InBandKeys(this::toned);
  private @Nullable Mouth listener;
  private boolean passing;
  private long now;

  LegKeys(Reporter reporter, EchoGuard echo) {
    this.reporter = reporter;
    this.echo = echo;
  }

  /** Who hears this leg, or null for nobody. */
  void listener(@Nullable Mouth mouth) {
    listener = mouth;
  }

  /** A packet of voice, before anything in it is changed. */
  void voice(RtpPacket packet, ByteBuffer buffer, Codec codec, long at) {
    now = at;
    tones.voice(packet, buffer, codec);
  }

  private void toned(char key) {
    if (echo.isEcho(key, now)) {
      return;
    }
    report(key, Way.TONES);
    if (listener != null) {
      listener.hearsTonesOf(key, now);
    }
  }

  /** A packet of an RFC 4733 event. */
  void event(RtpPacket packet, ByteBuffer buffer, long at) {
    now = at;
    char key = events.press(packet, buffer);
    if (key != KeyEvents.NONE) {
      begin(key);
    } else {
      pairing.goesOn(Way.RTP, now);
    }
    if (listener != null && passing) {
      listener.relayEvent(packet, buffer, now);
    } else if (listener != null) {
      listener.leaveOut(packet);
    }
  }

  private void begin(char key) {
    boolean news = report(key, Way.RTP);
    Mouth to = listener;
    passing = to != null && to.takesEvents() && !pairing.lastWasTold(Way.SIGNALLING);
    if (news && to != null && !passing) {
      to.press(key, now);
    }
  }

  /** A key that came by signalling. */
  void signalled(char key, long at) {
    now = at;
    if (report(key, Way.SIGNALLING) && listener != null) {
      listener.press(key, now);
    }
  }

  private boolean report(char key, Way way) {
    boolean news = pairing.isNew(key, way, now);
    if (news) {
      reporter.pressed(key);
    }
    return news;
  }
}
