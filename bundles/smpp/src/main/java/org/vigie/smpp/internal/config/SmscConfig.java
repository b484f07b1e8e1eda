package org.vigie.smpp.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.TextAddress;

/**
 * One SMSC as configured, checked.
 *
 * @param route its name with its kind: {@code smpp-alpha}
 * @param lines numbers and short codes received there; the first is the route's own
 * @param priority lower is tried first
 * @param receipts whether receipts are asked for
 */
public record SmscConfig(
    String route,
    Peer peer,
    Pace pace,
    Form form,
    List<TextAddress> lines,
    int priority,
    boolean receipts,
    RouteTerms terms) {
  public SmscConfig {
    lines = List.copyOf(lines);
  }

  /** The numbers among the lines. */
  public List<PhoneNumber> numbers() {
    return lines.stream().map(TextAddress::number).flatMap(Optional::stream).toList();
  }

  /**
   * Whom to bind to, and as whom. A change of it means a new session.
   *
   * @param certificates a PEM file with what is trusted beside the Java platform's own; empty: none
   * @param pair transmitter and receiver instead of a transceiver
   * @param enquireLink silence after which the peer is asked for a sign of life; zero: never
   */
  public record Peer(
      String host,
      int port,
      Optional<Tls> tls,
      Account account,
      boolean pair,
      Duration enquireLink) {
    @Override
    public String toString() {
      return host + ":" + port + (tls.isPresent() ? " by TLS" : "");
    }
  }

  /**
   * Encryption.
   *
   * @param certificates a PEM file of what is trusted; empty text: what the Java platform trusts
   */
  public record Tls(String certificates) {}

  /** Who we are. */
  public record Account(String systemId, String password, String systemType) {
    /** Without the password: records are printed by accident. */
    @Override
    public String toString() {
      return "Account[systemId=" + systemId + ", systemType=" + systemType + "]";
    }
  }

  /**
   * How fast.
   *
   * @param throughput messages in a second; 0 = no limit
   * @param window submits without an answer at a time
   */
  public record Pace(int throughput, int window) {}

  /**
   * In which form texts are sent.
   *
   * @param packed data_coding 0 is eight characters in seven octets, both ways
   */
  public record Form(LongForm longForm, boolean packed) {}

  /** How long messages are sent; all of them are understood. */
  public enum LongForm {
    /** A header with a reference of one octet. */
    UDH,
    /** A header with a reference of two octets. */
    UDH16,
    /** The parameters sar_msg_ref_num, sar_total_segments and sar_segment_seqnum. */
    SAR,
    /** One message with the parameter message_payload. */
    PAYLOAD
  }
}
