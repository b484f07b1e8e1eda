package org.vigie.sip.internal.sdp;

import java.util.List;
import java.util.Map;

/**
 * One media description of a session (RFC 8866, 5.14).
 *
 * @param kind {@code audio}, {@code video} …
 * @param port 0: refused
 * @param formats as written, payload types for RTP
 * @param host of its connection line, else of the session's; empty where neither is there
 * @param encodings upper-case encoding name and clock rate by payload type
 * @param packetMillis 0 where not given
 */
record MediaLine(
    String kind,
    int port,
    String protocol,
    List<String> formats,
    String host,
    Map<Integer, String> encodings,
    Direction direction,
    int packetMillis) {
  boolean isPlainAudio() {
    return kind.equals("audio")
        && port > 0
        && (protocol.equals("RTP/AVP") || protocol.equals("RTP/AVPF"));
  }
}
