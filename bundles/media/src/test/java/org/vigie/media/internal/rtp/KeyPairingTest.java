package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.media.internal.rtp.KeyPairing.Way.RTP;
import static org.vigie.media.internal.rtp.KeyPairing.Way.SIGNALLING;

import org.junit.jupiter.api.Test;

class KeyPairingTest {
  private static final long SECOND = 1_000_000_000L;
  private final KeyPairing pairing = new KeyPairing();

  @Test
  void theTwinOfAPressIsNotNewInEitherOrder() {
    assertThat(pairing.isNew('1', RTP, 0)).isTrue();
    assertThat(pairing.isNew('1', SIGNALLING, SECOND / 5)).isFalse();
    assertThat(pairing.isNew('1', SIGNALLING, SECOND)).isTrue();
    assertThat(pairing.isNew('1', RTP, SECOND + SECOND / 5)).isFalse();
  }

  @Test
  void twoPressesToldBothWaysAreTwo() {
    assertThat(pairing.isNew('1', RTP, 0)).isTrue();
    assertThat(pairing.isNew('1', RTP, SECOND / 4)).isTrue();
    assertThat(pairing.isNew('1', SIGNALLING, SECOND / 3)).isFalse();
    assertThat(pairing.isNew('1', SIGNALLING, SECOND / 2)).isFalse();
    assertThat(pairing.isNew('1', SIGNALLING, SECOND / 2)).isTrue();
  }

  @Test
  void anotherKeyOrALateTellingIsNew() {
    assertThat(pairing.isNew('1', RTP, 0)).isTrue();
    assertThat(pairing.isNew('2', SIGNALLING, 1)).isTrue();
    assertThat(pairing.isNew('1', SIGNALLING, 2 * SECOND)).isTrue();
  }
}
