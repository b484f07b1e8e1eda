package org.vigie.gsm.internal.voice;

import java.util.OptionalInt;
import org.vigie.api.call.AttemptResult;
import org.vigie.gsm.internal.at.CallCauses;

/**
 * How a call that was not answered ended.
 *
 * @param trunk another trunk may carry it
 * @param result where not
 */
record Causes(boolean trunk, AttemptResult result, String words) {
  /**
   * Judges an end.
   *
   * @param said the modem's words
   * @param cause 3GPP TS 24.008, 10.5.4.11
   * @param rang the telephone has rung before
   */
  static Causes of(String said, OptionalInt cause, boolean rang) {
    if (cause.isEmpty()) {
      // The network lets a telephone ring for a minute, and then says no more than that.
      return new Causes(!rang, AttemptResult.NO_ANSWER, said);
    }
    int code = cause.getAsInt();
    String words = said + ", " + CallCauses.meaning(code);
    return new Causes(!rang && CallCauses.ofTheTrunk(code), result(code, rang), words);
  }

  private static AttemptResult result(int code, boolean rang) {
    return switch (code) {
      case 17 -> AttemptResult.BUSY;
      case 18, 19, 102 -> AttemptResult.NO_ANSWER;
      case 21 -> AttemptResult.REFUSED;
      // Cleared normally while it rang: the callee has pressed the red key.
      case 16, 31 -> rang ? AttemptResult.REFUSED : AttemptResult.FAILED;
      default -> AttemptResult.FAILED;
    };
  }
}
