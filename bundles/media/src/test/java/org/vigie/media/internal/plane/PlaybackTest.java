package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallCommand.PlaybackFinished;
import org.vigie.api.call.LegId;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.codec.G711;

class PlaybackTest {
  private static final LegId A = Studio.leg(0);
  private static final Prompt BEEP = new Prompt.Phrase(SystemPhrase.BEEP, Language.FR);
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theSignalIsHeardWholeInEitherCodecAndItsEndIsToldOnce() throws IOException {
    for (Codec codec : List.of(Codec.PCMA, Codec.PCMU)) {
      LegId leg = Studio.leg(codec.ordinal());
      Phone phone = studio.connected(leg, codec);
      studio.plane.play(leg, 7, List.of(BEEP), false);
      await().until(() -> finished(leg).size() == 1);
      await().until(() -> isOver(phone, codec));
      byte[] tone = loud(phone, codec);
      assertThat(tone.length).isBetween(2800, 3200);
      assertThat(Tone.share(tone, codec, 440)).isGreaterThan(0.9);
      assertThat(finished(leg)).extracting(PlaybackFinished::playback).containsExactly(7);
    }
  }

  @Test
  void packetsLeaveEveryTwentyMillisecondsAndTheirClockIsTrue() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    studio.plane.play(A, 1, List.of(new Prompt.Music()), true);
    // A loaded machine holds up some packets, and the next follow the sooner: while it is too much
    // so for the median, the next three seconds are looked at.
    await()
        .until(
            () -> {
              int to = phone.heard().size();
              return to > 150 && isSteady(List.copyOf(phone.heard()).subList(to - 150, to));
            });
  }

  private static boolean isSteady(List<Heard> heard) {
    long[] gaps = new long[149];
    int[] clock = new int[149];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = heard.get(i + 1).nanos() - heard.get(i).nanos();
      clock[i] = heard.get(i + 1).timestamp() - heard.get(i).timestamp();
    }
    Arrays.sort(gaps);
    Arrays.sort(clock);
    boolean every = gaps[74] > 15_000_000 && gaps[74] < 25_000_000;
    return every && clock[0] == 160 && clock[74] == 160;
  }

  @Test
  void packetsAreAsLongAsAgreed() throws IOException {
    Phone phone = studio.phone().callsTo(studio.plane.open(A).orElseThrow());
    MediaSession s = phone.session(Codec.PCMA);
    studio.plane.negotiated(
        A,
        new MediaSession(
            s.address(),
            s.port(),
            s.codec(),
            8,
            s.telephoneEvent(),
            30,
            true,
            true,
            java.util.Optional.empty()));
    studio.plane.play(A, 1, List.of(BEEP), false);
    await().until(() -> finished(A).size() == 1 && phone.heard().size() > 4);
    assertThat(phone.heard()).allMatch(h -> h.payload().length == 240);
    assertThat(phone.heard().get(3).timestamp() - phone.heard().get(2).timestamp()).isEqualTo(240);
  }

  @Test
  void aLoopGoesOnAndStoppedPlaybacksTellNoEnd() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    studio.plane.play(A, 1, List.of(BEEP), true);
    await().until(() -> loud(phone, Codec.PCMA).length > 5000);
    studio.plane.play(A, 2, List.of(BEEP, BEEP), false);
    studio.plane.play(A, 3, List.of(new Prompt.Pause(Duration.ofMillis(50))), false);
    await().until(() -> finished(A).size() == 1);
    studio.plane.play(A, 4, List.of(BEEP), false);
    studio.plane.stopPlaying(A);
    studio.plane.play(A, 5, List.of(), false);
    await().until(() -> finished(A).size() == 2);
    assertThat(finished(A)).extracting(PlaybackFinished::playback).containsExactly(3, 5);
  }

  @Test
  void aPlaybackWaitsForTheNegotiation() throws IOException {
    Phone phone = studio.phone().callsTo(studio.plane.open(A).orElseThrow());
    studio.plane.play(A, 1, List.of(BEEP), false);
    studio.plane.negotiated(A, phone.session(Codec.PCMA));
    await().until(() -> finished(A).size() == 1);
    await().until(() -> loud(phone, Codec.PCMA).length > 2800);
  }

  @Test
  void aPromptOnABridgedLegCoversTheOtherVoiceAndThenLetsItBack() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(Studio.leg(1), Codec.PCMA);
    studio.plane.bridge(A, Studio.leg(1));
    studio.plane.play(A, 1, List.of(BEEP), true);
    byte[] mark = {9, 9, 9};
    await().until(() -> loud(alice, Codec.PCMA).length > 0);
    bob.say(8, mark);
    // The key shows that what was said before it has been received.
    bob.press(1);
    await().until(() -> studio.keys().equals("1"));
    studio.plane.play(A, 2, List.of(BEEP), false);
    await().until(() -> finished(A).size() == 1);
    assertThat(alice.heard()).noneMatch(h -> h.payload().length == 3);
    await()
        .until(
            () -> {
              bob.say(8, mark);
              return alice.heard().stream().anyMatch(h -> h.payload().length == 3);
            });
  }

  @Test
  void musicGoesOnWhereTheLegHeardItLast() {
    byte[] codes = new byte[1000];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (i / 10);
    }
    var music = org.vigie.media.internal.sound.Sound.musicOfALaw(codes);
    Player first = new Player(1, List.of(music), true, 0);
    java.nio.ByteBuffer to = java.nio.ByteBuffer.allocate(2000);
    first.fill(Codec.PCMA, 950, to);
    Player second = new Player(2, List.of(music), true, first.musicAt());
    second.fill(Codec.PCMA, 100, to.clear());
    assertThat(to.get(0)).isEqualTo((byte) 95);
    assertThat(to.get(50)).isZero();
    assertThat(second.musicAt()).isEqualTo(50);
  }

  private List<PlaybackFinished> finished(LegId leg) {
    return studio.told(PlaybackFinished.class).stream().filter(f -> f.leg().equals(leg)).toList();
  }

  /** Something was heard, and silence after it. */
  private static boolean isOver(Phone phone, Codec codec) {
    List<Heard> heard = List.copyOf(phone.heard());
    return loud(heard, codec).length > 0
        && loud(heard.subList(heard.size() - 1, heard.size()), codec).length == 0;
  }

  /** The codes of packets that are not silent. */
  private static byte[] loud(Phone phone, Codec codec) {
    return loud(phone.heard(), codec);
  }

  private static byte[] loud(List<Heard> heard, Codec codec) {
    ByteArrayOutputStream codes = new ByteArrayOutputStream();
    byte silence = org.vigie.media.internal.codec.G711.silence(codec);
    for (Heard packet : heard) {
      int quiet = 0;
      for (byte code : packet.payload()) {
        quiet += code == silence ? 1 : 0;
      }
      if (quiet < 80) {
        codes.writeBytes(packet.payload());
      }
    }
    return codes.toByteArray();
  }

  @Test
  void whatACallerSaysAfterTheSignalIsKept(@TempDir Path folder) throws IOException {
    studio.shelf.configure(folder);
    Phone phone = studio.connected(A, Codec.PCMU);
    studio.plane.startVoicemail(A);
    byte[] speech = new byte[160];
    Arrays.fill(speech, (byte) 0x10);
    int[] said = {0};
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> {
              // As much as is heard: it goes on though we are held up.
              for (; said[0] < phone.heard().size(); said[0]++) {
                phone.say(0, speech);
              }
              return said[0] > 130;
            });
    studio.plane.close(A);
    Path file = await().until(() -> studio.shelf.find(A.call()), Optional::isPresent).orElseThrow();
    byte[] kept = Files.readAllBytes(file);
    assertThat(kept.length).isBetween(16_000, 40_000);
    byte code = G711.toOther(Codec.PCMU)[0x10];
    int loud = 0;
    for (byte each : kept) {
      loud += each == code ? 1 : 0;
    }
    assertThat(loud).isGreaterThan(kept.length / 2);
  }
}
