package org.vigie.gsm.internal.voice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CurrentCall;
import org.vigie.gsm.internal.dialect.CurrentCall.State;

/** Ends calls with the modem. */
final class HangUps {
  private static final Logger LOG = LoggerFactory.getLogger(HangUps.class);

  private HangUps() {}

  /** Whatever call there is (3GPP TS 27.007, 6.5); ATH where the modem does not know that. */
  static void now(Talk talk) throws AtException {
    if (!talk.ask(AtCommand.plain("AT+CHUP")).ok()) {
      talk.ask(AtCommand.plain("ATH"));
    }
  }

  /** The modem's voice path is taken down. */
  static void tidy(Talk talk) throws AtException {
    for (String command : talk.calls().afterCall()) {
      talk.ask(AtCommand.plain(command));
    }
  }

  /** The second caller hears « busy » (3GPP TS 22.030, 6.5.5.1); the first call goes on. */
  static void refuseWaiting(Talk talk) throws AtException {
    talk.ask(AtCommand.plain("AT+CHLD=0"));
  }

  /** What a crash has left; who rings just now is not hung up, but taken. */
  static void leftovers(Talk talk) throws AtException {
    AtReply reply = talk.ask(AtCommand.plain("AT+CLCC"));
    boolean left =
        CurrentCall.of(reply).stream()
            .map(CurrentCall::state)
            .anyMatch(state -> state != State.INCOMING && state != State.WAITING);
    if (left) {
      LOG.info("the modem was in a call that nobody has any more: it is hung up");
      now(talk);
      tidy(talk);
    }
  }
}
