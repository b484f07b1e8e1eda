package org.vigie.alerting.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vigie.api.alert.AlertId;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;

/** In English. */
record English(ZoneId zone) implements Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  @Override
  public String emptyText() {
    return "(empty text)";
  }

  @Override
  public String alert(AlertId n, String line, String text) {
    return "Alert %s, %s: %s\nOK %s to take it, NO %s to pass it on."
        .formatted(n, line, text, n, n);
  }

  @Override
  public String repeat(AlertId n, String line, String text) {
    return "Again, alert %s, %s: %s\nOK %s to take it, NO %s to pass it on."
        .formatted(n, line, text, n, n);
  }

  @Override
  public String nobody(AlertId n, String line, String text) {
    return "Nobody took alert %s, %s: %s\nOK %s to take it.".formatted(n, line, text, n);
  }

  @Override
  public String spoken(AlertId n, String line, String text) {
    return "Alert %s, %s. %s".formatted(n, line, text);
  }

  @Override
  public String followUp(AlertId n, String text, boolean open) {
    String more = "Alert %s, more: %s".formatted(n, text);
    return open ? more + "\nOK %s to take it.".formatted(n) : more;
  }

  @Override
  public String taken(Group alerts, String name) {
    return alerts.count() == 1
        ? "Alert %s, %s: taken by %s.".formatted(alerts.first(), alerts.lines(), name)
        : "Alerts %s, %s: taken by %s.".formatted(alerts.numbers("to"), alerts.lines(), name);
  }

  @Override
  public String yours(AlertId n, String line, String text) {
    return "Alert %s, %s, is yours: %s\nYour answer goes to the sender. DONE %s to close it."
        .formatted(n, line, text, n);
  }

  @Override
  public String closedBy(AlertId n, String line, String name) {
    return "Alert %s, %s: closed by %s.".formatted(n, line, name);
  }

  @Override
  public String reminder(AlertId n, String line, String text) {
    return "Alert %s, %s, still not closed: %s\nDONE %s to close it.".formatted(n, line, text, n);
  }

  @Override
  public String manyAlerts(Group alerts) {
    return "%d alerts to take, %s, %s.\nOK takes them all, OK %s the first alone. NO passes them all on."
        .formatted(alerts.count(), alerts.numbers("to"), alerts.lines(), alerts.first());
  }

  @Override
  public String manyFollowUps(int texts, Group alerts) {
    return "%d more texts, %s %s, %s."
        .formatted(
            texts, alerts.count() == 1 ? "alert" : "alerts", alerts.numbers("to"), alerts.lines());
  }

  @Override
  public String manyReminders(Group alerts) {
    return "%d alerts still not closed, %s, %s.\nDONE %s to close the first."
        .formatted(alerts.count(), alerts.numbers("to"), alerts.lines(), alerts.first());
  }

  @Override
  public String youTook(Group alerts) {
    if (!alerts.answerable()) {
      return alerts.count() == 1
          ? "Alert %s: yours. DONE %s to close it.".formatted(alerts.first(), alerts.first())
          : "%d alerts are yours, %s. DONE %s to close the last."
              .formatted(alerts.count(), alerts.numbers("to"), alerts.last());
    }
    return alerts.count() == 1
        ? "Alert %s: yours. What you answer goes to the sender. DONE %s to close it."
            .formatted(alerts.first(), alerts.first())
        : "%d alerts are yours, %s. What you answer goes to the sender of %s. DONE %s to close it."
            .formatted(alerts.count(), alerts.numbers("to"), alerts.last(), alerts.last());
  }

  @Override
  public String alreadyYours(Group alerts) {
    return alerts.count() == 1
        ? "Alert %s: yours already.".formatted(alerts.first())
        : "Alerts %s: yours already.".formatted(alerts.numbers("to"));
  }

  @Override
  public String alreadyTaken(Group alerts, String name) {
    return alerts.count() == 1
        ? "Alert %s: taken by %s already.".formatted(alerts.first(), name)
        : "Alerts %s: taken by %s already.".formatted(alerts.numbers("to"), name);
  }

  @Override
  public String noSuchAlert(AlertId n) {
    return "There is no open alert %s.".formatted(n);
  }

  @Override
  public String nothingToTake() {
    return "No alert is waiting for you.";
  }

  @Override
  public String youPassed(Group alerts) {
    return alerts.count() == 1
        ? "Alert %s: passed on.".formatted(alerts.first())
        : "%d alerts passed on, %s.".formatted(alerts.count(), alerts.numbers("to"));
  }

  @Override
  public String youGaveBack(Group alerts) {
    return alerts.count() == 1
        ? "Alert %s: given back, it goes to the next person.".formatted(alerts.first())
        : "%d alerts given back, %s.".formatted(alerts.count(), alerts.numbers("to"));
  }

  @Override
  public String youClosed(Group alerts) {
    return alerts.count() == 1
        ? "Alert %s: closed.".formatted(alerts.first())
        : "%d alerts closed, %s.".formatted(alerts.count(), alerts.numbers("to"));
  }

  @Override
  public String nothingOfYours() {
    return "You have no open alert.";
  }

  @Override
  public String whichToClose(Group alerts) {
    return "%d alerts are yours, %s. DONE %s to close one, DONE ALL to close all."
        .formatted(alerts.count(), alerts.numbers("to"), alerts.first());
  }

  @Override
  public String reachedNobody() {
    return "This text reached nobody: you have no open alert. HELP for the commands.";
  }

  @Override
  public String cannotBeAnswered(AlertId n) {
    return "Alert %s: the sender cannot receive an answer.".formatted(n);
  }

  @Override
  public String noSender(AlertId n) {
    return "Alert %s: it comes from a call, no text can answer it. DONE %s to close it."
        .formatted(n, n);
  }

  @Override
  public String yoursToDo(AlertId n, String line, String text) {
    return "Alert %s, %s, is yours: %s\nDONE %s to close it.".formatted(n, line, text, n);
  }

  @Override
  public String answerFailed(AlertId n) {
    return "Alert %s: your answer did not reach the sender.".formatted(n);
  }

  @Override
  public String onCall(String team, OnCall.State state, List<String> ranks) {
    return switch (state) {
      case PLANNED -> "%s, on call:\n%s".formatted(team, String.join("\n", ranks));
      case CLOSED -> "%s: closed, nobody is on call.".formatted(team);
      case GAP -> "%s: nobody is on call, by mistake.".formatted(team);
    };
  }

  @Override
  public String noTeam() {
    return "Send this command to the number of a line.";
  }

  @Override
  public String shift(Shift shift, String team) {
    return "%s - %s, %s, rank %d"
        .formatted(time(shift.from()), time(shift.until()), team, shift.rank());
  }

  @Override
  public String shifts(List<String> shifts) {
    return shifts.isEmpty()
        ? "You are not on call within a year."
        : "You are on call:\n" + String.join("\n", shifts);
  }

  @Override
  public String tookOver(String team, Instant until) {
    return "You are on call for %s until %s.".formatted(team, time(until));
  }

  @Override
  public String tookOverBeside(String team, String name, Instant until) {
    return "You are on call for %s, after %s, until %s.".formatted(team, name, time(until));
  }

  @Override
  public String alreadyFirst(String team) {
    return "You are the first on call for %s already.".formatted(team);
  }

  @Override
  public String takeOverRefused(String reason) {
    return "Not taken over: " + reason;
  }

  @Override
  public String notNow() {
    return "This cannot be done now, and nothing was done. Please send your text again later.";
  }

  @Override
  public String refused(String reason) {
    return "Refused, nothing was done: " + reason;
  }

  @Override
  public String help() {
    return "OK 42: take it. NO 42: pass it on. DONE 42: close it. WHO: who is on call."
        + " SCHEDULE: my next shifts. TAKE: I take over now."
        + " SWAP Luke: ask for a swap. OK E7, NO E7: answer one."
        + " START, DONE: intervention."
        + " Any other text goes to the sender of the alert that you took last.";
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
