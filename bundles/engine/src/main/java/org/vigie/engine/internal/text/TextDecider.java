package org.vigie.engine.internal.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vigie.alerting.api.Desk;
import org.vigie.alerting.api.DeskDecision;
import org.vigie.alerting.api.IncomingMessage;
import org.vigie.api.text.MessageId;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextCommand.Acknowledge;
import org.vigie.api.text.TextCommand.Close;
import org.vigie.api.text.TextCommand.MessageCommand;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.NoRoute;
import org.vigie.api.text.TextCommand.NoticeRequested;
import org.vigie.api.text.TextCommand.PassOn;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.api.text.TextCommand.ReceiptArrived;
import org.vigie.api.text.TextCommand.Received;
import org.vigie.api.text.TextCommand.RouteUp;
import org.vigie.api.text.TextCommand.SendRequested;
import org.vigie.api.text.TextCommand.VoiceCallEnded;
import org.vigie.api.text.TextOutcome;
import org.vigie.api.text.TextOutcome.Accepted;
import org.vigie.messaging.api.InboxDecision;
import org.vigie.messaging.api.IncomingText;
import org.vigie.messaging.api.OutboxDecision;

/**
 * Lets the cores decide, one input after another. Everything passes the ledger, also what leaves
 * nothing to be written: nobody is answered before all is on disk that was decided before. The
 * decision thread's own.
 */
final class TextDecider {
  private static final TextOutcome DONE = new TextOutcome.Done();

  private final Consequences consequences;
  private final SendRequests requests;
  private final HandedOut handedOut;
  private final Errands errands;
  private final Consumer<Map<MessageId, Long>> routesGone;
  private final Consumer<Draft> ledger;

  /** Drafts that wait for an errand to be carried out, in the order in which they end. */
  private final List<Draft> held = new ArrayList<>();

  /**
   * @param routesGone takes what was with the routes when they went
   */
  TextDecider(
      Consequences consequences,
      SendRequests requests,
      HandedOut handedOut,
      Errands errands,
      Consumer<Map<MessageId, Long>> routesGone,
      Consumer<Draft> ledger) {
    this.consequences = consequences;
    this.requests = requests;
    this.handedOut = handedOut;
    this.errands = errands;
    this.routesGone = routesGone;
    this.ledger = ledger;
  }

  /** Decides one piece of work. What was given up in the meantime is not even looked at. */
  void take(Work work) {
    if (work instanceof Work.Asked asked) {
      if (!asked.givenUp()) {
        asked(asked);
      }
    } else if (work instanceof Work.Adopted adopted) {
      adopted(adopted.messages());
    } else if (work instanceof Work.Performed performed) {
      performed(performed);
    } else if (work instanceof Work.Lost lost) {
      lost(lost.handedOut());
    } else {
      routesGone.accept(handedOut.all());
    }
  }

  /** What decides was made anew from the store. */
  void start(TextRecovery.Recovered recovered) {
    Set<MessageId> withRoutes = handedOut.all().keySet();
    consequences.cores(recovered.cores());
    Draft draft = new Draft();
    recovered.owed().forEach(message -> consequences.owed(message, draft));
    // What was with the routes already is with them still: its answer will come.
    draft.sends.removeIf(send -> withRoutes.contains(send.submission().message()));
    draft.openCalls.addAll(recovered.cores().desk().openCalls());
    pass(draft);
  }

  private void asked(Work.Asked asked) {
    TextCommand command = asked.command();
    if (command instanceof Received received) {
      received(received, asked);
    } else if (command instanceof SendRequested request) {
      request(requests.decide(request, asked.known()), asked);
    } else if (command instanceof NoticeRequested notice) {
      request(requests.decide(notice, asked.known()), asked);
    } else if (command instanceof RaiseAlert alert) {
      consequences
          .raised(alert, asked.known())
          .ifPresentOrElse(decision -> decided(decision, asked), () -> pass(answered(asked, DONE)));
    } else if (command instanceof MessageCommand answer) {
      handedOut.answered(answer);
      outbox(asked, () -> consequences.cores().outbox().tried(answer));
    } else if (command instanceof ReceiptArrived receipt) {
      outbox(asked, () -> consequences.cores().outbox().receipt(receipt));
    } else if (command instanceof RouteUp up) {
      outbox(asked, () -> consequences.cores().outbox().routeUp(up));
    } else {
      decided(decide(command), asked);
    }
  }

  private void received(Received received, Work.Asked asked) {
    InboxDecision decision =
        consequences.cores().inbox().received(received.segment(), consequences.now());
    Answer answer = new Answer(asked.stage(), DONE);
    if (decision.duplicate() && !held.isEmpty()) {
      // It may repeat what is held; nobody hears that we have that before it is written.
      held.get(held.size() - 1).answers.add(answer);
    } else {
      incoming(decision, List.of(answer));
    }
  }

