package org.vigie.gsm.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.Fields;

/**
 * One call in the list of current calls (+CLCC; 3GPP TS 27.007, 7.18).
 *
 * @param incoming somebody called us
 * @param number empty where the modem does not tell
 */
public record CurrentCall(boolean incoming, State state, String number) {
  private static final int VOICE = 0;

  /** The state of a call; {@code RELEASED} is SIMCom's, where it reports calls unasked. */
  public enum State {
    ACTIVE,
    HELD,
    DIALLING,
    ALERTING,
    INCOMING,
    WAITING,
    RELEASED
  }

  /** The voice calls of a reply. */
  public static List<CurrentCall> of(AtReply reply) {
    List<CurrentCall> calls = new ArrayList<>();
    reply.lines().forEach(line -> of(Fields.of(line), 1).ifPresent(calls::add));
    return calls;
  }

  /**
   * A call in {@code …,dir,stat,mode,…,number,…}.
   *
   * @param direction place of {@code dir}
   * @return empty where it is no voice call
   */
  static Optional<CurrentCall> of(List<String> fields, int direction) {
    OptionalInt dir = Fields.number(fields, direction);
    OptionalInt stat = Fields.number(fields, direction + 1);
    OptionalInt mode = Fields.number(fields, direction + 2);
    boolean voice = mode.isPresent() && mode.getAsInt() == VOICE && dir.isPresent();
    if (!voice || stat.isEmpty() || stat.getAsInt() < 0 || stat.getAsInt() > 6) {
      return Optional.empty();
    }
    State state = State.values()[stat.getAsInt()];
    String number = fields.size() > direction + 4 ? fields.get(direction + 4) : "";
    return Optional.of(new CurrentCall(dir.getAsInt() == 1, state, number));
  }

  /** What that says of the call; empty where it says nothing new. */
  public Optional<CallSign> sign() {
    return switch (state) {
      case ACTIVE, HELD -> Optional.of(new CallSign.Connected());
      case ALERTING -> Optional.of(new CallSign.Alerts());
      case INCOMING -> Optional.of(new CallSign.Rings());
      case WAITING -> Optional.of(new CallSign.Waits());
      case RELEASED -> Optional.of(new CallSign.Ended("released", OptionalInt.empty()));
      case DIALLING -> Optional.empty();
    };
  }
}
