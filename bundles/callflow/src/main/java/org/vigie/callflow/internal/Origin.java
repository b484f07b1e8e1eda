package org.vigie.callflow.internal;

import java.time.Instant;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AlertCallStarted;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.CallOffered;
import org.vigie.api.call.CallEvent.LineTestStarted;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.Invitation;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Ringback;

/** How a call began. */
public sealed interface Origin {
  Instant at();

  /** Id of the line that it concerns. */
  String line();

  /** The line's number. */
  PhoneNumber called();

  /** How the caller came in; empty where there is no caller. */
  default Optional<Invitation> invitation() {
    return Optional.empty();
  }

  /** What is told of an alert; empty where a caller is put through. */
  default Optional<AlertCallStarted> alert() {
    return Optional.empty();
  }

  /** Who is to speak with whom; empty where nobody is called back. */
  default Optional<CallBackStarted> placed() {
    return Optional.empty();
  }

  /** What is tested. */
  default Optional<LineTestStarted> test() {
    return Optional.empty();
  }

  default CallKind kind() {
    return CallKind.INCOMING;
  }

  /** What the call does first. */
  default Phase phase() {
    return new Phase.Between();
  }

  /** The caller's number; one that is withheld is disclosed to nobody. */
  default Optional<PhoneNumber> shownCaller() {
    return invitation().filter(i -> !i.withheld()).flatMap(Invitation::caller);
  }

  /** What an unanswered caller hears. */
  default Ringback ringback() {
    return Ringback.HOLD;
  }

  /** The call that an event begins. */
  static Optional<Origin> of(CallEvent event) {
    if (event instanceof CallOffered offer) {
      return Optional.of(new Offered(offer));
    }
    if (event instanceof CallBackStarted placed) {
      return Optional.of(new Placed(placed));
    } else if (event instanceof LineTestStarted test) {
      return Optional.of(new Tested(test));
    }
    return event instanceof AlertCallStarted alert
        ? Optional.of(new Told(alert))
        : Optional.empty();
  }

  /** Somebody called the line. */
  record Offered(CallOffered event) implements Origin {
    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public String line() {
      return event.line();
    }

    @Override
    public PhoneNumber called() {
      return event.called();
    }

    @Override
    public Optional<Invitation> invitation() {
      return Optional.of(event.invitation());
    }

    @Override
    public Ringback ringback() {
      return event.ringback();
    }
  }

  /** The appliance itself calls, to tell of an alert. */
  record Told(AlertCallStarted event) implements Origin {
    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public String line() {
      return event.line();
    }

    @Override
    public PhoneNumber called() {
      return event.called();
    }

    @Override
    public Optional<AlertCallStarted> alert() {
      return Optional.of(event);
    }

    @Override
    public CallKind kind() {
      return CallKind.ALERT;
    }
  }

  /** A customer is called back. */
  record Placed(CallBackStarted event) implements Origin {
    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public String line() {
      return event.line();
    }

    @Override
    public PhoneNumber called() {
      return event.called();
    }

    @Override
    public Optional<CallBackStarted> placed() {
      return Optional.of(event);
    }

    @Override
    public CallKind kind() {
      return CallKind.CALL_BACK;
    }
  }

  /** We call a line of our own. */
  record Tested(LineTestStarted event) implements Origin {
    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public String line() {
      return event.line();
    }

    @Override
    public PhoneNumber called() {
      return event.called();
    }

    @Override
    public Optional<LineTestStarted> test() {
      return Optional.of(event);
    }

    @Override
    public CallKind kind() {
      return CallKind.LINE_TEST;
    }

    @Override
    public Phase phase() {
      return Desk.Testing.of(event);
    }
  }
}
