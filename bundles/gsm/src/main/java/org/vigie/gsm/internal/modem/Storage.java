package org.vigie.gsm.internal.modem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtError;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** Reads and empties the storages of a modem and its SIM (3GPP TS 27.005, 3.2 to 3.5). */
final class Storage {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  /** +CMGL and +CMGR: 2 and 3 are our own, kept there by another program. */
  private static final int RECEIVED_READ = 1;

  private final Session session;

  Storage(Session session) {
    this.session = session;
  }

  /** Everything that was received, in all storages. */
  List<Stored> all() throws AtException {
    List<Stored> found = new ArrayList<>();
    for (String storage : session.storages()) {
      found.addAll(in(storage));
    }
    return found;
  }

  private List<Stored> in(String storage) throws AtException {
    Optional<AtReply> selected = session.select(storage, true);
    if (selected.isEmpty()) {
      return List.of();
    }
    OptionalInt used = Fields.number(selected.get().fields(), 0);
    OptionalInt room = Fields.number(selected.get().fields(), 1);
    if (used.isPresent() && room.isPresent()) {
      session.storageUse().put(storage, used.getAsInt() + " of " + room.getAsInt());
    }
    if (used.isPresent() && used.getAsInt() == 0) {
      return List.of();
    }
    AtReply list = session.askSlowly(AtCommand.pdu("AT+CMGL=4"));
    List<Stored> found = new ArrayList<>();
    for (int i = 0; i + 1 < list.lines().size(); i++) {
      List<String> fields = Fields.of(list.lines().get(i));
      String pdu = list.lines().get(i + 1);
      boolean received = Fields.number(fields, 1).orElse(0) <= RECEIVED_READ;
      if (list.lines().get(i).startsWith("+CMGL:") && received && !pdu.startsWith("+CMGL:")) {
        Fields.number(fields, 0).ifPresent(index -> found.add(new Stored(storage, index, pdu)));
      }
    }
    return found;
  }

  /** One message; empty where there is none that was received. */
  Optional<Stored> at(String storage, int index) throws AtException {
    session.select(storage, false);
    if (!session.isSelected(storage)) {
      return Optional.empty();
    }
    AtReply reply = session.askSlowly(AtCommand.pdu("AT+CMGR=" + index));
    boolean received = Fields.number(reply.fields(), 0).orElse(0) <= RECEIVED_READ;
    return reply.ok() && received && reply.lines().size() > 1
        ? Optional.of(new Stored(storage, index, reply.lines().get(1)))
        : Optional.empty();
  }

  /** Deletes one, and says whether it is gone. */
  boolean delete(Stored message) throws AtException {
    session.select(message.storage(), false);
    if (!session.isSelected(message.storage())) {
      return false;
    }
    AtReply reply = session.askSlowly(AtCommand.plain("AT+CMGD=" + message.index()));
    if (reply.error().isEmpty() || reply.error().get().is(AtError.Kind.CMS, 321)) {
      return true;
    }
    LOG.debug("{}: {} not deleted: {}", session.route(), message.place(), reply.error().get());
    return false;
  }
}
