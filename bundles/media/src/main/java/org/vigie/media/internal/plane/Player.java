package org.vigie.media.internal.plane;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.sound.Sound;

/** Sounds one after another, taken off in packets. Belongs to a loop. */
final class Player {
  private final int playback;
  private final List<Sound> sounds;
  private final boolean loop;
  private int index;
  private int at;
  private boolean begun;
  private int musicAt;

  /**
   * @param musicFrom where music begins: it goes on from where the leg heard it last
   */
  Player(int playback, List<Sound> sounds, boolean loop, int musicFrom) {
    this.playback = playback;
    this.sounds = sounds.stream().map(s -> s.turned(musicFrom)).toList();
    this.loop = loop && sounds.stream().mapToInt(Sound::samples).sum() > 0;
    this.musicAt = musicFrom;
    skipFinished();
  }

  int playback() {
    return playback;
  }

  /** Says whether nothing has been taken yet. */
  boolean fresh() {
    return !begun;
  }

  /** Says whether all has been taken; never where it loops. */
  boolean finished() {
    return index == sounds.size();
  }

  /** Where music would go on. */
  int musicAt() {
    return musicAt;
  }

  /** Appends so many samples, silence after the end. */
  void fill(Codec codec, int samples, ByteBuffer to) {
    begun = true;
    int left = samples;
    while (left > 0 && !finished()) {
      Sound sound = sounds.get(index);
      int part = Math.min(left, sound.samples() - at);
      sound.copy(codec, at, part, to);
      at += part;
      left -= part;
      if (sound instanceof Sound.Turned music) {
        musicAt = (music.offset() + at) % music.samples();
      }
      skipFinished();
    }
    Sound.SILENCE.copy(codec, 0, left, to);
  }

  private void skipFinished() {
    while (index < sounds.size() && at >= sounds.get(index).samples()) {
      at = 0;
      index++;
      if (loop && index == sounds.size()) {
        index = again();
      }
    }
  }

  /** Where a loop begins anew: what is said before music is said once, however short the music. */
  private int again() {
    return IntStream.range(0, sounds.size())
        .filter(i -> sounds.get(i) instanceof Sound.Turned)
        .findFirst()
        .orElse(0);
  }
}
