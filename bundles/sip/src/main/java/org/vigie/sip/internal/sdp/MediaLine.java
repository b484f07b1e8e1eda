package org.vigie.sip.internal.sdp;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One media description of a session (RFC 8866, 5.14).
 *
 * @param kind {@code audio}, {@code video} …
 * @param port 0: refused
 * @param formats as written, payload types for RTP
 * @param host of its connection line, else of the session's; empty where neither is there
 * @param encodings upper-case encoding name and clock rate by payload type
 * @param packetMillis 0 where not given
 * @param cryptos security descriptions that we can do
 */
record MediaLine(
    String kind,
    int port,
    String protocol,
    List<String> formats,
    String host,
    Map<Integer, String> encodings,
    Direction direction,
    int packetMillis,
    List<Crypto> cryptos) {
  private static final Set<String> PLAIN = Set.of("RTP/AVP", "RTP/AVPF");
  private static final Set<String> SECURE = Set.of("RTP/SAVP", "RTP/SAVPF");

  MediaLine {
    cryptos = List.copyOf(cryptos);
  }

  boolean isAudio() {
    return kind.equals("audio") && port > 0 && (PLAIN.contains(protocol) || isSecureOnly());
  }

  /** RFC 3711, 12: a profile that is never plain. */
  boolean isSecureOnly() {
    return SECURE.contains(protocol);
  }
}
