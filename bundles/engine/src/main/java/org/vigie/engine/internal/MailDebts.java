package org.vigie.engine.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.MailDoor;
import org.vigie.api.mail.MailRecord;
import org.vigie.notices.api.CallMails;

/**
 * The mails that are owed because of a call. They are written with its last entry; after that those
 * who send mails are told, or find them when they start. Thread-safe.
 */
final class MailDebts {
  private static final Logger LOG = LoggerFactory.getLogger(MailDebts.class);

  private final Rulebook rulebook;
  private volatile @Nullable MailDoor door;
  private volatile boolean wanted;

  MailDebts(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  void door(MailDoor newDoor) {
    door = newDoor;
  }

  /** Forgets a door, unless another has come already; while its bundle is swapped, mail is owed. */
  void gone(MailDoor old) {
    if (door == old) {
      wanted = old.open();
      door = null;
    }
  }

  private boolean wanted() {
    MailDoor present = door;
    return present == null ? wanted : present.open();
  }

  /**
   * What a call owes that is over: nothing where mail is not configured. A fault here must not keep
   * the call from its end.
   *
   * @param alerted its message is an alert
   */
  List<MailRecord> of(CallRecord call, boolean alerted, Instant now) {
    try {
      return wanted()
          ? rulebook.current().stream()
              .map(rules -> new CallMails(rules.setup(), rules.oncall(), rulebook::display))
              .flatMap(mails -> mails.of(call, alerted).stream())
              .map(owed -> owed.owed(now))
              .toList()
          : List.of();
    } catch (RuntimeException e) {
      LOG.error("Bug: call {}: nobody is told of it by mail", call.id(), e);
      return List.of();
    }
  }

  /** Mails are on disk. */
  void written(List<MailRecord> mails) {
    MailDoor present = door;
    if (present != null && !mails.isEmpty()) {
      present.owed();
    }
  }
}
