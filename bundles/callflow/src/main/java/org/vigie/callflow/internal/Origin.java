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
      return Optional.of(Ours.of(placed));
    } else if (event instanceof LineTestStarted test) {
      return Optional.of(Ours.of(test));
    }
    return event instanceof AlertCallStarted alert ? Optional.of(Ours.of(alert)) : Optional.empty();
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

  /**
   * The appliance itself calls: there is no caller.
   *
   * @param event that began it
   */
  record Ours(CallKind kind, Instant at, String line, PhoneNumber called, CallEvent event)
      implements Origin {
    static Ours of(AlertCallStarted event) {
      return new Ours(CallKind.ALERT, event.at(), event.line(), event.called(), event);
    }

    static Ours of(CallBackStarted event) {
      return new Ours(CallKind.CALL_BACK, event.at(), event.line(), event.called(), event);
    }

    static Ours of(LineTestStarted event) {
      return new Ours(CallKind.LINE_TEST, event.at(), event.line(), event.called(), event);
    }

    @Override
    public Optional<AlertCallStarted> alert() {
      return began(AlertCallStarted.class);
    }

    @Override
    public Optional<CallBackStarted> placed() {
      return began(CallBackStarted.class);
    }

    @Override
    public Optional<LineTestStarted> test() {
      return began(LineTestStarted.class);
    }

    private <T extends CallEvent> Optional<T> began(Class<T> kindOfEvent) {
      return Optional.of(event).filter(kindOfEvent::isInstance).map(kindOfEvent::cast);
    }

    @Override
    public Phase phase() {
      return test().<Phase>map(Desk.Testing::of).orElseGet(Phase.Between::new);
    }
  }
}
