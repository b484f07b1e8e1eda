package org.vigie.sim.carrier;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session description (RFC 8866) with one voice. */
record Sdp(InetSocketAddress media, int codec, int telephoneEvent) {
  private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 (\\S+)");
  private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) RTP/AVP (.*?)\\s*$");
  private static final Pattern EVENT = Pattern.compile("(?m)^a=rtpmap:(\\d+) telephone-event/8000");

  static String of(String address, int port) {
    return String.join(
        "\r\n",
        "v=0",
        "o=sim 1 1 IN IP4 " + address,
        "s=-",
        "c=IN IP4 " + address,
        "t=0 0",
        "m=audio " + port + " RTP/AVP 8 0 13 101",
        "a=rtpmap:101 telephone-event/8000",
        "a=fmtp:101 0-15",
        "a=ptime:20",
        "a=sendrecv",
        "");
  }

  static Sdp parse(String text) {
    Matcher connection = CONNECTION.matcher(text);
    Matcher audio = AUDIO.matcher(text);
    if (!connection.find() || !audio.find()) {
      throw new IllegalArgumentException("no voice in this SDP: " + text);
    }
    Matcher event = EVENT.matcher(text);
    int codec = audio.group(2).matches("(.* )?8( .*)?") ? 8 : 0;
    return new Sdp(
        new InetSocketAddress(connection.group(1), Integer.parseInt(audio.group(1))),
        codec,
        event.find() ? Integer.parseInt(event.group(1)) : 101);
  }
}
