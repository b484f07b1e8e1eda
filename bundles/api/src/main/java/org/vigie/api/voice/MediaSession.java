package org.vigie.api.voice;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an offer and its answer agreed on (RFC 3264).
 *
 * @param address where the peer is; RTP from another address is not heard
 * @param port where the peer listens; its packets may come from another port (symmetric RTP, RFC
 *     4961)
 * @param codec what both send
 * @param payloadType of the codec, 0 to 127
 * @param telephoneEvent payload type of RFC 4733 events
 * @param packetMillis length of the packets that we send, ms
 * @param sends whether we may send (not where the peer put us on hold)
 * @param receives whether the peer sends
 * @param srtp keys of SRTP (RFC 3711); empty: RTP
 */
public record MediaSession(
    InetAddress address,
    int port,
    Codec codec,
    int payloadType,
    OptionalInt telephoneEvent,
    int packetMillis,
    boolean sends,
    boolean receives,
    Optional<Srtp> srtp) {
  /**
   * The codecs of ITU-T G.711, and G.722, which is passed through between legs that both have it.
   */
  public enum Codec {
    PCMA(8),
    PCMU(0),
    G722(9);

    private final int staticPayloadType;

    Codec(int staticPayloadType) {
      this.staticPayloadType = staticPayloadType;
    }

    /** RFC 3551, table 4. */
    public int staticPayloadType() {
      return staticPayloadType;
    }
  }
}