  private boolean incoming(InboxDecision decision, List<Answer> answers) {
    Draft now = new Draft();
    now.segments.addAll(decision.keep());
    List<Draft> later = new ArrayList<>();
    decision.complete().forEach(text -> incoming(text, now, later));
    Draft last = later.isEmpty() ? now : later.get(later.size() - 1);
    last.answers.addAll(answers);
    last.segmentsDone.addAll(decision.done());
    held.addAll(later);
    return pass(now) || !later.isEmpty();
  }

  private void incoming(IncomingText text, Draft now, List<Draft> later) {
    IncomingMessage message =
        new IncomingMessage(
            text.at(), text.route(), text.from(), text.to(), text.text(), text.incomplete());
    DeskDecision decision = consequences.cores().desk().received(message, consequences.world());
    consequences.of(decision, now);
    decision
        .errand()
        .ifPresent(
            errand -> {
              Draft waits = new Draft();
              later.add(waits);
              errands.perform(errand, waits);
            });
  }

  /** An errand was carried out, or not: what was held until then goes its way. */
  private void performed(Work.Performed work) {
    held.remove(work.held());
    Desk desk = consequences.cores().desk();
    consequences.of(
        desk.performed(work.errand(), work.outcome(), consequences.world()), work.held());
    pass(work.held());
  }

  private void request(SendRequests.Decided decided, Work.Asked asked) {
    Draft draft = new Draft();
    if (decided.isNew() && decided.outcome() instanceof Accepted accepted) {
      consequences.accepted(accepted.message(), draft);
    }
    draft.answers.add(new Answer(asked.stage(), decided.outcome()));
    pass(draft);
  }

  private void outbox(Work.Asked asked, Supplier<OutboxDecision> what) {
    Draft draft = new Draft();
    consequences.of(what.get(), draft);
    draft.answers.add(new Answer(asked.stage(), DONE));
    pass(draft);
  }

  private static Draft answered(Work.Asked asked, TextOutcome outcome) {
    Draft draft = new Draft();
    draft.answers.add(new Answer(asked.stage(), outcome));
    return draft;
  }

  private void decided(DeskDecision decision, Work.Asked asked) {
    Draft draft = new Draft();
    consequences.of(decision, draft);
    TextOutcome outcome = decision.refused().<TextOutcome>map(refused -> refused).orElse(DONE);
    draft.answers.add(new Answer(asked.stage(), outcome));
    pass(draft);
  }

  private DeskDecision decide(TextCommand command) {
    Desk desk = consequences.cores().desk();
    if (command instanceof Acknowledge taken) {
      return desk.acknowledge(taken.alert(), taken.by(), consequences.world());
    }
    if (command instanceof PassOn passed) {
      return desk.passOn(passed.alert(), passed.by(), consequences.world());
    }
    if (command instanceof MessageHeard heard) {
      return consequences.heard(heard);
    }
    if (command instanceof VoiceCallEnded ended) {
      return desk.voiceCallEnded(ended.alert(), ended.call(), ended.by(), consequences.world());
    }
    Close close = (Close) command;
    return desk.close(close.alert(), close.by(), consequences.world());
  }

  /** Messages that were written down with something else, and are owed. */
  private void adopted(List<MessageRecord> messages) {
    Draft draft = new Draft();
    messages.forEach(message -> consequences.owed(message, draft));
    draft.news.addAll(messages);
    pass(draft);
  }

  /** The routes went for good with what they had taken then: it is to leave once more. */
  private void lost(Map<MessageId, Long> gone) {
    Draft draft = new Draft();
    for (Map.Entry<MessageId, Long> each : gone.entrySet()) {
      if (handedOut.since(each.getKey(), each.getValue())) {
        NoRoute answer = new NoRoute(each.getKey(), consequences.now(), List.of());
        handedOut.answered(answer);
        consequences.of(consequences.cores().outbox().tried(answer), draft);
      }
    }
    pass(draft);
  }

  /**
   * Decides what is due by now.
   *
   * @return whether anything came of it
   */
  boolean due() {
    boolean came = incoming(consequences.cores().inbox().due(consequences.now()), List.of());
    Draft draft = new Draft();
    consequences.of(consequences.cores().outbox().due(consequences.now()), draft);
    consequences.of(consequences.cores().desk().due(consequences.world()), draft);
    return pass(draft) || came;
  }

  private boolean pass(Draft draft) {
    boolean something = !draft.empty();
    if (something) {
      ledger.accept(draft);
    }
    return something;
  }

  int openAlerts() {
    return consequences.cores().desk().size();
  }

  Instant now() {
    return consequences.now();
  }

  Optional<Instant> nextDeadline() {
    return consequences.cores().nextDeadline();
  }
}
