package org.vigie.sip.internal.leg;

import org.vigie.api.call.AttemptResult;

/** What final responses to an INVITE mean for an attempt. */
final class Verdicts {
  private Verdicts() {}

  /**
   * Says whether a response is the trunk's fault, so that the next trunk is tried.
   *
   * @param carried the callee's side has shown itself by a provisional response
   */
  static boolean isTrunkFault(int status, boolean carried) {
    if (carried) {
      return false;
    }
    return status == 401 || status == 407 || status == 408 || status >= 500 && status < 600;
  }

  static AttemptResult result(int status, boolean carried) {
    return switch (status) {
      case 486, 600 -> AttemptResult.BUSY;
      case 603, 607 -> AttemptResult.REFUSED;
      case 480 -> AttemptResult.NO_ANSWER;
      case 408 -> carried ? AttemptResult.NO_ANSWER : AttemptResult.FAILED;
      default -> AttemptResult.FAILED;
    };
  }
}
