package org.vigie.media.internal;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.vigie.api.call.CallId;
import org.vigie.api.call.LegId;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.Speech;
import org.vigie.api.voice.Voicemails;

/** The services of this bundle as one object; all work is done by its parts. */
class MediaRoom implements MediaPlane, Speech, Voicemails, HealthSource {
  private final MediaParts parts;

  MediaRoom(MediaParts parts) {
    this.parts = parts;
  }

  final MediaParts mediaParts() {
    return parts;
  }

  @Override
  public Optional<Integer> open(LegId leg) {
    return parts.plane().open(leg);
  }

  @Override
  public void negotiated(LegId leg, MediaSession session) {
    parts.plane().negotiated(leg, session);
  }

  @Override
  public void play(LegId leg, int playback, List<Prompt> prompts, boolean loop) {
    parts.plane().play(leg, playback, prompts, loop);
  }

  @Override
  public void stopPlaying(LegId leg) {
    parts.plane().stopPlaying(leg);
  }

  @Override
  public void bridge(LegId leg, LegId other) {
    parts.plane().bridge(leg, other);
  }

  @Override
  public void startVoicemail(LegId leg) {
    parts.plane().startVoicemail(leg);
  }

  @Override
  public void stopVoicemail(LegId leg) {
    parts.plane().stopVoicemail(leg);
  }

  @Override
  public Optional<Path> find(CallId call) {
    return parts.voicemails().find(call);
  }

  @Override
  public CompletionStage<Boolean> voice(LegId leg) {
    return parts.plane().voice(leg);
  }

  @Override
  public void confer(List<LegId> legs) {
    parts.plane().confer(legs);
  }

  @Override
  public void startRecording(LegId leg, boolean twoChannels) {
    parts.plane().startRecording(leg, twoChannels);
  }

  @Override
  public void pauseRecording(LegId leg) {
    parts.plane().pauseRecording(leg);
  }

  @Override
  public void resumeRecording(LegId leg) {
    parts.plane().resumeRecording(leg);
  }

  @Override
  public void stopRecording(LegId leg, boolean discard) {
    parts.plane().stopRecording(leg, discard);
  }

  @Override
  public void sendKeys(LegId leg, String keys) {
    parts.plane().sendKeys(leg, keys);
  }

  @Override
  public void listenForTone(LegId leg, int hertz) {
    parts.plane().listenForTone(leg, hertz);
  }

  @Override
  public InetAddress address() {
    return parts.plane().address();
  }

  @Override
  public void signalledKey(LegId leg, char key) {
    parts.plane().signalledKey(leg, key);
  }

  @Override
  public void close(LegId leg) {
    parts.plane().close(leg);
  }

  @Override
  public int openLegs() {
    return parts.plane().openLegs();
  }

  @Override
  public int freeLegs() {
    return parts.plane().freeLegs();
  }

  @Override
  public boolean available() {
    return parts.speech().available();
  }

  @Override
  public void prepare(Set<Prompt.Say> texts) {
    parts.speech().prepare(texts);
  }

  @Override
  public CompletionStage<Boolean> prepareOne(Prompt.Say text) {
    return parts.speech().prepareOne(text);
  }

  @Override
  public List<HealthPart> parts() {
    return List.of(parts.health());
  }
}
