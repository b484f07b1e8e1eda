package org.vigie.callflow.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.AnswerRejected;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.AttemptStarted;
import org.vigie.api.call.CallEvent.CallerBlocked;
import org.vigie.api.call.CallEvent.CandidateSkipped;
import org.vigie.api.call.CallEvent.CustomerKnown;
import org.vigie.api.call.CallEvent.LevelStarted;
import org.vigie.api.call.CallEvent.NodeEntered;
import org.vigie.api.call.CallEvent.QueueEntered;
import org.vigie.api.call.CallEvent.QueueLeft;
import org.vigie.api.call.CallEvent.SearchEnd;
import org.vigie.api.call.CallEvent.SearchEnded;
import org.vigie.api.call.CallEvent.SearchStarted;
import org.vigie.api.call.Candidate;
import org.vigie.api.query.Simulations.Ring;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;

/** The events of a call, told to somebody who asks why it goes as it does. */
final class Remarks {
  private final SetupIndex setup;
  private final List<Ring> rings = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private String line = "";
  private String node = "";
  private String people = "";
  private int round = 1;
  private Instant queuedAt = Instant.MAX;

  Remarks(SetupIndex setup) {
    this.setup = setup;
  }

  List<Ring> rings() {
    return rings;
  }

  List<String> lines() {
    return lines;
  }

  void add(String text) {
    lines.add(text);
  }

  void on(CallEvent event) {
    if (event instanceof CallEvent.CallOffered e) {
      line = e.line();
    } else if (event instanceof NodeEntered e) {
      node = e.node();
    } else if (event instanceof AttemptStarted e) {
      Candidate candidate = e.candidate();
      rings.add(new Ring(e.level(), round, candidate.person(), candidate.number(), e.at()));
    } else if (event instanceof CandidateSkipped e) {
      add("level " + e.level() + ": " + name(e.candidate()) + " is passed over: " + e.why());
    } else if (event instanceof SearchStarted e) {
      begun(e);
    } else if (event instanceof LevelStarted e) {
      level(e);
    } else if (event instanceof SearchEnded e) {
      ended(e.why());
    } else {
      answer(event);
    }
  }

  private void waiting(CallEvent event) {
    if (event instanceof QueueEntered e) {
      queuedAt = e.at();
    } else if (event instanceof QueueLeft e && e.at().isAfter(queuedAt)) {
      long seconds = Duration.between(queuedAt, e.at()).toSeconds();
      add("the caller waits for " + seconds + " s in the queue of team " + e.team());
    } else if (event instanceof CallerBlocked) {
      add("the caller's number is blocked");
    }
  }

  private void answer(CallEvent event) {
    if (event instanceof AnswerRejected e) {
      add(
          e.keys().isEmpty()
              ? "node " + node + " waits in vain for a key"
              : "« " + e.keys() + " » fits nothing at node " + node);
    } else if (event instanceof AnswerTaken e && e.keys().isEmpty()) {
      add("node " + node + " has asked often enough: its otherwise is taken");
    } else if (event instanceof CustomerKnown e) {
      add("contract " + e.contract() + " is that of " + e.name());
    } else {
      waiting(event);
    }
  }

  private void begun(SearchStarted event) {
    people = event.team().isEmpty() ? "node " + node : "team " + event.team();
    event
        .handler()
        .ifPresent(person -> add(person + " handled this caller before, and is rung first"));
  }

  private void level(LevelStarted event) {
    round = event.round();
    if (event.candidates().isEmpty()) {
      add("level " + event.level() + " of " + people + " has nobody to ring");
    }
  }

  private void ended(SearchEnd why) {
    add(
        switch (why) {
          case NOBODY_ACCEPTED -> "nobody of " + people + " accepts";
          case NOBODY_PLANNED -> people + " has a gap: nobody is planned";
          case CLOSED -> people + " is closed";
          case WAITED_TOO_LONG -> "the caller has waited for " + patience() + ": overflow";
        });
  }

  private String patience() {
    Optional<Line> called = setup.line(line);
    return called.flatMap(Line::maxWait).map(wait -> wait.toSeconds() + " s").orElse("too long");
  }

  private static String name(Candidate candidate) {
    return candidate.person().map(p -> p + " ").orElse("") + candidate.number().e164();
  }
}
