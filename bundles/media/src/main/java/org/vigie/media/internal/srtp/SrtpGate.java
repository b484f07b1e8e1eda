package org.vigie.media.internal.srtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.api.voice.Srtp;

/**
 * What stands between a leg and the network: nothing, or SRTP. Keys that stay the same keep their
 * state over a new negotiation. Where keys cannot be used nothing passes: never in the clear.
 * Belongs to a loop.
 */
public final class SrtpGate {
  private static final int PACKET = 2048;

  private final byte[] scratch = new byte[PACKET + 32];
  private @Nullable Srtp agreed;
  private @Nullable Sending sending;
  private @Nullable Receiving receiving;

  /**
   * Takes what was agreed on.
   *
   * @throws IllegalArgumentException where the keys are none; nothing passes then
   */
  public void negotiated(Optional<Srtp> now) {
    Srtp before = agreed;
    agreed = now.orElse(null);
    if (agreed == null || before == null || before.suite() != agreed.suite()) {
      sending = null;
      receiving = null;
    } else {
      sending = before.sendKey().equals(agreed.sendKey()) ? sending : null;
      receiving = before.receiveKey().equals(agreed.receiveKey()) ? receiving : null;
    }
    if (agreed != null && sending == null) {
      sending = new Sending(new Keys(agreed.suite(), agreed.sendKey()), scratch);
    }
    if (agreed != null && receiving == null) {
      receiving = new Receiving(new Keys(agreed.suite(), agreed.receiveKey()), scratch);
    }
  }

  /** Makes a packet of RTP from position to limit ready to be sent; false where it must not be. */
  public boolean protect(ByteBuffer packet) {
    return agreed == null || sending != null && sending.rtp(packet);
  }

  /** Makes a received packet of RTP readable; false where it is not genuine. */
  public boolean unprotect(ByteBuffer packet) {
    return agreed == null || receiving != null && receiving.rtp(packet);
  }

  /** As {@link #protect}, for RTCP. */
  public boolean protectReport(ByteBuffer packet) {
    return agreed == null || sending != null && sending.rtcp(packet);
  }

  /** As {@link #unprotect}, for RTCP. */
  public boolean unprotectReport(ByteBuffer packet) {
    return agreed == null || receiving != null && receiving.rtcp(packet);
  }
}
