package org.vigie.callflow.internal;

import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallEvent.AnswerAwaited;
import org.vigie.api.call.CallEvent.AnswerKey;
import org.vigie.api.call.CallEvent.AnswerTaken;
import org.vigie.api.call.CallEvent.PlaybackEnded;

/** Digits come in, a PIN or a number; hash ends them, as does silence. */
final class Entries {
  private static final char DONE = '#';

  /** No number is as long (ITU-T E.164: 15 digits, and what is dialled before them). */
  private static final int MOST = 24;

  private Entries() {}

  static void said(Turn turn, int playback) {
    turn.note(new PlaybackEnded(turn.now(), 0, playback));
    turn.note(new AnswerAwaited(turn.now(), turn.now().plus(Desk.Entering.WAIT)));
  }

  static void pressed(Turn turn, Desk.Entering entering, char key) {
    if (entering.playback().isPresent()) {
      turn.act(new CallEffect.StopPlaying(turn.leg(0)));
    }
    if (key == DONE) {
      judge(turn, entering.keys());
    } else if (isKnown(turn)) {
      number(turn, entering.keys() + key, key);
    } else {
      String digest = Pins.digest(turn.call().id(), entering.keys(), key);
      turn.note(new AnswerTaken(turn.now(), digest));
    }
  }

  private static void number(Turn turn, String digits, char key) {
    turn.note(new AnswerKey(turn.now(), key, turn.now().plus(Desk.Entering.WAIT)));
    if (digits.length() >= MOST) {
      judge(turn, digits);
    }
  }

  static void judge(Turn turn, String keys) {
    if (isKnown(turn)) {
      CallingBack.dialled(turn, keys);
    } else {
      Pins.judge(turn, keys);
    }
  }

  private static boolean isKnown(Turn turn) {
    return turn.call().ledger().service().person().isPresent();
  }
}
