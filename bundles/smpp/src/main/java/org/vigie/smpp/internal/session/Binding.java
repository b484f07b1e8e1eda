package org.vigie.smpp.internal.session;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jsmpp.SMPPConstant;
import org.vigie.api.runtime.Threads;
import org.vigie.smpp.internal.config.SmscConfig.Peer;
import org.vigie.smpp.internal.pdu.Pdu;
import org.vigie.smpp.internal.pdu.Requests;
import org.vigie.smpp.internal.pdu.Requests.Role;
import org.vigie.smpp.internal.pdu.Status;

/** Turns a socket into a bound session (SMPP 3.4, 4.1). */
final class Binding {
  private static final int ANSWER_MILLIS = 10_000;

  private final Role role;
  private final Peer peer;

  Binding(Role role, Peer peer) {
    this.role = role;
    this.peer = peer;
  }

  /** Connects a socket. */
  Link connect(Socket socket, Threads threads, String writer) throws IOException {
    return new Link(socket, Sockets.connect(socket, peer, ANSWER_MILLIS), threads, writer);
  }

  /**
   * Binds.
   *
   * @param traffic is given what comes before the answer
   * @throws Refusal where the SMSC says no, or nothing
   */
  void bind(Link link, Leg.Traffic traffic) throws IOException {
    int sequence = link.nextSequence();
    link.send(Requests.bind(role, sequence, peer.account()));
    try {
      Pdu pdu = link.next();
      while (!isAnswer(pdu, sequence)) {
        traffic.received(link, pdu);
        pdu = link.next();
      }
      if (pdu.status() != Status.OK) {
        throw new Refusal(
            "bind as " + role.word() + " refused: " + Status.text(pdu.status()) + hint(pdu));
      }
    } catch (SocketTimeoutException e) {
      throw new Refusal(
          "no answer to bind as " + role.word() + " within " + ANSWER_MILLIS / 1000 + " s");
    }
    link.patience(0);
  }

  private static boolean isAnswer(Pdu pdu, int sequence) {
    boolean refused = pdu.command() == SMPPConstant.CID_GENERIC_NACK;
    boolean answered =
        pdu.command() == SMPPConstant.CID_BIND_TRANSCEIVER_RESP
            || pdu.command() == SMPPConstant.CID_BIND_TRANSMITTER_RESP
            || pdu.command() == SMPPConstant.CID_BIND_RECEIVER_RESP;
    return answered || (refused && pdu.sequence() == sequence);
  }

  private static String hint(Pdu pdu) {
    boolean account =
        pdu.status() == SMPPConstant.STAT_ESME_RINVPASWD
            || pdu.status() == SMPPConstant.STAT_ESME_RINVSYSID
            || pdu.status() == SMPPConstant.STAT_ESME_RBINDFAIL;
    return account ? ": check systemId, password and systemType" : "";
  }
}
