package org.vigie.engine.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.alerting.api.EntryTeams;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallEvent.CallBackStarted;
import org.vigie.api.call.CallEvent.LineTestJudged;
import org.vigie.api.call.CallEvent.MessageDone;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.text.TextCommand.MessageHeard;
import org.vigie.api.text.TextCommand.RaiseAlert;
import org.vigie.engine.internal.Sequel.Say;
import org.vigie.notices.api.CallAlerts;

/** What follows elsewhere from what a call has written down. A fault here keeps no call up. */
final class CallSequels {
  private static final Logger LOG = LoggerFactory.getLogger(CallSequels.class);

  private final Rulebook rulebook;

  CallSequels(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Of events of a call; of the message that it leaves where it is over with them. */
  List<Sequel> of(LiveCall call, List<CallEvent> events, Instant now) {
    List<Sequel> sequels = new ArrayList<>();
    try {
      call.record().ifPresent(record -> sequels.addAll(of(record, events, now)));
      if (call.over()) {
        call.record()
            .flatMap(record -> message(record, call.facts().team(), now))
            .ifPresent(sequels::add);
      }
    } catch (RuntimeException e) {
      LOG.error("Bug: what follows from call {} is not done", call.id(), e);
    }
    return sequels;
  }

  /** What follows from events of a call. */
  List<Sequel> of(CallRecord call, List<CallEvent> events, Instant now) {
    List<Sequel> sequels = new ArrayList<>();
    for (CallEvent event : events) {
      if (event instanceof MessageDone done) {
        sequels.add(heard(done, now));
      } else if (event instanceof LineTestJudged judged) {
        Report report = report(call, judged);
        sequels.add(new Sequel.Tested(report));
        failed(report, now).ifPresent(sequels::add);
      } else if (event instanceof CallBackStarted) {
        sequels.add(new Sequel.Placed(call.id()));
      }
    }
    return sequels;
  }

  private static Say heard(MessageDone done, Instant now) {
    String key = "heard:" + done.of() + ":" + done.person();
    return new Say(key, new MessageHeard(now, done.of(), done.person()));
  }

  private static Report report(CallRecord call, LineTestJudged judged) {
    Optional<String> trunk =
        call.attempts().stream().flatMap(attempt -> attempt.trunk().stream()).findFirst();
    return new Report(
        call.id(), call.line(), trunk, judged.at(), judged.passed(), judged.findings());
  }

  /** The alert of a line test that failed: of the team that the line leads to, if any. */
  Optional<Say> failed(Report report, Instant now) {
    Optional<Rules> rules = rulebook.current();
    Optional<Line> line = rules.flatMap(r -> r.setup().line(report.line()));
    Optional<String> team =
        line.flatMap(l -> EntryTeams.first(l, rules.orElseThrow().setup().setup(), now));
    if (report.passed() || line.isEmpty() || team.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        say(
            new RaiseAlert(
                now,
                line.get().id(),
                line.get().numbers().get(0),
                team.get(),
                CallAlerts.APPLIANCE,
                CallAlerts.lineTest(report, line.get(), rules.orElseThrow().setup()),
                Optional.of(report.call()),
                "line-test:" + report.call())));
  }

  /**
   * The alert that a message is to be heard.
   *
   * @param searched the team that was searched or waited for, if any
   */
  Optional<Say> message(CallRecord call, Optional<String> searched, Instant now) {
    Optional<Rules> rules = rulebook.current();
    Optional<Line> line = rules.flatMap(r -> r.setup().line(call.line()));
    Optional<String> team = rules.flatMap(r -> MessageTeams.of(call, searched, r));
    if (line.isEmpty() || team.isEmpty()) {
      return Optional.empty();
    }
    SetupIndex setup = rules.orElseThrow().setup();
    return Optional.of(
        say(
            new RaiseAlert(
                now,
                call.line(),
                call.called(),
                team.orElseThrow(),
                CallAlerts.caller(call, line.get(), setup),
                CallAlerts.voicemail(call, line.get(), setup, rulebook::display),
                Optional.of(call.id()),
                "voicemail:" + call.id())));
  }

  /**
   * Says whether the message of a call, if any, is an alert that tells those on call for the call.
   *
   * @param searched the team that was searched or waited for, if any
   */
  boolean alerts(CallRecord call, Optional<String> searched) {
    return rulebook
        .current()
        .filter(rules -> MessageTeams.tells(call, searched, rules))
        .isPresent();
  }

  private static Say say(RaiseAlert alert) {
    return new Say(alert.idempotencyKey(), alert);
  }
}
