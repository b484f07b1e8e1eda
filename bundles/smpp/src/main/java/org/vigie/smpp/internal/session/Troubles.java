package org.vigie.smpp.internal.session;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.vigie.smpp.internal.pdu.Frames;

/** Says in words for an operator why a session did not come about, or ended. */
final class Troubles {
  private Troubles() {}

  static String text(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof Refusal || failure instanceof Frames.Lost) {
      return message;
    }
    if (failure instanceof UnknownHostException) {
      return "the name " + message + " is not known: check host and the name server";
    }
    if (failure instanceof ConnectException) {
      return "nobody listens there (" + message + "): check host, port and firewall";
    }
    if (failure instanceof SocketTimeoutException) {
      return "no answer in time (" + message + ")";
    }
    if (failure instanceof SSLException) {
      return "TLS: " + message + ": check tls, host and certificates";
    }
    if (failure instanceof EOFException) {
      return "the SMSC closed the connection";
    }
    return "the connection broke: " + message;
  }
}
