package org.vigie.mail.internal.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.mail.MailRecord;
import org.vigie.mail.internal.config.MailConfig;
import org.vigie.mail.internal.config.MailConfig.Account;
import org.vigie.mail.internal.config.MailConfig.Security;

/**
 * One connection to the mail server, opened with the first mail. Blocks, for a time-out at most
 * with each answer. Not thread-safe.
 */
public final class SmtpPost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

  private final MailConfig config;
  private final Session session;
  private final Troubles troubles;
  private @Nullable Transport transport;

  public SmtpPost(MailConfig config) {
    this.config = config;
    session = Session.getInstance(properties(config));
    troubles = new Troubles(config.server().host());
  }

  private static Properties properties(MailConfig config) {
    Properties all = new Properties();
    String millis = Long.toString(config.timeout().toMillis());
    for (String key : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      all.setProperty("mail.smtp." + key, millis);
    }
    Security security = config.server().security();
    all.setProperty("mail.smtp.auth", Boolean.toString(config.account().isPresent()));
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.quitwait", "false");
    // Else a server whose certificate is refused would be asked once more by what Java trusts.
    all.setProperty("mail.smtp.socketFactory.fallback", "false");
    config.trust().ifPresent(t -> all.put("mail.smtp.ssl.socketFactory", t.getSocketFactory()));
    return all;
  }

  /** Sends a mail, and says what became of it. */
  public Outcome send(MailRecord mail) {
    Letter letter;
    try {
      letter = new Letter(session, config.from(), mail);
      letter.saveChanges();
    } catch (AddressException e) {
      String text = "no mail address: " + e.getMessage();
      return new Outcome(Outcome.Kind.REFUSED, text + Troubles.CORRECT);
    } catch (MessagingException e) {
      return new Outcome(Outcome.Kind.REFUSED, "it cannot be written: " + e.getMessage());
    }
    Transport open;
    try {
      open = open();
    } catch (MessagingException e) {
      return new Outcome(Outcome.Kind.TROUBLE, troubles.text(e));
    }
    try {
      open.sendMessage(letter, letter.getAllRecipients());
      return Outcome.SENT;
    } catch (MessagingException e) {
      Outcome outcome = troubles.of(e);
      if (!open.isConnected()) {
        close();
      }
      return outcome;
    }
  }

  private Transport open() throws MessagingException {
    Transport present = transport;
    if (present != null) {
      return present;
    }
    Transport fresh = session.getTransport("smtp");
    Optional<Account> account = config.account();
    fresh.connect(
        config.server().host(),
        config.server().port(),
        account.map(Account::user).orElse(null),
        account.map(Account::password).orElse(null));
    transport = fresh;
    return fresh;
  }

  @Override
  public void close() {
    Transport present = transport;
    transport = null;
    if (present != null) {
      try {
        present.close();
      } catch (MessagingException e) {
        LOG.debug("The mail server did not wait for our good-bye", e);
      }
    }
  }
}
