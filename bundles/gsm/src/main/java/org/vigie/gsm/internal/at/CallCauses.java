package org.vigie.gsm.internal.at;

import java.util.OptionalInt;
import java.util.Set;

/** Why a call ended: cause values of 3GPP TS 24.008, 10.5.4.11 and annex H. */
public final class CallCauses {
  private static final CodeTable TABLE = new CodeTable();

  /** The network, the subscription or the radio: another trunk may carry the call. */
  private static final Set<Integer> OF_THE_TRUNK =
      Set.of(
          3, 6, 8, 25, 30, 34, 38, 41, 42, 43, 44, 46, 47, 49, 50, 55, 57, 58, 63, 65, 68, 69, 70,
          79, 81, 87, 88, 91, 95, 96, 97, 98, 99, 100, 101, 102, 111, 127);

  static {
    ofTheCallee();
    ofTheNetwork();
    others();
  }

  private CallCauses() {}

  private static void ofTheCallee() {
    TABLE
        .add(1, "unassigned (unallocated) number")
        .add(16, "normal call clearing")
        .add(17, "user busy")
        .add(18, "no user responding")
        .add(19, "user alerting, no answer")
        .add(21, "call rejected")
        .add(22, "number changed")
        .add(26, "non selected user clearing")
        .add(27, "destination out of order")
        .add(28, "invalid number format (incomplete number)")
        .add(29, "facility rejected")
        .add(31, "normal, unspecified")
        .add(19, "user alerting no answer")
        .add(19, "no answer");
  }

  private static void ofTheNetwork() {
    TABLE
        .add(3, "no route to destination")
        .add(6, "channel unacceptable")
        .add(8, "operator determined barring")
        .add(25, "preemption")
        .add(30, "response to STATUS ENQUIRY")
        .add(34, "no circuit/channel available")
        .add(38, "network out of order")
        .add(41, "temporary failure")
        .add(42, "switching equipment congestion")
        .add(43, "access information discarded")
        .add(44, "requested circuit/channel not available")
        .add(46, "resources unavailable")
        .add(47, "resources unavailable, unspecified")
        .add(49, "quality of service unavailable")
        .add(50, "requested facility not subscribed")
        .add(55, "incoming calls barred within the CUG")
        .add(57, "bearer capability not authorized")
        .add(58, "bearer capability not presently available")
        .add(63, "service or option not available, unspecified");
  }

  private static void others() {
    TABLE
        .add(65, "bearer service not implemented")
        .add(68, "ACM equal to or greater than ACMmax")
        .add(69, "requested facility not implemented")
        .add(79, "service or option not implemented, unspecified")
        .add(81, "invalid transaction identifier value")
        .add(87, "user not member of CUG")
        .add(88, "incompatible destination")
        .add(91, "invalid transit network selection")
        .add(95, "semantically incorrect message")
        .add(96, "invalid mandatory information")
        .add(97, "message type non-existent or not implemented")
        .add(98, "message type not compatible with protocol state")
        .add(99, "information element non-existent or not implemented")
        .add(100, "conditional IE error")
        .add(101, "message not compatible with protocol state")
        .add(102, "recovery on timer expiry")
        .add(111, "protocol error, unspecified")
        .add(127, "interworking, unspecified");
  }

  /** The code and what it means: {@code cause 17: user busy}. */
  public static String meaning(int code) {
    return "cause " + code + ": " + TABLE.meaning(code, "a code of the maker's own");
  }

  /** Whether another trunk may do what this one could not. */
  public static boolean ofTheTrunk(int code) {
    return OF_THE_TRUNK.contains(code);
  }

  /**
   * The cause in a reply to {@code AT+CEER}: makers say words, a code, or several fields, of which
   * the last that means something counts.
   */
  public static OptionalInt of(AtReply report) {
    OptionalInt found = OptionalInt.empty();
    for (String field : report.fields()) {
      OptionalInt code = TABLE.code(field);
      boolean number = code.isEmpty() && field.matches("\\d{1,3}");
      if (number && TABLE.knows(Integer.parseInt(field))) {
        code = OptionalInt.of(Integer.parseInt(field));
      }
      found = code.isPresent() ? code : found;
    }
    String whole = report.first().substring(report.first().indexOf(':') + 1);
    OptionalInt words = TABLE.code(whole);
    return words.isPresent() ? words : found;
  }
}
