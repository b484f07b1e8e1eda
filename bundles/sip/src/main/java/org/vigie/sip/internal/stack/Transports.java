package org.vigie.sip.internal.stack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transports that we speak: {@code udp}, {@code tcp} and {@code tls}. */
public final class Transports {
  private static final List<String> OURS = List.of("udp", "tcp", "tls");

  private Transports() {}

  /** A transport as we write it, where it is one of ours. */
  public static Optional<String> known(@Nullable String name) {
    return Optional.ofNullable(name).map(n -> n.toLowerCase(Locale.ROOT)).filter(OURS::contains);
  }

  /** RFC 3261, 19.1.2: the port where none is named. */
  public static int port(String transport) {
    return transport.equals("tls") ? 5061 : 5060;
  }

  /** What a URI says of a transport. */
  public static String parameter(String transport) {
    return transport.equals("udp") ? "" : ";transport=" + transport;
  }
}
