package org.vigie.gsm.internal.modem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.Dialect;

/** Brings a modem from an open line to where it can send and receive. */
final class Startup {
  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  private final Session session;
  private final Numbering numbering;

  Startup(Session session, Numbering numbering) {
    this.session = session;
    this.numbering = numbering;
  }

  /** Until it answers; it may have been started with us, and need a while. */
  void wake() throws AtException {
    long end = System.nanoTime() + session.timings().starting().toNanos();
    Duration patience = session.timings().starting().dividedBy(12);
    while (true) {
      try {
        // What an earlier program left: a prompt, a half-written command, another's echo.
        session.channel().escape();
        session.ask(AtCommand.plain("AT").within(patience));
        return;
      } catch (AtException.Silent e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
        LOG.debug("{}: not awake yet", session.route());
      }
    }
  }

  /** Who it is, and how it is to talk with us. */
  Dialect introduce() throws AtException {
    session.ask(AtCommand.plain("ATE0"));
    session.ask(AtCommand.plain("AT+CMEE=1"));
    String maker = said("AT+CGMI");
    String model = said("AT+CGMM");
    Dialect dialect = Dialect.of(maker);
    if (dialect == Dialect.GENERIC) {
      dialect = Dialect.of(said("ATI"));
    }
    String name = dialect == Dialect.GENERIC ? maker : dialect.name();
    session.introduced(dialect, (name + " " + model).trim());
    return dialect;
  }

  private String said(String command) throws AtException {
    AtReply reply = session.ask(AtCommand.text(command));
    String line = String.join(" ", reply.lines());
    return reply.ok() ? line.replaceFirst("^[+^][A-Z]+:", "").trim() : "";
  }

  /** The radio on, and the message service as we use it. */
  void prepare() throws AtException, NotUsable {
    AtReply radio = session.ask(AtCommand.plain("AT+CFUN?"));
    if (radio.ok() && !radio.lines().isEmpty() && !radio.fields().get(0).equals("1")) {
      session.askSlowly(AtCommand.plain("AT+CFUN=1"));
    }
    session.ask(AtCommand.plain("AT+CREG=1"));
    session.ask(AtCommand.plain("AT+CEREG=1"));
    for (String command : session.dialect().setup()) {
      session.ask(AtCommand.plain(command));
    }
    if (session.config().sms()) {
      prepareMessages();
    }
    if (session.number().isEmpty()) {
      session.owns(ownNumber());
    }
  }

  private void prepareMessages() throws AtException, NotUsable {
    must(AtCommand.plain("AT+CMGF=0"), "it does not know PDU mode");
    boolean acknowledges =
        session.dialect().acknowledges() && session.ask(AtCommand.plain("AT+CSMS=1")).ok();
    session.uses(acknowledges, storages());
    new Notifications(session).turnOn();
  }

  /** {@code +CNUM: "","+33612345601",145}, where the operator has written it on the SIM. */
  private Optional<PhoneNumber> ownNumber() throws AtException {
    AtReply reply = session.ask(AtCommand.plain("AT+CNUM"));
    return reply.fields().size() > 1 ? numbering.parse(reply.fields().get(1)) : Optional.empty();
  }

  private void must(AtCommand command, String meaning) throws AtException, NotUsable {
    AtReply reply = session.askSlowly(command);
    if (reply.error().isPresent()) {
      boolean busy = reply.error().get().busy();
      String reason = reply.error().get().meaning();
      throw new NotUsable(busy ? "the SIM is starting" : meaning + ": " + reason);
    }
  }

  /** The storages that can be read: SIM and phone; MT, both together, where they are not apart. */
  private List<String> storages() throws AtException {
    AtReply reply = session.askSlowly(AtCommand.plain("AT+CPMS=?"));
    String readable = reply.ok() && !reply.lines().isEmpty() ? reply.fields().get(0) : "(\"SM\")";
    List<String> storages = new ArrayList<>();
    for (String name : List.of("SM", "ME", "SR")) {
      if (readable.contains(name)) {
        storages.add(name);
      }
    }
    if (!storages.contains("SM") && !storages.contains("ME")) {
      storages.add(readable.contains("MT") ? "MT" : "SM");
    }
    return storages;
  }
}
