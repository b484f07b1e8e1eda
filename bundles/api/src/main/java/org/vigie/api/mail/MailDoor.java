package org.vigie.api.mail;

/** Those who send mails, as the engine sees them. OSGi service; thread-safe. */
public interface MailDoor {
  /** Says whether mail is configured: without that none is to be owed. */
  boolean open();

  /** Mails that are owed have been written down. Never blocks. */
  void owed();
}
