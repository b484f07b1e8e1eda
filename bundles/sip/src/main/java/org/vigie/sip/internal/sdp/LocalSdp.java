package org.vigie.sip.internal.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vigie.api.voice.MediaSession;

/**
 * Writes our own descriptions of one leg's session. Not thread-safe.
 *
 * <p>The version in the o line goes up by one whenever the text changes (RFC 3264, 8).
 */
public final class LocalSdp {
  private static final int TELEPHONE_EVENT = 101;

  private final String host;
  private final int port;
  private final long session;
  private long version;
  private String last = "";

  /**
   * @param host an address
   * @param session any number that is unlikely to come again
   */
  public LocalSdp(String host, int port, long session) {
    this.host = host;
    this.port = port;
    this.session = session & Long.MAX_VALUE;
    this.version = 0;
  }

  /**
   * Everything that we can do.
   *
   * @param keys for SRTP; empty: RTP
   */
  public byte[] offer(Optional<LocalKeys> keys) {
    StringBuilder media = new StringBuilder(200);
    media.append("m=audio ").append(port).append(keys.isPresent() ? " RTP/SAVP" : " RTP/AVP");
    media.append(" 8 0 101\r\n");
    media.append("a=rtpmap:8 PCMA/8000\r\na=rtpmap:0 PCMU/8000\r\n");
    telephoneEvent(media, TELEPHONE_EVENT);
    keys.ifPresent(k -> k.offered().forEach(crypto -> media.append(crypto.attribute())));
    media.append("a=ptime:20\r\na=sendrecv\r\n");
    return whole(media);
  }

  /** The answer to an offer, with what was agreed; other media of the offer is refused. */
  public byte[] answer(RemoteSdp offer, Agreement agreement) {
    StringBuilder media = new StringBuilder(200);
    List<MediaLine> lines = offer.media();
    for (int i = 0; i < lines.size(); i++) {
      MediaLine line = lines.get(i);
      if (i == agreement.line()) {
        accepted(media, line, agreement);
      } else {
        media.append("m=").append(line.kind()).append(" 0 ").append(line.protocol());
        media.append(' ').append(line.formats().get(0)).append("\r\n");
      }
    }
    return whole(media);
  }

  private void accepted(StringBuilder media, MediaLine line, Agreement agreement) {
    MediaSession agreed = agreement.session();
    media.append("m=audio ").append(port).append(' ').append(line.protocol());
    media.append(' ').append(agreed.payloadType());
    agreed.telephoneEvent().ifPresent(type -> media.append(' ').append(type));
    media.append("\r\na=rtpmap:").append(agreed.payloadType());
    media.append(' ').append(agreed.codec().name()).append("/8000\r\n");
    agreed.telephoneEvent().ifPresent(type -> telephoneEvent(media, type));
    agreement
        .crypto()
        .flatMap(c -> agreed.srtp().map(s -> new Crypto(c.tag(), s.suite(), s.sendKey())))
        .ifPresent(crypto -> media.append(crypto.attribute()));
    media.append("a=ptime:").append(agreed.packetMillis()).append("\r\n");
    media.append("a=").append(agreement.offered().answer().attribute()).append("\r\n");
  }

  private static void telephoneEvent(StringBuilder media, int type) {
    media.append("a=rtpmap:").append(type).append(" telephone-event/8000\r\n");
    media.append("a=fmtp:").append(type).append(" 0-15\r\n");
  }

  private byte[] whole(StringBuilder media) {
    String body = media.toString();
    if (!body.equals(last)) {
      last = body;
      version++;
    }
    return again();
  }

  /** The last description as it was. */
  public byte[] again() {
    boolean v6 = host.startsWith("[");
    String address = v6 ? host.substring(1, host.length() - 1) : host;
    String at = (v6 ? "IN IP6 " : "IN IP4 ") + address;
    String head =
        "v=0\r\no=vigie " + session + " " + version + " " + at + "\r\ns=-\r\nc=" + at + "\r\n";
    return (head + "t=0 0\r\n" + last).getBytes(StandardCharsets.US_ASCII);
  }
}
