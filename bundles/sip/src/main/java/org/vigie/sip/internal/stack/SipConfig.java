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
 * @param sipsPort TLS; checked and kept, but nothing listens on it yet
 */
public record SipConfig(String address, int port, int sipsPort) {
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
    return new Reading(new SipConfig(address, port, sipsPort), reader.faults());
  }

  /** The address that the sockets are bound to. */
  String bindAddress() {
    return address.isEmpty() ? "0.0.0.0" : address;
  }
}
