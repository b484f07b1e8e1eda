package org.vigie.gsm.internal.modem;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtError;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;

/** Has a modem tell of new messages (+CNMI; 3GPP TS 27.005, 3.4.1). */
final class Notifications {
  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

  private final Session session;

  Notifications(Session session) {
    this.session = session;
  }

  /**
   * Turns them on; again after a missed acknowledgement, which ends them (3.4.4).
   *
   * @throws NotUsable where the SIM is not ready for it yet
   */
  void turnOn() throws AtException, NotUsable {
    Optional<AtError> last = Optional.empty();
    for (String command : session.dialect().notifications(session.config().receipts())) {
      AtReply reply = session.askSlowly(AtCommand.plain(command));
      if (reply.ok()) {
        return;
      }
      last = reply.error();
    }
    if (last.filter(AtError::busy).isPresent()) {
      throw new NotUsable("the SIM is starting");
    }
    // What lies in the storages is found all the same, only later.
    LOG.warn("{}: does not tell of new messages; they are looked for", session.route());
  }
}
