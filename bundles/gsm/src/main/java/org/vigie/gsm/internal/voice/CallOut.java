package org.vigie.gsm.internal.voice;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallCommand;
import org.vigie.api.call.CallCommand.LegAnswered;
import org.vigie.api.call.CallCommand.LegFailed;
import org.vigie.api.call.CallCommand.LegRinging;
import org.vigie.api.call.CallEffect.Dial;
import org.vigie.api.voice.VoiceTrunk.DialOutcome;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtError;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.at.CallCauses;

/** A call that we dial. Dialling → alerting → connected → talking, over at any time. */
final class CallOut extends ModemCall {
  private static final Logger LOG = LoggerFactory.getLogger(CallOut.class);

  private final Dial dial;
  private final CompletableFuture<DialOutcome> outcome = new CompletableFuture<>();
  private boolean dialled;
  private boolean rang;
  private boolean judging;

  CallOut(VoiceModem modem, Dial dial, int port) {
    super(modem, dial.leg(), port);
    this.dial = dial;
  }

  CompletableFuture<DialOutcome> outcome() {
    return outcome;
  }

  @Override
  boolean incoming() {
    return false;
  }

  /** On the modem's thread. */
  void begin(Talk talk) throws AtException {
    if (isOver()) {
      return;
    }
    try {
      openAudio();
      for (String command : talk.calls().beforeCall()) {
        talk.ask(AtCommand.plain(command));
      }
      dial(talk);
    } catch (AtException e) {
      failed("the modem did not dial: " + e.getMessage());
      throw e;
    } catch (IOException e) {
      failed(modem().audioName() + ": " + e.getMessage());
    }
  }

  /** All networks take the international form (3GPP TS 27.007, 6.2). */
  private void dial(Talk talk) throws AtException {
    synchronized (this) {
      if (isOver()) {
        return;
      }
      dialled = true;
    }
    AtCommand command = AtCommand.call("ATD" + dial.number().e164() + ";");
    AtReply reply = talk.ask(command.within(services().timings().network()));
    synchronized (this) {
      if (isOver()) {
        return;
      }
      if (reply.error().isPresent()) {
        refused(reply.error().get());
      } else {
        modem().after(services().timings().network(), this::unanswered);
      }
    }
  }

  private void refused(AtError error) {
    switch (error.said()) {
      case "BUSY" -> ended("BUSY", OptionalInt.of(17));
      case "NO ANSWER" -> ended("NO ANSWER", OptionalInt.of(19));
      case "NO CARRIER" -> ended("NO CARRIER", OptionalInt.empty());
      default -> failed("dialling was refused: " + error.meaning());
    }
  }

  /** Nothing but that it was dialled. */
  private synchronized void unanswered() {
    if (!isOver() && !rang && !isConnected()) {
      long seconds = services().timings().network().toSeconds();
      failed("no answer from the network within " + seconds + " s");
    }
  }

  /** The modem was too busy to begin. */
  synchronized void overdue() {
    if (!isOver() && !dialled) {
      failed("the modem was too busy to dial");
    }
  }

  @Override
  void alerts() {
    if (!rang && !isConnected()) {
      rang = true;
      services().submit(new LegRinging(id(), services().now()));
    }
  }

  @Override
  void answered() {
    connect();
  }

  @Override
  void heard() {
    String note = modem().note(this);
    services().submit(new LegAnswered(id(), services().now(), modem().name(), note));
    outcome.complete(new DialOutcome.Carried());
  }

  @Override
  void ended(String said, OptionalInt cause) {
    if (isTalking()) {
      end(Optional.of(legEnded("the other side hung up (" + said + ")")), false);
    } else if (cause.isPresent()) {
      judge(said, cause);
    } else if (!judging) {
      judging = true;
      modem().soon(talk -> judge(said, CallCauses.of(talk.ask(AtCommand.plain("AT+CEER")))));
    }
  }

  private synchronized void judge(String said, OptionalInt cause) {
    if (isOver()) {
      return;
    }
    Causes judged = Causes.of(said, cause, rang || isConnected());
    if (judged.trunk()) {
      fault(judged.words(), false);
      return;
    }
    end(Optional.of(legFailed(judged.result(), judged.words())), false);
    outcome.complete(new DialOutcome.Carried());
  }

  private CallCommand legFailed(AttemptResult result, String cause) {
    return new LegFailed(id(), services().now(), result, cause);
  }

  @Override
  synchronized void failed(String why) {
    if (isOver()) {
      return;
    }
    if (isTalking()) {
      LOG.warn("{}: call {} ended: {}", modem().name(), id().call(), why);
      end(Optional.of(legEnded(why)), true);
    } else {
      fault(why, dialled);
    }
  }

  private void fault(String why, boolean hangUp) {
    LOG.warn("{}: call {} not carried: {}", modem().name(), id().call(), why);
    end(Optional.empty(), hangUp);
    outcome.complete(new DialOutcome.TrunkFault(why));
  }

  @Override
  synchronized void hangUp() {
    if (isOver()) {
      return;
    }
    if (isTalking()) {
      end(Optional.of(legEnded("hung up")), true);
      return;
    }
    end(
        rang ? Optional.of(legFailed(AttemptResult.CANCELLED, "hung up")) : Optional.empty(),
        dialled);
    outcome.complete(new DialOutcome.Abandoned());
  }
}
