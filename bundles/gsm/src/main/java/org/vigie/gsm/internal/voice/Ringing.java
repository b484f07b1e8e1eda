package org.vigie.gsm.internal.voice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallCommand.IncomingCall;
import org.vigie.api.call.Invitation;
import org.vigie.api.call.LegId;
import org.vigie.api.number.PhoneNumber;
import org.vigie.gsm.internal.at.AtCommand;
import org.vigie.gsm.internal.at.AtException;
import org.vigie.gsm.internal.at.AtReply;
import org.vigie.gsm.internal.dialect.CallSign;
import org.vigie.gsm.internal.dialect.CallSign.Caller;
import org.vigie.gsm.internal.dialect.CurrentCall;

/**
 * From the first RING to the call that the core is told of: who calls is said a moment after it,
 * else in the list of calls.
 */
final class Ringing {
  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);

  private final VoiceModem modem;
  private final Supplier<Optional<PhoneNumber>> number;
  private boolean rings;
  private @Nullable Caller caller;

  Ringing(VoiceModem modem, Supplier<Optional<PhoneNumber>> number) {
    this.modem = modem;
    this.number = number;
  }

  /** RING. */
  void rings() {
    Optional<ModemCall> mine = modem.current();
    if (mine.isPresent()) {
      if (mine.get() instanceof CallIn in) {
        in.ringsAgain();
      }
      return;
    }
    synchronized (this) {
      if (rings) {
        return;
      }
      rings = true;
      caller = null;
    }
    modem.later(modem.services().timings().caller(), this::offer);
  }

  /** +CLIP, after the RING. */
  void caller(Caller who) {
    synchronized (this) {
      if (!rings) {
        return;
      }
      caller = who;
    }
    modem.soon(this::offer);
  }

  /** The caller gave up before anybody was told. */
  synchronized void stops(CallSign sign) {
    if (sign instanceof CallSign.Ended) {
      rings = false;
    }
  }

  synchronized void forget() {
    rings = false;
  }

  private void offer(Talk talk) throws AtException {
    Caller who;
    synchronized (this) {
      if (!rings) {
        return;
      }
      who = caller;
    }
    if (who == null) {
      who = listed(talk);
    }
    synchronized (this) {
      if (!rings) {
        return;
      }
      rings = false;
    }
    offer(who);
  }

  /** Who calls by the list of calls; nobody known, and not withheld, where that does not tell. */
  private static Caller listed(Talk talk) throws AtException {
    AtReply reply = talk.ask(AtCommand.plain("AT+CLCC"));
    String number =
        CurrentCall.of(reply).stream()
            .filter(call -> call.state() == CurrentCall.State.INCOMING)
            .map(CurrentCall::number)
            .findFirst()
            .orElse("");
    return new Caller(number, false);
  }

  private void offer(Caller who) {
    VoiceServices services = modem.services();
    LegId leg = LegId.caller(modem.ids().next());
    Optional<Integer> port = services.open(leg);
    CallIn call = new CallIn(modem, leg, port.orElse(0));
    Optional<String> trouble = modem.trouble();
    Invitation invitation =
        new Invitation(
            modem.name(),
            number.get().map(List::of).orElse(List.of()),
            services.numbering().parse(who.number()),
            who.withheld(),
            List.of(),
            port.isPresent() && trouble.isEmpty(),
            modem.note(call));
    // Who gives up in this moment has given up after the core was told of the call, not before.
    synchronized (call) {
      if (!modem.take(call)) {
        services.close(leg);
        return;
      }
      if (!services.submit(new IncomingCall(leg.call(), services.now(), invitation))) {
        call.reject(503, "Service Unavailable");
      }
    }
    trouble.ifPresent(why -> LOG.warn("{}: a call cannot be taken: {}", modem.name(), why));
  }
}
