package org.vigie.routes.internal;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
  public CompletionStage<Boolean> voice(LegId leg) {
    throw new UnsupportedOperationException("the adapter's business");
  }

  @Override
  public void confer(List<LegId> legs) {
    asked.add("confer " + legs.stream().map(leg -> "" + leg.number()).toList());
  }

  @Override
  public void startRecording(LegId leg, boolean twoChannels) {
    asked.add("tape " + leg.number() + (twoChannels ? " in two channels" : " mixed"));
  }

  @Override
  public void pauseRecording(LegId leg) {
    asked.add("pause tape " + leg.number());
  }

  @Override
  public void resumeRecording(LegId leg) {
    asked.add("resume tape " + leg.number());
  }

  @Override
  public void stopRecording(LegId leg, boolean discard) {
    asked.add((discard ? "discard" : "keep") + " tape " + leg.number());
  }

  @Override
  public void sendKeys(LegId leg, String keys) {
    asked.add("keys " + leg.number() + " " + keys);
  }

  @Override
  public void listenForTone(LegId leg, int hertz) {
    asked.add("listen " + leg.number() + " " + hertz);
  }

  @Override
  public InetAddress address() {
    throw new UnsupportedOperationException("the adapter's business");
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
