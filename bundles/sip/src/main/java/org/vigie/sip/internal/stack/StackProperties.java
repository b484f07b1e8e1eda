package org.vigie.sip.internal.stack;

import java.util.Properties;
import org.vigie.sip.internal.tls.TlsNetwork;

/** How JAIN-SIP is set up: for speed, for little memory, and for silence. */
final class StackProperties {
  /** Longer messages are cut; the longest INVITEs seen have 3 KB. */
  static final int LONGEST = 8192;

  private static final String NIST = "gov.nist.javax.sip.";

  private StackProperties() {}

  static Properties of(String name) {
    Properties p = new Properties();
    p.setProperty("javax.sip.STACK_NAME", name);
    p.setProperty("javax.sip.ROUTER_PATH", HopRouter.class.getName());
    // Dialogs are our own: they outlive the process as plain data, and a transaction that has no
    // dialog is forgotten at once.
    p.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
    p.setProperty(NIST + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
    p.setProperty(NIST + "MAX_FORK_TIME_SECONDS", "0");
    p.setProperty(NIST + "CANCEL_CLIENT_TRANSACTION_CHECKED", "false");
    // The listener runs on the thread that parsed the packet; one of them keeps packets in order.
    p.setProperty(NIST + "REENTRANT_LISTENER", "true");
    p.setProperty(NIST + "THREAD_POOL_SIZE", "1");
    p.setProperty(NIST + "RECEIVE_UDP_BUFFER_SIZE", "4194304");
    p.setProperty(NIST + "SEND_UDP_BUFFER_SIZE", "1048576");
    p.setProperty(NIST + "CONGESTION_CONTROL_TIMEOUT", "8000");
    p.setProperty(NIST + "THREAD_AUDIT_INTERVAL_IN_MILLISECS", "0");
    p.setProperty(NIST + "TIMER_CLASS_NAME", NIST + "stack.timers.ScheduledExecutorSipTimer");
    // Ended INVITE transactions catch retransmissions for this long, then are garbage.
    p.setProperty(NIST + "LINGER_TIMER", "2");
    // Each datagram gets a buffer of this size.
    p.setProperty(NIST + "MAX_MESSAGE_SIZE", Integer.toString(LONGEST));
    p.setProperty(NIST + "MESSAGE_PARSER_FACTORY", WholeMessages.class.getName());
    p.setProperty(NIST + "MAX_CONNECTIONS", "256");
    p.setProperty(NIST + "READ_TIMEOUT", "5000");
    p.setProperty(NIST + "CONNECTION_TIMEOUT", "3000");
    p.setProperty(NIST + "CACHE_CLIENT_CONNECTIONS", "true");
    p.setProperty(NIST + "CACHE_SERVER_CONNECTIONS", "true");
    p.setProperty(NIST + "STACK_LOGGER", QuietLog.class.getName());
    p.setProperty(NIST + "SERVER_LOGGER", NoMessageLog.class.getName());
    p.setProperty(NIST + "LOG_MESSAGE_CONTENT", "false");
    p.setProperty(NIST + "DELIVER_UNSOLICITED_NOTIFY", "true");
    p.setProperty(NIST + "NETWORK_LAYER", TlsNetwork.class.getName());
    // Who calls in by TLS is told apart by address, as by the other transports.
    p.setProperty(NIST + "TLS_CLIENT_AUTH_TYPE", "Disabled");
    p.setProperty(NIST + "TLS_CLIENT_PROTOCOLS", "TLSv1.3, TLSv1.2");
    p.setProperty(NIST + "SSL_HANDSHAKE_TIMEOUT", "5000");
    return p;
  }
}
