package org.vigie.alerting.internal;

import java.util.Optional;
import org.vigie.alerting.internal.Stage.Done;
import org.vigie.alerting.internal.Stage.Searching;
import org.vigie.alerting.internal.Stage.Taken;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertEvent.Acknowledged;
import org.vigie.api.alert.AlertEvent.Answered;
import org.vigie.api.alert.AlertEvent.Closed;
import org.vigie.api.alert.AlertEvent.Declined;
import org.vigie.api.alert.AlertEvent.HandedBack;
import org.vigie.api.alert.AlertEvent.LevelEntered;
import org.vigie.api.alert.AlertEvent.NoticeDropped;
import org.vigie.api.alert.AlertEvent.NoticeGiven;
import org.vigie.api.alert.AlertEvent.NoticeOwed;
import org.vigie.api.alert.AlertEvent.NoticeProgressed;
import org.vigie.api.alert.AlertEvent.TextJoined;
import org.vigie.api.alert.AlertEvent.VoiceCallOver;
import org.vigie.api.alert.AlertEvent.VoiceCallOwed;
import org.vigie.api.alert.NoticeKind;
import org.vigie.api.text.MessageState;

/** What an event makes of an alert: the one way in which alerts change, live and in replay. */
final class Fold {
  private Fold() {}

  static Alert on(Alert alert, AlertEvent event) {
    if (event instanceof NoticeOwed e) {
      return owed(alert, e);
    } else if (event instanceof NoticeGiven e) {
      return given(alert, e);
    } else if (event instanceof NoticeProgressed e) {
      return progressed(alert, e);
    } else if (event instanceof NoticeDropped e) {
      Alert less = alert.with(alert.notices().drops(e.person(), e.kind()));
      return NoticeList.ASKS.contains(e.kind()) ? passes(less, e.person()) : less;
    } else if (event instanceof TextJoined e) {
      return alert.with(alert.talk().adds(e));
    } else if (event instanceof Answered e) {
      return alert.with(alert.talk().answers(e.message()));
    } else if (event instanceof VoiceCallOwed e) {
      return alert.with(alert.voice().owed(e));
    } else if (event instanceof VoiceCallOver e) {
      return over(alert, e);
    }
    return moved(alert, event);
  }

  private static Alert moved(Alert alert, AlertEvent event) {
    if (event instanceof LevelEntered e) {
      return alert.level().map(level -> entered(alert, level, e)).orElse(alert);
    } else if (event instanceof Declined e) {
      Alert less = alert.with(alert.notices().forgets(n -> n.person().equals(e.by())));
      return passes(less, e.by());
    }
    Alert quiet = alert.with(alert.notices().forgets(n -> true));
    if (event instanceof Acknowledged e && quiet.stage() instanceof Searching s) {
      return quiet.with(new Taken(e.by(), e.at(), s.level(), e.at()));
    } else if (event instanceof HandedBack e && quiet.stage() instanceof Taken t) {
      Level back = t.before().passes(e.by()).with(t.before().asking().rested(e.at()));
      return quiet.with(back).with(quiet.voice().again(e.at()));
    } else if (event instanceof Closed e) {
      return quiet.with(closed(quiet.stage(), e));
    }
    return alert;
  }

  private static Alert entered(Alert alert, Level before, LevelEntered e) {
    Voice voice = alert.voice().entered(e, alert.waits(before));
    return alert.with(before.next(e)).with(voice);
  }

  private static Alert over(Alert alert, VoiceCallOver e) {
    Alert quiet = alert.with(alert.voice().over(e));
    return e.by().map(by -> quiet.with(quiet.notices().heard(by, e.at()))).orElse(quiet);
  }

  private static Done closed(Stage stage, Closed e) {
    return stage instanceof Taken t
        ? new Done(t.by(), Optional.of(t.at()), e.at())
        : new Done(e.by(), Optional.empty(), e.at());
  }

  private static Alert owed(Alert alert, NoticeOwed e) {
    Alert more = alert.with(alert.notices().owes(e.person(), e.kind(), e.at()));
    if (more.stage() instanceof Taken t && e.kind() == NoticeKind.REMINDER) {
      return more.with(new Taken(t.by(), t.at(), t.before(), e.at()));
    }
    return NoticeList.ASKS.contains(e.kind())
        ? more.level().map(l -> more.with(l.owed(e, more.inTurn(l.number())))).orElse(more)
        : more;
  }

  private static Alert given(Alert alert, NoticeGiven e) {
    Alert told = alert.with(alert.notices().gives(e));
    return NoticeList.ASKS.contains(e.kind())
        ? told.level()
            .map(l -> told.with(l.with(l.asking().given(e.person(), e.at()))))
            .orElse(told)
        : told;
  }

  /** A text that cannot arrive counts as passed on by who should have had it. */
  private static Alert progressed(Alert alert, NoticeProgressed e) {
    Alert result = alert.with(alert.notices().progresses(e));
    if (e.state() != MessageState.FAILED) {
      return result;
    }
    return result
        .notices()
        .of(e.message())
        .filter(n -> NoticeList.ASKS.contains(n.kind()))
        .findFirst()
        .map(n -> passes(result, n.person()))
        .orElse(result);
  }

  private static Alert passes(Alert alert, String person) {
    return alert.level().map(level -> alert.with(level.passes(person))).orElse(alert);
  }
}
