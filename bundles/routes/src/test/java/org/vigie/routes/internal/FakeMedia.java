package org.vigie.routes.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;

/** A media plane that writes down what it is asked. */
final class FakeMedia implements MediaPlane {
  final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public Optional<Integer> open(LegId leg) {
    return Optional.empty();
  }

  @Override
  public void negotiated(LegId leg, MediaSession session) {
    throw new UnsupportedOperationException("the adapter's business");
  }

  @Override
  public void play(LegId leg, int playback, List<Prompt> prompts, boolean loop) {
    asked.add("play " + leg.number() + " " + playback);
  }

  @Override
  public void stopPlaying(LegId leg) {
    asked.add("stop " + leg.number());
  }

  @Override
  public void startVoicemail(LegId leg) {
    asked.add("record " + leg.number());
  }

  @Override
  public void stopVoicemail(LegId leg) {
    asked.add("stop recording " + leg.number());
  }

  @Override
  public void bridge(LegId leg, LegId other) {
    asked.add("bridge " + leg.number() + " " + other.number());
  }

  @Override
  public void signalledKey(LegId leg, char key) {
    throw new UnsupportedOperationException("the adapter's business");
  }

  @Override
  public void close(LegId leg) {
    throw new UnsupportedOperationException("the adapter's business");
  }

  @Override
  public int openLegs() {
    return 0;
  }

  @Override
  public int freeLegs() {
    return 0;
  }
}
