package org.vigie.sip.internal.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.sip.header.Header;
import javax.sip.message.Request;
import org.vigie.sip.internal.stack.Sip;

/** Answers digest challenges (RFC 7616, 3.4). */
public final class Authorization {
  private Authorization() {}

  /**
   * The header that answers a challenge for a request.
   *
   * @param count how often this nonce was used, from 1
   * @param cnonce a random text of our own
   */
  public static Header of(
      Challenge challenge, Credentials credentials, Request request, int count, String cnonce) {
    String uri = request.getRequestURI().toString();
    String nc = String.format(Locale.ROOT, "%08x", count);
    String secret = secret(challenge, credentials, cnonce);
    String what = hash(challenge, request.getMethod() + ":" + uri);
    String middle = challenge.auth() ? ":" + nc + ":" + cnonce + ":auth:" : ":";
    String response = hash(challenge, secret + ":" + challenge.nonce() + middle + what);
    StringBuilder value = new StringBuilder("Digest ");
    value.append("username=").append(quoted(credentials.user()));
    value.append(", realm=").append(quoted(challenge.realm()));
    value.append(", nonce=").append(quoted(challenge.nonce()));
    value.append(", uri=").append(quoted(uri));
    value.append(", response=").append(quoted(response));
    if (!challenge.algorithm().isEmpty()) {
      value.append(", algorithm=").append(challenge.algorithm());
    }
    if (challenge.auth()) {
      value.append(", cnonce=").append(quoted(cnonce)).append(", qop=auth, nc=").append(nc);
    }
    if (!challenge.opaque().isEmpty()) {
      value.append(", opaque=").append(quoted(challenge.opaque()));
    }
    String name = challenge.proxy() ? "Proxy-Authorization" : "Authorization";
    return Sip.header(name, value.toString());
  }

  private static String secret(Challenge challenge, Credentials credentials, String cnonce) {
    String plain = credentials.user() + ":" + challenge.realm() + ":" + credentials.password();
    String secret = hash(challenge, plain);
    return challenge.isSession()
        ? hash(challenge, secret + ":" + challenge.nonce() + ":" + cnonce)
        : secret;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String hash(Challenge challenge, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(challenge.digest());
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java platform without " + challenge.digest(), e);
    }
  }
}
