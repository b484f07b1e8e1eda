package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallCommand.LegMeasured;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;

class PeerAddressTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private static final byte[] SHOUT = new byte[160];
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    Arrays.fill(SHOUT, (byte) 0x2A);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aStrangerInMidCallIsCountedAndNeitherHeardNorAnswered() throws IOException {
    Phone alice = studio.connected(A, Codec.PCMA);
    Phone bob = studio.connected(B, Codec.PCMA);
    studio.plane.bridge(A, B);
    studio.settled(A);
    alice.say(8, new byte[160]);
    try (Phone stranger = new Phone("127.0.0.2").callsTo(studio.plane.open(A).orElseThrow())) {
      for (int i = 0; i < 10; i++) {
        stranger.say(8, SHOUT);
        stranger.press(9);
      }
      marks(alice, bob);
      assertThat(stranger.heard()).isEmpty();
    }
    studio.plane.close(A);
    LegMeasured measured = studio.told(LegMeasured.class).get(0);
    assertThat(measured.quality().strangers()).isEqualTo(90);
    assertThat(measured.quality().received()).isEqualTo(1 + 5);
    assertThat(studio.keys()).isEmpty();
    assertThat(bob.heard()).noneMatch(h -> Arrays.equals(h.payload(), SHOUT));
  }

  /** Alice's own voice still passes, which shows that what came before it has been looked at. */
  private static void marks(Phone alice, Phone bob) {
    byte[] mark = {1, 2, 3};
    for (int i = 0; i < 5; i++) {
      alice.say(8, mark);
    }
    await()
        .until(
            () -> bob.heard().stream().filter(h -> Arrays.equals(h.payload(), mark)).count() == 5);
  }

  @Test
  void weSendToThePortThatThePeersPacketsComeFrom() throws IOException {
    Phone said = studio.phone();
    Phone real = studio.phone().callsTo(studio.plane.open(A).orElseThrow());
    studio.plane.negotiated(A, said.session(Codec.PCMA));
    await().until(() -> !said.heard().isEmpty());
    real.say(8, new byte[160]);
    await().until(() -> real.heard().size() > 3);
    int atReal = real.heard().size();
    whenQuiet(said);
    await().until(() -> real.heard().size() > atReal + 5);

    Phone moved = studio.phone();
    studio.plane.negotiated(A, moved.session(Codec.PCMA));
    await().until(() -> moved.heard().size() > 3);
  }

  @Test
  void thePeersVoiceIsFollowedToAnotherPortOfItsAddress() throws IOException {
    Phone first = studio.connected(A, Codec.PCMA);
    first.say(8, new byte[160]);
    Phone second = studio.phone().callsTo(studio.plane.open(A).orElseThrow());
    second.ssrc = first.ssrc;
    second.say(8, new byte[160]);
    await().until(() -> second.heard().size() > 3);
  }

  @Test
  void aVoiceLeftOverFromAnEarlierCallGivesWayToTheOneThatWasAgreedOn() throws IOException {
    int port = studio.plane.open(A).orElseThrow();
    Phone agreed = studio.phone().callsTo(port);
    Phone leftOver = studio.phone().callsTo(port);
    leftOver.ssrc = 0x77;
    studio.plane.negotiated(A, agreed.session(Codec.PCMA));
    new Talk().with(leftOver, Codec.PCMA, 400).until(() -> leftOver.heard().size() > 3);

    Talk both = new Talk().with(leftOver, Codec.PCMA, 400).with(agreed, Codec.PCMA, 1000);
    int[] last = {leftOver.heard().size(), agreed.heard().size()};
    // What was on its way is passed over: thirty for the one, and none for the other meanwhile.
    both.until(
        () -> {
          if (leftOver.heard().size() != last[0]) {
            last[0] = leftOver.heard().size();
            last[1] = agreed.heard().size();
          }
          return agreed.heard().size() > last[1] + 30;
        });
  }

  @Test
  void onHoldNothingIsSentAndOffHoldTheStreamGoesOn() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    studio.plane.negotiated(A, held(phone.session(Codec.PCMA)));
    int atHold = whenQuiet(phone);
    studio.plane.negotiated(A, phone.session(Codec.PCMU));
    await().until(() -> phone.heard().size() > atHold + 5 && last(phone).payloadType() == 0);
    assertThat(last(phone).ssrc()).isEqualTo(phone.heard().get(0).ssrc());
  }

  private static Heard last(Phone phone) {
    return phone.heard().get(phone.heard().size() - 1);
  }

  /**
   * Waits until a phone has heard nothing for a while; gives the number of packets that it heard.
   */
  private static int whenQuiet(Phone phone) {
    int[] last = {-1};
    await()
        .during(Duration.ofMillis(200))
        .until(
            () -> {
              boolean same = phone.heard().size() == last[0];
              last[0] = phone.heard().size();
              return same;
            });
    return last[0];
  }

  @Test
  void whoAsksForHoldByAddressZeroIsNoStrangerMeanwhile() throws IOException {
    Phone phone = studio.connected(A, Codec.PCMA);
    MediaSession s = phone.session(Codec.PCMA);
    InetAddress zero = InetAddress.getByName("0.0.0.0");
    studio.plane.negotiated(
        A,
        new MediaSession(
            zero,
            s.port(),
            s.codec(),
            8,
            s.telephoneEvent(),
            20,
            false,
            true,
            java.util.Optional.empty()));
    whenQuiet(phone);
    phone.press(4);
    await().until(() -> studio.keys().equals("4"));
    studio.plane.close(A);
    assertThat(studio.told(LegMeasured.class).get(0).quality().strangers()).isZero();
  }

  private static MediaSession held(MediaSession s) {
    return new MediaSession(
        s.address(),
        s.port(),
        s.codec(),
        s.payloadType(),
        s.telephoneEvent(),
        s.packetMillis(),
        false,
        false,
        java.util.Optional.empty());
  }
}
