package org.vigie.sip.internal.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a peer wrote of a session, as far as a call of plain voice needs it. A class of our own: it
 * is on the path of every call, and javax.sdp makes some forty objects of a description.
 */
public record RemoteSdp(List<MediaLine> media) {
  private static final int LONGEST = 16_384;

  public RemoteSdp {
    media = List.copyOf(media);
  }

  /**
   * Reads a body of {@code application/sdp}.
   *
   * @throws SdpException where it is none
   */
  public static RemoteSdp parse(byte[] body) throws SdpException {
    if (body.length > LONGEST) {
      throw new SdpException("session description of more than " + LONGEST + " bytes");
    }
    SdpReader reader = new SdpReader();
    int number = 0;
    for (String raw : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
      String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
      if (!line.isEmpty()) {
        reader.line(line, number++);
      }
    }
    return reader.end();
  }
}
