package org.vigie.gsm.internal.voice;

import java.util.List;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CurrentCall;

/** Looks at how a call goes, again and again until it is over: some firmware never tells. */
final class Poll {
  private final VoiceModem modem;
  private final ModemCall mine;

  Poll(VoiceModem modem, ModemCall mine) {
    this.modem = modem;
    this.mine = mine;
  }

  void run(Talk talk) throws AtException {
    if (mine.isOver()) {
      return;
    }
    modem.later(modem.services().timings().poll(), this::run);
    AtReply reply = talk.ask(AtCommand.plain("AT+CLCC"));
    if (reply.ok()) {
      List<CurrentCall> calls = CurrentCall.of(reply);
      if (calls.stream().anyMatch(call -> call.state() == CurrentCall.State.WAITING)) {
        HangUps.refuseWaiting(talk);
      }
      mine.listed(calls);
    } else if (mine instanceof CallIn in) {
      in.unlisted();
    }
  }
}
