package org.vigie.media.internal.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.api.voice.MediaSession.Codec;
import org.vigie.media.internal.sound.Sound;

/** What is heard, packet by packet. */
class PlayerTest {
  private static final int PACKET = 160;

  private static Sound said(int code) {
    return Sound.ofALaw(codes(code));
  }

  private static Sound music(int code) {
    return Sound.musicOfALaw(codes(code));
  }

  private static byte[] codes(int code) {
    byte[] codes = new byte[PACKET];
    Arrays.fill(codes, (byte) code);
    return codes;
  }

  private static List<Integer> heard(Player player, int packets) {
    ByteBuffer out = ByteBuffer.allocate(packets * PACKET);
    for (int i = 0; i < packets; i++) {
      player.fill(Codec.PCMA, PACKET, out);
    }
    return IntStream.range(0, packets).mapToObj(i -> (int) out.get(i * PACKET)).toList();
  }

  @Test
  void whatIsSaidBeforeMusicIsSaidOnce() {
    Player player = new Player(1, List.of(said(1), said(2), music(3)), true, 0);
    assertThat(heard(player, 6)).containsExactly(1, 2, 3, 3, 3, 3);
  }

  @Test
  void withoutMusicAllOfItIsSaidAgain() {
    Player player = new Player(1, List.of(said(1), said(2)), true, 0);
    assertThat(heard(player, 5)).containsExactly(1, 2, 1, 2, 1);
  }
}
