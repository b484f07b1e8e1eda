package org.vigie.media.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.media.internal.rtp.KeyPairing.Way.RTP;
import static org.vigie.media.internal.rtp.KeyPairing.Way.SIGNALLING;

import org.junit.jupiter.api.Test;
import org.vigie.media.internal.rtp.KeyPairing.Way;

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
  void aLongPressThatSignallingTellsAtItsEndIsOne() {
    assertThat(pairing.isNew('*', RTP, 0)).isTrue();
    for (int i = 1; i <= 60; i++) {
      pairing.goesOn(RTP, i * SECOND / 20);
      pairing.goesOn(SIGNALLING, SECOND * 10);
    }
    assertThat(pairing.isNew('*', SIGNALLING, 4 * SECOND)).isFalse();
    assertThat(pairing.isNew('*', SIGNALLING, 6 * SECOND)).isTrue();
  }

  @Test
  void theThreeWaysOfOnePressAreOneInAnyOrder() {
    for (int order = 0; order < 6; order++) {
      long from = order * 10 * SECOND;
      Way first = Way.values()[order % 3];
      Way second = Way.values()[(order + 1 + order / 3) % 3];
      Way third = Way.values()[3 - first.ordinal() - second.ordinal()];
      assertThat(pairing.isNew('1', first, from)).isTrue();
      assertThat(pairing.isNew('1', second, from + 1)).isFalse();
      assertThat(pairing.isNew('1', third, from + 2)).isFalse();
      assertThat(pairing.isNew('1', third, from + 3)).isTrue();
    }
  }

  @Test
  void anotherKeyOrALateTellingIsNew() {
    assertThat(pairing.isNew('1', RTP, 0)).isTrue();
    assertThat(pairing.isNew('2', SIGNALLING, 1)).isTrue();
    assertThat(pairing.isNew('1', SIGNALLING, 2 * SECOND)).isTrue();
  }
}
