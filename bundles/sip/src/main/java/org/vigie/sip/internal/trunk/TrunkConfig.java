package org.vigie.sip.internal.trunk;

import java.time.Duration;
import java.util.List;
import org.vigie.api.call.CallEffect;
import org.vigie.api.number.NumberFormat;

/**
 * One trunk as configured, checked.
 *
 * @param name the configuration file's, without {@code org.vigie.sip.trunk-} and ending
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
   * @param transport {@code udp} or {@code tcp}
   */
  public record Target(String host, int port, String transport) {
    @Override
    public String toString() {
      return host + ":" + port + " " + transport;
    }

    /** Host and port as they stand in a URI: the port where it is not the standard one. */
    public String hostPort() {
      String text = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
      return port == 5060 ? text : text + ":" + port;
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
