package org.vigie.gsm.internal.voice;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.LegId;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;

/** A call to the SIM's number. Offered → answering → talking, over at any time. */
final class CallIn extends ModemCall {
  private static final Logger LOG = LoggerFactory.getLogger(CallIn.class);

  private boolean answering;
  private long rang = System.nanoTime();

  CallIn(VoiceModem modem, LegId id, int port) {
    super(modem, id, port);
  }

  @Override
  boolean incoming() {
    return true;
  }

  /** RING again. */
  synchronized void ringsAgain() {
    rang = System.nanoTime();
  }

  /** Where there is no list of calls, the network's silence tells that the caller gave up. */
  synchronized void unlisted() {
    boolean silent = System.nanoTime() - rang > services().timings().rings().toNanos();
    if (silent && !answering && !isOver()) {
      ended("it rings no more", OptionalInt.empty());
    }
  }

  synchronized void answer() {
    if (!answering && !isOver()) {
      answering = true;
      modem().soon(this::answer);
    }
  }

  private void answer(Talk talk) throws AtException {
    if (isOver()) {
      return;
    }
    try {
      openAudio();
      pickUp(talk);
    } catch (AtException e) {
      failed("the modem did not answer: " + e.getMessage());
      throw e;
    } catch (IOException e) {
      failed(modem().audioName() + ": " + e.getMessage());
    }
  }

  private void pickUp(Talk talk) throws AtException {
    for (String command : talk.calls().beforeCall()) {
      talk.ask(AtCommand.plain(command));
    }
    AtReply reply = talk.ask(AtCommand.call("ATA").within(services().timings().network()));
    synchronized (this) {
      if (isOver()) {
        return;
      }
      if (reply.ok()) {
        connect();
      } else {
        ended(reply.error().map(Object::toString).orElse("ATA"), OptionalInt.empty());
      }
    }
  }

  /** The final response of SIP, in which the core thinks; to a modem there is only one. */
  synchronized void reject(int status, String reason) {
    if (!answering && !isOver()) {
      end(Optional.of(legEnded((status + " " + reason).trim())), true);
    }
  }

  @Override
  void answered() {
    if (answering) {
      connect();
    }
  }

  @Override
  void alerts() {
    // Of an incoming call nobody says that.
  }

  @Override
  void heard() {
    LOG.info("{}: call {} talks", modem().name(), id().call());
  }

  @Override
  void ended(String said, OptionalInt cause) {
    String why = isConnected() ? "the caller hung up" : "the caller gave up";
    end(Optional.of(legEnded(why + " (" + said + ")")), false);
  }

  @Override
  synchronized void failed(String why) {
    if (!isOver()) {
      LOG.warn("{}: call {} ended: {}", modem().name(), id().call(), why);
      end(Optional.of(legEnded(why)), true);
    }
  }

  @Override
  synchronized void hangUp() {
    end(Optional.of(legEnded("hung up")), true);
  }
}
