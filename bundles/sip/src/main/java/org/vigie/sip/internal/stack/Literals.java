package org.vigie.sip.internal.stack;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses written as such. Nothing here ever asks a name server, which could block. */
public final class Literals {
  private Literals() {}

  public static boolean isAddress(String text) {
    return address(text).isPresent();
  }

  /** The address that a text is, IPv6 with or without brackets. */
  public static Optional<InetAddress> address(String text) {
    String bare =
        text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    boolean v6 = bare.indexOf(':') >= 0;
    if (!(v6 ? bare.matches("[0-9a-fA-F:.]+") : bare.matches("\\d{1,3}(\\.\\d{1,3}){3}"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** An address as it stands in a URI or Via header. */
  public static String host(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    return plain.indexOf(':') >= 0 ? "[" + plain + "]" : plain;
  }
}
