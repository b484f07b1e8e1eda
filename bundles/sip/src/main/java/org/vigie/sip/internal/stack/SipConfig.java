package org.vigie.sip.internal.stack;

import java.util.List;
import java.util.Map;
import org.vigie.sip.internal.config.ConfigFault;
import org.vigie.sip.internal.config.ConfigReader;

/**
 * Where the appliance listens.
 *
 * @param address empty: on all, and announcing the one that routes to the peer
 * @param port UDP and TCP
 * @param sipsPort TLS
 * @param certificate file of our certificate and what leads to its CA; empty: none
 * @param privateKey file of its key
 */
public record SipConfig(
    String address, int port, int sipsPort, String certificate, String privateKey) {
  public static final String FILE = "etc/org.vigie.sip.cfg";

  /** A configuration, or what is wrong with it. */
  public record Reading(SipConfig config, List<ConfigFault> faults) {}

  /** Reads the values of {@link #FILE}. */
  public static Reading read(Map<String, ?> values) {
    ConfigReader reader = new ConfigReader(values);
    String address = reader.text("address", "");
    if (!address.isEmpty() && !Literals.isAddress(address)) {
      reader.fault("address", "'" + address + "' is not an IP address of this machine", "");
    }
    int port = reader.number("port", 5060, 1, 65535);
    int sipsPort = reader.number("sipsPort", 5061, 1, 65535);
    String certificate = reader.text("certificate", "");
    String privateKey = reader.text("privateKey", "");
    if (certificate.isEmpty() != privateKey.isEmpty()) {
      String missing = certificate.isEmpty() ? "certificate" : "privateKey";
      reader.fault(missing, "is missing: certificate and privateKey go together", "");
    }
    if (sipsPort == port && !certificate.isEmpty()) {
      reader.fault("sipsPort", sipsPort + " is the port of UDP and TCP", sipsPort);
    }
    return new Reading(
        new SipConfig(address, port, sipsPort, certificate, privateKey), reader.faults());
  }

  /** Whether connections in by TLS can be taken. */
  boolean isSecure() {
    return !certificate.isEmpty();
  }

  /** Whether the same sockets serve: a certificate is changed without touching them. */
  boolean hasSocketsOf(SipConfig other) {
    return address.equals(other.address) && port == other.port && sipsPort == other.sipsPort;
  }

  /** The port for a transport. */
  int port(String transport) {
    return transport.equals("tls") ? sipsPort : port;
  }

  /** The address that the sockets are bound to. */
  String bindAddress() {
    return address.isEmpty() ? "0.0.0.0" : address;
  }
}
