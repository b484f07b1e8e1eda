package org.vigie.sip.internal.testing;

/** Session descriptions for tests. */
public final class Sdp {
  private Sdp() {}

  public static String of(int port, String formats, String attributes) {
    return of("127.0.0.1", port, formats, attributes);
  }

  public static String of(String host, int port, String formats, String attributes) {
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 "
        + host
        + "\r\nt=0 0\r\nm=audio "
        + port
        + " RTP/AVP "
        + formats
        + "\r\n"
        + attributes;
  }

  /** A master key and salt of SRTP. */
  public static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5";

  /** A-law by SRTP only. */
  public static String encrypted(int port, String tag) {
    String key = "a=crypto:" + tag + " AES_CM_128_HMAC_SHA1_80 inline:" + KEY + "\r\n";
    return of(port, "8", key).replace("RTP/AVP", "RTP/SAVP");
  }

  /** A-law with keys, as most carriers offer. */
  public static String alaw(int port) {
    return of(port, "8 101", "a=rtpmap:8 PCMA/8000\r\na=rtpmap:101 telephone-event/8000\r\n");
  }
}
