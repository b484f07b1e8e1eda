package org.vigie.mail.internal.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import org.vigie.api.mail.MailRecord;

/** A mail as it is written (RFC 5322). */
final class Letter extends MimeMessage {
  private final String id;

  /**
   * @throws MessagingException where the address of sender or receiver is none
   */
  Letter(Session session, String from, MailRecord mail) throws MessagingException {
    super(session);
    InternetAddress sender = new InternetAddress(from, true);
    String domain = sender.getAddress().substring(sender.getAddress().lastIndexOf('@'));
    // The same each time, so that whoever gets it twice after a crash can see that it is one.
    byte[] key = mail.mail().key().getBytes(StandardCharsets.UTF_8);
    id = "<" + UUID.nameUUIDFromBytes(key) + domain + ">";
    setFrom(sender);
    setRecipient(Message.RecipientType.TO, new InternetAddress(mail.mail().to(), true));
    setSubject(mail.mail().subject(), StandardCharsets.UTF_8.name());
    setText(mail.mail().body(), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(mail.createdAt()));
    // RFC 3834, 5: an absence notice must not answer it.
    setHeader("Auto-Submitted", "auto-generated");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
