package org.vigie.sip.internal.trunk;

import java.time.Duration;
import java.util.List;
import javax.sip.address.URI;
import org.vigie.api.call.CallEffect;
import org.vigie.api.number.NumberFormat;
import org.vigie.sip.internal.stack.Sip;
import org.vigie.sip.internal.stack.Transports;

/**
 * One trunk as configured, checked.
 *
 * @param name the configuration file's, without {@code org.vigie.sip.trunk-} and ending
 * @param secrecy of the voice
 * @param peers trusted for calls in, beside the host's own addresses
 * @param priority lower is tried first
 * @param automatedCallerId of calls that the appliance places of its own accord
 * @param maxCalls in and out together; 0 = no limit
 * @param optionsInterval between keep-alives; zero = none
 * @param answerTimeout from INVITE to a response other than 100
 */
public record TrunkConfig(
    String name,
    Target target,
    Account account,
    Secrecy secrecy,
    List<Network> peers,
    int priority,
    CallerIdPolicy callerId,
    CallerIdPolicy automatedCallerId,
    NumberFormat numberFormat,
    int maxCalls,
    Duration optionsInterval,
    Duration answerTimeout) {
  public TrunkConfig {
    peers = List.copyOf(peers);
  }

  /** Which number a call shows. */
  public CallerIdPolicy shownFor(CallEffect.Dial dial) {
    return dial.automated() ? automatedCallerId : callerId;
  }

  /**
   * Where its messages go.
   *
   * @param host a name or an address
   * @param port 0 where it is left out
   * @param transport {@code udp}, {@code tcp} or {@code tls}
   * @param trust file of the CAs that may have issued its certificate; empty: the platform's
   * @param dns name server, address and port; empty: the system's
   */
  public record Target(String host, int port, String transport, String trust, String dns) {
    @Override
    public String toString() {
      return host + (port == 0 ? "" : ":" + port) + " " + transport;
    }

    public boolean isSecure() {
      return transport.equals("tls");
    }

    /** Host and port as they stand in a URI: the port where it is not the standard one. */
    public String hostPort() {
      String text = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
      return port == 0 || port == Transports.port(transport) ? text : text + ":" + port;
    }

    /** A request's URI: the host itself, or a user at it. */
    public URI uri(String user) {
      String at = user.isEmpty() ? "" : user + "@";
      return Sip.uri("sip:" + at + hostPort() + Transports.parameter(transport));
    }
  }

  /**
   * How we prove who we are.
   *
   * @param register whether the trunk knows us by registration
   * @param realm empty: answered whatever the realm
   */
  public record Account(boolean register, String user, String password, String realm) {
    boolean isGiven() {
      return !user.isEmpty();
    }

    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
      return "Account[register=" + register + ", user=" + user + ", realm=" + realm + "]";
    }
  }
}
