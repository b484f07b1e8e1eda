package org.vigie.gsm.internal.voice;

import java.time.Duration;
import java.util.Optional;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CallDialect;

/** Brings a modem to where it can carry calls. */
final class Preparation {
  private final Talk talk;
  private final Duration patience;

  /**
   * @param patience with what the network is asked for
   */
  Preparation(Talk talk, Duration patience) {
    this.talk = talk;
    this.patience = patience;
  }

  /** Tells it how we speak of calls; gives why it cannot carry any. */
  Optional<String> run() throws AtException {
    CallDialect calls = talk.calls();
    for (String command : calls.setup()) {
      ask(command);
    }
    HangUps.leftovers(talk);
    if (calls.ability().isEmpty()) {
      return Optional.empty();
    }
    return calls.inability(ask(calls.ability().get()));
  }

  private AtReply ask(String command) throws AtException {
    return talk.ask(AtCommand.plain(command).within(patience));
  }
}
