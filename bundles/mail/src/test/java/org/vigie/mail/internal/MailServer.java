package org.vigie.mail.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.vigie.testkit.FreePorts;

/** A mail server (SubEtha SMTP) on loopback that takes what it is not told to refuse. */
final class MailServer implements AutoCloseable {
  final int port = FreePorts.any();

  /** What it says to RCPT of an address, {@code 550 no such user}. */
  final Map<String, String> refused = new ConcurrentHashMap<>();

  /** What it says to MAIL FROM, where not empty. */
  volatile String toSender = "";

  /** What it says after the text of a mail to an address. */
  final Map<String, String> spoiled = new ConcurrentHashMap<>();

  /** Those to whom a mail breaks the connection. */
  final List<String> breaking = new CopyOnWriteArrayList<>();

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Mail> taken = new CopyOnWriteArrayList<>();
  private SMTPServer server = SMTPServer.port(port).build();

  /** As it came. */
  record Mail(String from, String to, String text) {
    MimeMessage read() {
      try {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Session session = Session.getInstance(new Properties());
        return new MimeMessage(session, new ByteArrayInputStream(bytes));
      } catch (MessagingException e) {
        throw new AssertionError(e);
      }
    }
  }

  MailServer start() {
    return start(builder -> builder);
  }

  MailServer start(UnaryOperator<SMTPServer.Builder> how) {
    SMTPServer.Builder builder =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .insertReceivedHeaders(false)
            .messageHandlerFactory(Handler::new);
    server = how.apply(builder).build();
    server.start();
    return this;
  }

  @Override
  public void close() {
    if (server.isRunning()) {
      server.stop();
    }
  }

  private static void reply(String text) throws RejectException {
    if (!text.isEmpty()) {
      throw new RejectException(Integer.parseInt(text.substring(0, 3)), text.substring(4));
    }
  }

  private final class Handler implements MessageHandler {
    private String sender = "";
    private String receiver = "";

    Handler(MessageContext context) {}

    @Override
    public void from(String from) throws RejectException {
      sender = from;
      reply(toSender);
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      asked.add(recipient);
      reply(refused.getOrDefault(recipient, ""));
      receiver = recipient;
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      String text = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (breaking.contains(receiver)) {
        throw new IOException("the test breaks this connection");
      }
      reply(spoiled.getOrDefault(receiver, ""));
      taken.add(new Mail(sender, receiver, text));
      return "250 taken";
    }

    @Override
    public void done() {}
  }
}
