package org.vigie.gsm.internal.modem;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.at.Fields;
import org.vigie.gsm.internal.at.Unsolicited;
import org.vigie.gsm.internal.dialect.Dialect;
import org.vigie.gsm.internal.voice.VoiceModem;

/** Turns what a modem says unasked into what is to be done about it. */
final class Listener implements Unsolicited {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  /** Beyond that the storages are looked through instead; deliveries are left to the network. */
  private static final int MOST_WAITING = 1_000;

  private final String route;
  private final Attendance attendance;
  private final Worklist work;
  private final Arrivals arrivals;
  private final VoiceModem voice;
  private final BooleanSupplier messages;
  private volatile boolean introduced;
  private volatile Dialect dialect = Dialect.GENERIC;

  /**
   * @param messages whether the modem carries messages
   */
  Listener(
      String route,
      Attendance attendance,
      Worklist work,
      Arrivals arrivals,
      VoiceModem voice,
      BooleanSupplier messages) {
    this.route = route;
    this.attendance = attendance;
    this.work = work;
    this.arrivals = arrivals;
    this.voice = voice;
    this.messages = messages;
  }

  /** From now on its words are understood. */
  void speaks(Dialect itsDialect) {
    dialect = itsDialect;
    introduced = true;
  }

  @Override
  public void said(String line, String pdu) {
    voice.said(line);
    boolean message = !pdu.isEmpty() || line.startsWith("+CMTI:") || line.startsWith("+CDSI:");
    if (message && messages.getAsBoolean()) {
      message(line, pdu);
    } else if (line.startsWith("+CREG:") || line.startsWith("+CEREG:")) {
      attendance.look();
    } else if (saysSimChanged(line)) {
      attendance.look();
    } else if (dialect.saysFull(line)) {
      LOG.info("{}: a storage of messages is full; it is emptied", route);
      attendance.drain();
    } else if (introduced && dialect.saysStarted(line)) {
      attendance.end("the modem has started anew by itself");
    } else {
      LOG.debug("{}: said unasked: {}", route, line.split("[:,]", 2)[0]);
    }
  }

  private void message(String line, String pdu) {
    if (pdu.isEmpty()) {
      stored(Fields.of(line));
    } else {
      delivered(pdu);
    }
  }

  private void delivered(String pdu) {
    if (work.size() <= MOST_WAITING) {
      work.add(Job.INCOMING, session -> arrivals.deliver(session, pdu));
    }
  }

  private static boolean saysSimChanged(String line) {
    return line.startsWith("+CPIN:") || line.startsWith("+SIMCARD:") || line.startsWith("^SIMST:");
  }

  private void stored(List<String> fields) {
    OptionalInt index = Fields.number(fields, 1);
    if (index.isPresent()) {
      String storage = fields.get(0);
      work.add(Job.INCOMING, session -> arrivals.read(session, storage, index.getAsInt()));
    } else {
      attendance.drain();
    }
  }

  @Override
  public void lost(String cause) {
    attendance.end(cause);
  }
}
