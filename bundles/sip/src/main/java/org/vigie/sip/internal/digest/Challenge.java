package org.vigie.sip.internal.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * A digest challenge that we can answer (RFC 7616, 3.3; RFC 8760).
 *
 * @param algorithm as written, empty where it was left out
 * @param digest the Java name of the hash
 * @param auth whether a qop of {@code auth} was offered; without it RFC 2069 is spoken
 * @param stale the credentials were right, only the nonce too old
 */
public record Challenge(
    boolean proxy,
    String realm,
    String nonce,
    String opaque,
    String algorithm,
    String digest,
    boolean auth,
    boolean stale) {
  private static final Map<String, String> DIGESTS = Map.of("MD5", "MD5", "SHA-256", "SHA-256");

  /** The first challenge of a 401 or 407 whose algorithm, quality and realm we support. */
  public static Optional<Challenge> in(Response response, Credentials credentials) {
    boolean proxy = response.getStatusCode() == Response.PROXY_AUTHENTICATION_REQUIRED;
    String name = proxy ? "Proxy-Authenticate" : "WWW-Authenticate";
    List<Challenge> found = new ArrayList<>();
    for (ListIterator<?> all = response.getHeaders(name); all.hasNext(); ) {
      if (all.next() instanceof WWWAuthenticateHeader header) {
        of(header, proxy).ifPresent(found::add);
      }
    }
    return found.stream()
        .filter(c -> credentials.realm().isEmpty() || credentials.realm().equals(c.realm()))
        .findFirst();
  }

  private static Optional<Challenge> of(WWWAuthenticateHeader header, boolean proxy) {
    String algorithm = orEmpty(header.getAlgorithm());
    String bare = algorithm.isEmpty() ? "MD5" : algorithm.toUpperCase(Locale.ROOT);
    String digest =
        DIGESTS.get(bare.endsWith("-SESS") ? bare.substring(0, bare.length() - 5) : bare);
    String qop = orEmpty(header.getQop());
    boolean auth = List.of(qop.split("[,\\s]+", -1)).contains("auth");
    boolean speaksDigest = "Digest".equalsIgnoreCase(header.getScheme());
    if (digest == null || !speaksDigest || header.getNonce() == null || (!qop.isEmpty() && !auth)) {
      return Optional.empty();
    }
    return Optional.of(
        new Challenge(
            proxy,
            orEmpty(header.getRealm()),
            header.getNonce(),
            orEmpty(header.getOpaque()),
            algorithm,
            digest,
            auth,
            header.isStale()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  boolean isSession() {
    return algorithm.toUpperCase(Locale.ROOT).endsWith("-SESS");
  }
}
