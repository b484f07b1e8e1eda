package org.vigie.gsm.internal.modem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/** Asks a modem how it is: registration, operator, signal, temperature. */
final class Survey {
  private final Session session;
  private String operator = "";

  Survey(Session session) {
    this.session = session;
  }

  /**
   * How it is now.
   *
   * @throws NotUsable where it is in no network
   */
  Facts look() throws AtException, NotUsable {
    // Asked first: its answer cannot be taken for another's, and it costs the modem nothing.
    AtReply signal = session.ask(AtCommand.value("AT+CSQ"));
    OptionalInt dbm = dbm(signal);
    boolean roaming = registered(dbm);
    operator = operator();
    boolean numbered = session.number().isPresent();
    return new Facts(
        session.model(), operator, roaming, dbm, temperature(), numbered, session.storageUse());
  }

  /** {@code +CSQ: 21,99}: 0 to 31 are -113 to -51 dBm (3GPP TS 27.007, 8.5). */
  private static OptionalInt dbm(AtReply reply) {
    OptionalInt rssi = reply.ok() ? Fields.number(reply.fields(), 0) : OptionalInt.empty();
    boolean known = rssi.isPresent() && rssi.getAsInt() <= 31;
    return known ? OptionalInt.of(-113 + 2 * rssi.getAsInt()) : OptionalInt.empty();
  }

  /** Says whether it roams. Registered in one of the networks is enough: 2G and 3G, or 4G. */
  private boolean registered(OptionalInt dbm) throws AtException, NotUsable {
    int first = registration("AT+CREG?");
    if (good(first)) {
      return roams(first);
    }
    int second = registration("AT+CEREG?");
    if (good(second)) {
      return roams(second);
    }
    int stat = first == 3 || second == 3 ? 3 : Math.max(first, 0);
    String strength = dbm.isPresent() ? ", signal " + dbm.getAsInt() + " dBm" : ", no signal";
    throw new NotUsable(words(stat) + strength + "; " + session.model());
  }

  private int registration(String question) throws AtException {
    AtReply reply = session.ask(AtCommand.status(question));
    return reply.ok() && !reply.lines().isEmpty()
        ? Fields.number(reply.fields(), 1).orElse(-1)
        : -1;
  }

  /** 3GPP TS 27.007, 7.2: 6 and 7 are registered for short messages only. */
  private static boolean good(int stat) {
    return List.of(1, 5, 6, 7).contains(stat);
  }

  private static boolean roams(int stat) {
    return stat == 5 || stat == 7;
  }

  private static String words(int stat) {
    return switch (stat) {
      case 2 -> "not registered: searching for a network";
      case 3 -> "registration denied by the network: is the SIM active, and allowed here?";
      case 8 -> "not registered: emergency calls only";
      default -> "not registered, and not searching: check the antenna and the SIM";
    };
  }

  /** {@code +COPS: 0,0,"Orange F",7}. */
  private String operator() throws AtException {
    AtReply reply = session.ask(AtCommand.plain("AT+COPS?"));
    List<String> fields = reply.fields();
    return reply.ok() && fields.size() > 2 ? fields.get(2) : operator;
  }

  private OptionalInt temperature() throws AtException {
    Optional<String> command = session.dialect().temperatureCommand();
    if (command.isEmpty()) {
      return OptionalInt.empty();
    }
    AtReply reply = session.ask(AtCommand.plain(command.get()));
    return reply.ok() ? session.dialect().temperature(reply) : OptionalInt.empty();
  }
}
