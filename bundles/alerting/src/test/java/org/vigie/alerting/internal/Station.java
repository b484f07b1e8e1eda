package org.vigie.alerting.internal;

import java.time.Duration;
import java.util.List;
import org.vigie.api.alert.AlertId;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Who;

/** What an alert can be doing, and stories that lead to it. */
enum Station {
  ASKING("Asking") {
    @Override
    List<Duty> stories() {
      return List.of(raised(), raised().minutes(13), lateOne());
    }
  },
  PAUSING("Pausing") {
    @Override
    List<Duty> stories() {
      return List.of(raised().minutes(18));
    }
  },
  WAITING("Waiting") {
    @Override
    List<Duty> stories() {
      return List.of(closed(), closed().passes(Duration.ofMinutes(238)));
    }
  },
  TAKEN("Taken") {
    @Override
    List<Duty> stories() {
      return List.of(
          raised().says("alice", "OK 1"),
          raised().minutes(18).says("alice", "OK 1"),
          closed().says("alice", "OK 1"),
          lateOne().says("alice", "OK 1"));
    }
  },
  CLOSED("Closed") {
    @Override
    List<Duty> stories() {
      return List.of(raised().says("alice", "FIN 1"));
    }
  };

  static final String SENDER = "+33698765432";

  private final String word;

  Station(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The first is the one of the table. */
  abstract List<Duty> stories();

  static Station of(Duty duty) {
    return duty.board().book().find(new AlertId(1)).map(Station::of).orElse(CLOSED);
  }

  private static Station of(Alert alert) {
    return alert
        .level()
        .map(level -> !level.persons().isEmpty() ? ASKING : of(level, alert))
        .orElse(TAKEN);
  }

  private static Station of(Level level, Alert alert) {
    return level.number() == alert.rest() ? PAUSING : WAITING;
  }

  private static Duty raised() {
    Duration voiceAfter = Duration.ofMinutes(2);
    return new Duty(Office.standard().voiceAfter(voiceAfter)).text(SENDER, "Panne").minutes(2);
  }

  /** Only Alice can be asked. */
  private static Duty lateOne() {
    return new Duty(new Office().step(new Who.Rank(1), Strategy.SEQUENTIAL)).text(SENDER, "Panne");
  }

  private static Duty closed() {
    return new Duty(Office.standard().onCall(18 * 60, 24 * 60)).text(SENDER, "Panne");
  }
}
