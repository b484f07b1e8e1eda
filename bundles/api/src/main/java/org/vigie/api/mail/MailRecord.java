package org.vigie.api.mail;

import java.time.Instant;

/**
 * A mail as it stands in the store.
 *
 * @param cause why it failed, in plain English; empty otherwise
 */
public record MailRecord(OwedMail mail, Instant createdAt, MailState state, String cause) {
  /** The mail server has taken it. */
  public MailRecord sent() {
    return new MailRecord(mail, createdAt, MailState.SENT, "");
  }

  /** It will not be sent any more. */
  public MailRecord failed(String why) {
    return new MailRecord(mail, createdAt, MailState.FAILED, why);
  }
}
