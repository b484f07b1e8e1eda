package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.LegId;
import org.vigie.api.voice.MediaSession;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.api.voice.Srtp;
import org.vigie.api.voice.Srtp.Suite;

/** A leg with SRTP: the telephone keeps only what it can decrypt. */
class SecureVoiceTest {
  private static final LegId A = Studio.leg(0);
  private static final LegId B = Studio.leg(1);
  private static final byte[] MARK = new byte[77];
  private Studio studio;

  @BeforeEach
  void open() throws IOException {
    studio = new Studio(4);
    Arrays.fill(MARK, (byte) 0x55);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private static String key(int fill) {
    byte[] bytes = new byte[30];
    Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private Phone secure(LegId leg, Suite suite) throws IOException {
    Phone phone = studio.phone().callsTo(studio.plane.open(leg).orElseThrow());
    phone.secures(new Srtp(suite, key(2), key(1)));
    studio.plane.negotiated(leg, secured(phone, new Srtp(suite, key(1), key(2))));
    await().until(() -> !phone.heard().isEmpty());
    return phone;
  }

  private static MediaSession secured(Phone phone, Srtp srtp) {
    MediaSession s = phone.session(Codec.PCMA);
    return new MediaSession(
        s.address(),
        s.port(),
        s.codec(),
        s.payloadType(),
        s.telephoneEvent(),
        20,
        true,
        true,
        Optional.of(srtp));
  }

  private static boolean hasMark(Phone phone) {
    return phone.heard().stream().anyMatch(h -> Arrays.equals(h.payload(), MARK));
  }

  @Test
  void voicePassesBetweenASecureAndAnOpenLegBothWays() throws IOException {
    Phone alice = secure(A, Suite.AES_CM_128_HMAC_SHA1_80);
    Phone bob = studio.connected(B, Codec.PCMA);
    studio.plane.bridge(A, B);
    await()
        .until(
            () -> {
              alice.say(8, MARK);
              bob.say(8, MARK);
              return hasMark(alice) && hasMark(bob);
            });
    alice.press(4);
    await().until(() -> studio.keys().equals("4"));
    assertThat(alice.heard()).extracting(Heard::ssrc).doesNotContain(0);
    assertThat(alice.undecipherable()).isZero();
  }

  @Test
  void betweenTwoSecureLegsEachHasItsOwnKeysAndReportsAreSecureToo() throws IOException {
    Phone alice = secure(A, Suite.AES_CM_128_HMAC_SHA1_80);
    Phone bob = secure(B, Suite.AES_CM_128_HMAC_SHA1_32);
    studio.plane.bridge(A, B);
    await()
        .until(
            () -> {
              alice.say(8, MARK);
              return hasMark(bob);
            });
    await().until(() -> !alice.reports().isEmpty());
    byte[] report = alice.reports().get(0);
    assertThat(report[1] & 0xFF).isEqualTo(200);
    assertThat(bob.undecipherable() + alice.undecipherable()).isZero();
  }

  @Test
  void whatIsNotThePeersIsNeitherHeardNorFollowed() throws IOException {
    Phone alice = secure(A, Suite.AES_CM_128_HMAC_SHA1_80);
    Phone bob = studio.connected(B, Codec.PCMA);
    studio.plane.bridge(A, B);
    Phone forger = studio.phone().callsTo(studio.plane.open(A).orElseThrow());
    for (int i = 0; i < 20; i++) {
      forger.say(8, MARK);
    }
    forger.press(6);
    alice.press(1);
    await().until(() -> studio.keys().equals("1"));
    assertThat(studio.plane.figures().forged()).isEqualTo(28);
    assertThat(hasMark(bob)).isFalse();
    assertThat(forger.heard()).isEmpty();
  }
}
