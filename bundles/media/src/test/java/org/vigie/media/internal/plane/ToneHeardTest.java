package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.ToneHeard;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Prompt;

/** A line test: one leg plays a tone, another, at the other end of the network, waits for it. */
class ToneHeardTest {
  private static final LegId A = Studio.leg(0);
  private Studio studio;
  private Phone phone;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    phone = studio.connected(A, Codec.PCMU);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private void speak(double hertz, int packets) {
    for (int i = 0; i < packets; i++) {
      phone.say(0, Tone.packet(Codec.PCMU, hertz, i));
    }
  }

  private List<Integer> heard() {
    return studio.told(ToneHeard.class).stream().map(ToneHeard::hertz).toList();
  }

  @Test
  void eachToneIsReportedOnceAndOthersAreNot() {
    studio.plane.listenForTone(A, 1020);
    studio.plane.listenForTone(A, 1400);
    studio.plane.listenForTone(A, 440);
    studio.settled(A);
    speak(1020, 60);
    speak(1400, 30);
    speak(1060, 30);
    phone.press(1);
    await().until(() -> studio.keys().equals("1"));
    assertThat(heard()).containsExactly(1020, 1400);
    studio.plane.listenForTone(A, 1020);
    studio.settled(A);
    speak(1020, 30);
    await().until(() -> heard().size() == 3);
  }

  @Test
  void lessThanTwoTenthsOfASecondAreNone() {
    studio.plane.listenForTone(A, 1020);
    studio.settled(A);
    speak(1020, 8);
    speak(300, 20);
    speak(1020, 8);
    phone.press(1);
    await().until(() -> studio.keys().equals("1"));
    assertThat(heard()).isEmpty();
  }

  @Test
  void theToneThatOneLegPlaysIsHeardByAnother() throws IOException {
    LegId b = new LegId(new org.vigie.api.call.CallId("01ARZ3NDEKTSV4RRFFQ69G5FAW"), 0);
    studio.plane.open(b);
    studio.plane.listenForTone(b, 1400);
    studio.plane.negotiated(b, phone.session(Codec.PCMU, false));
    int from = studio.plane.open(A).orElseThrow();
    int port = studio.plane.open(b).orElseThrow();
    studio.plane.play(A, 1, List.of(new Prompt.Tone(1400, Duration.ofSeconds(2))), false);
    Phone relay = phone.callsTo(port);
    int[] next = {0};
    await()
        .until(
            () -> {
              while (next[0] < relay.heard().size()) {
                Heard packet = relay.heard().get(next[0]++);
                if (packet.port() == from) {
                  relay.say(0, packet.payload());
                }
              }
              return heard().contains(1400);
            });
    assertThat(studio.told(ToneHeard.class)).extracting(ToneHeard::leg).containsExactly(b);
  }
}
