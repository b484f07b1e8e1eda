package org.vigie.media.internal.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.api.voice.Srtp;
import org.vigie.api.voice.Srtp.Suite;

/** RFC 3711, appendices B.2 and B.3, and the packets that libsrtp checks itself with. */
class VectorsTest {
  private static final String MASTER = "E1F97A0D3E018BE0D64FA32C06DE4139";
  private static final String SALT = "0EC675AD498AFEEBB6960B3AABE6";
  private static final String RTP = "800F1234DECAFBADCAFEBABE";
  private static final String PAYLOAD = "ABABABABABABABABABABABABABABABAB";

  static String inline(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static Keys keys() {
    return new Keys(Suite.AES_CM_128_HMAC_SHA1_80, inline(MASTER + SALT));
  }

  private static SrtpGate gate() {
    SrtpGate gate = new SrtpGate();
    String key = inline(MASTER + SALT);
    gate.negotiated(Optional.of(new Srtp(Suite.AES_CM_128_HMAC_SHA1_80, key, key)));
    return gate;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static ByteBuffer packet(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return ByteBuffer.allocateDirect(2048).put(bytes).flip();
  }

  private static String rest(ByteBuffer packet) {
    byte[] bytes = new byte[packet.remaining()];
    packet.get(packet.position(), bytes);
    return hex(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "0, E03EAD0935C95E80E166B16DD92B4EB4",
    "1, D23513162B02D0F72A43A2FE4A5F97AB",
    "2, 41E95B3BB0A2E8DD477901E4FCA894C0",
    "0xFEFF, EC8CDF7398607CB0F2D21675EA9EA1E4",
    "0xFF00, 362B7C3C6773516318A077D7FC5073AE",
    "0xFF01, 6A2CC3787889374FBEB4C81B17BA6C44"
  })
  void theKeyStreamIsThatOfTheStandard(String block, String stream) {
    byte[] key = HexFormat.of().parseHex("2B7E151628AED2A6ABF7158809CF4F3C");
    byte[] salt = HexFormat.of().parseHex("F0F1F2F3F4F5F6F7F8F9FAFBFCFD");
    byte[] zeros = new byte[0xFF02 * 16];
    new CounterMode(key, salt).apply(0, 0, zeros, 0, zeros.length);
    int at = Integer.decode(block) * 16;
    assertThat(hex(java.util.Arrays.copyOfRange(zeros, at, at + 16))).isEqualTo(stream);
  }

  @ParameterizedTest
  @CsvSource({
    "0, C61E7A93744F39EE10734AFE3FF7A087",
    "1, CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4",
    "2, 30CBBC08863D8C85D49DB34A9AE1"
  })
  void sessionKeysAreThoseOfTheStandard(int label, String key) {
    assertThat(hex(keys().derived(label, key.length() / 2))).isEqualTo(key);
  }

  @Test
  void aPacketOfRtpIsTheOneOfLibsrtp() {
    String secret = RTP + "4E55DC4CE79978D88CA4D215949D2402" + "B78D6ACC99EA179B8DBB";
    ByteBuffer packet = packet(RTP + PAYLOAD);
    assertThat(gate().protect(packet)).isTrue();
    assertThat(rest(packet)).isEqualTo(secret);
    assertThat(gate().unprotect(packet)).isTrue();
    assertThat(rest(packet)).isEqualTo(RTP + PAYLOAD);
  }

  @Test
  void aPacketOfRtcpOfLibsrtpIsUnderstood() {
    ByteBuffer packet =
        packet(
            "81C8000BCAFEBABE"
                + "7128035BE487B9BDBEF89041F977A5A8"
                + "80000001"
                + "993E08CD54D6C1230798");
    assertThat(gate().unprotectReport(packet)).isTrue();
    assertThat(rest(packet)).isEqualTo("81C8000BCAFEBABE" + PAYLOAD);
  }
}
