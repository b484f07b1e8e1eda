package org.vigie.mail.internal.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.vigie.mail.internal.smtp.Outcome.Kind;

/** Says what a failure means for a mail, and in words for an operator why it came about. */
final class Troubles {
  /** RFC 5321, 3.8: the server closes the connection. */
  private static final int CLOSING = 421;

  /** What to do about an address that takes no mail; whose it is stands before. */
  static final String CORRECT =
      ": correct this person's email in the setup; if all are refused, check user and security";

  private final String host;

  Troubles(String host) {
    this.host = host;
  }

  /** What a failure to send means. */
  Outcome of(MessagingException failure) {
    List<Throwable> chain = chain(failure);
    Optional<SMTPSenderFailedException> sender = first(chain, SMTPSenderFailedException.class);
    if (sender.isPresent() && sender.get().getReturnCode() >= 500) {
      String text = "our address is refused: " + said(sender.get());
      return new Outcome(Kind.TROUBLE, text + ": check from, user and security");
    }
    Optional<SMTPAddressFailedException> address = first(chain, SMTPAddressFailedException.class);
    Optional<SMTPSendFailedException> send = first(chain, SMTPSendFailedException.class);
    if (send.filter(e -> String.valueOf(e.getCommand()).startsWith("MAIL")).isPresent()) {
      return new Outcome(Kind.TROUBLE, said(send.get()));
    }
    int code =
        address
            .map(SMTPAddressFailedException::getReturnCode)
            .or(() -> send.map(SMTPSendFailedException::getReturnCode))
            .orElse(-1);
    Throwable cause = address.isPresent() ? address.get() : send.isPresent() ? send.get() : failure;
    if (code == CLOSING || code < 400) {
      return new Outcome(Kind.BROKEN, code == CLOSING ? said(cause) : text(failure));
    }
    if (code < 500) {
      return new Outcome(Kind.DEFERRED, said(cause));
    }
    String remedy = address.isPresent() ? CORRECT : ": ask who runs the mail server why";
    return new Outcome(Kind.REFUSED, said(cause) + remedy);
  }

  /** Why the server cannot be used. */
  String text(MessagingException failure) {
    List<Throwable> chain = chain(failure);
    if (first(chain, AuthenticationFailedException.class).isPresent()) {
      return "user or password is refused (" + said(failure) + "): check user and password";
    }
    Optional<String> tls = certificate(chain);
    if (tls.isPresent()) {
      return "TLS: " + tls.get();
    }
    if (first(chain, SSLException.class).isPresent()) {
      return "TLS: " + said(chain.get(chain.size() - 1)) + ": check security and port";
    }
    if (first(chain, UnknownHostException.class).isPresent()) {
      return "the name " + host + " is not known: check host and the name server";
    }
    if (first(chain, ConnectException.class).isPresent()) {
      return "nobody listens there: check host, port and firewall";
    }
    if (first(chain, SocketTimeoutException.class).isPresent()) {
      return "no answer in time: check host, port and security";
    }
    if (said(failure).contains("STARTTLS")) {
      return said(failure) + ": check security and port";
    }
    return "the connection broke: " + said(chain.get(chain.size() - 1));
  }

  private Optional<String> certificate(List<Throwable> chain) {
    Optional<CertificateExpiredException> expired = first(chain, CertificateExpiredException.class);
    if (expired.isPresent()) {
      return Optional.of(
          "its certificate has expired (%s): it must be renewed there"
              .formatted(said(expired.get())));
    }
    if (first(chain, CertPathBuilderException.class).isPresent()) {
      return Optional.of(
          "its certificate is not trusted: name the file of the CA that issued it in key 'trust'");
    }
    return first(chain, CertificateException.class)
        .map(e -> "its certificate does not hold for " + host + " (" + said(e) + ")");
  }

  /** One line, as short as it is said. */
  private static String said(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }

  private static <T> Optional<T> first(List<Throwable> chain, Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A failure with all that it came from, and what failed with it. */
  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> all = new ArrayList<>();
    add(failure, all);
    return all;
  }

  private static void add(Throwable failure, List<Throwable> all) {
    if (all.contains(failure)) {
      return;
    }
    all.add(failure);
    if (failure instanceof MessagingException several && several.getNextException() != null) {
      add(several.getNextException(), all);
    }
    if (failure instanceof SocketConnectException lost && lost.getException() != null) {
      add(lost.getException(), all);
    }
    if (failure.getCause() != null) {
      add(failure.getCause(), all);
    }
  }
}
