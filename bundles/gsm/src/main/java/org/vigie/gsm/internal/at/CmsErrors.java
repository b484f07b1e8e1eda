package org.vigie.gsm.internal.at;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What +CMS ERROR codes mean (3GPP TS 27.005, 3.2.5): 0 to 127 are RP-Causes of the network (TS
 * 24.011, table 8.4), 128 to 255 TP-Failure-Causes of the service centre (TS 23.040, 9.2.3.22), 300
 * to 511 the equipment's.
 */
public final class CmsErrors {
  private static final CodeTable TABLE = new CodeTable();

  /**
   * Those that would come again however often the same message were sent by the same SIM: the
   * number, the subscription or the message is refused. All others (congestion, no network, a full
   * memory, a failure) may be gone the next time.
   */
  private static final Set<Integer> PERMANENT =
      Set.of(
          1, 8, 10, 21, 28, 29, 30, 50, 69, 95, 96, 97, 99, //
          128, 129, 130, 143, 144, 145, 159, 176, 193, 195, 196, 197, 198, 199, //
          304, 305);

  static {
    ofNetwork();
    ofServiceCentre();
    ofEquipment();
  }

  private CmsErrors() {}

  private static void ofNetwork() {
    TABLE
        .add(1, "unassigned (unallocated) number")
        .add(8, "operator determined barring")
        .add(10, "call barred")
        .add(17, "network failure")
        .add(21, "short message transfer rejected")
        .add(22, "memory capacity exceeded")
        .add(27, "destination out of service")
        .add(28, "unidentified subscriber")
        .add(29, "facility rejected")
        .add(30, "unknown subscriber")
        .add(38, "network out of order")
        .add(41, "temporary failure")
        .add(42, "congestion")
        .add(47, "resources unavailable, unspecified")
        .add(50, "requested facility not subscribed")
        .add(69, "requested facility not implemented")
        .add(81, "invalid short message transfer reference value")
        .add(95, "invalid message, unspecified")
        .add(96, "invalid mandatory information")
        .add(97, "message type non-existent or not implemented")
        .add(98, "message not compatible with short message protocol state")
        .add(99, "information element non-existent or not implemented")
        .add(111, "protocol error, unspecified")
        .add(127, "interworking, unspecified");
  }

  private static void ofServiceCentre() {
    TABLE
        .add(128, "telematic interworking not supported")
        .add(129, "short message type 0 not supported")
        .add(130, "cannot replace short message")
        .add(143, "unspecified TP-PID error")
        .add(144, "data coding scheme (alphabet) not supported")
        .add(145, "message class not supported")
        .add(159, "unspecified TP-DCS error")
        .add(160, "command cannot be actioned")
        .add(161, "command unsupported")
        .add(175, "unspecified TP-Command error")
        .add(176, "TPDU not supported")
        .add(192, "SC busy")
        .add(193, "no SC subscription")
        .add(194, "SC system failure")
        .add(195, "invalid SME address")
        .add(196, "destination SME barred")
        .add(197, "SM rejected-duplicate SM")
        .add(198, "TP-VPF not supported")
        .add(199, "TP-VP not supported")
        .add(208, "SIM SMS storage full")
        .add(209, "no SMS storage capability in SIM")
        .add(210, "error in MS")
        .add(211, "memory capacity exceeded")
        .add(212, "SIM application toolkit busy")
        .add(213, "SIM data download error")
        .add(255, "unspecified error cause");
  }

  private static void ofEquipment() {
    TABLE
        .add(300, "ME failure")
        .add(301, "SMS service of ME reserved")
        .add(302, "operation not allowed")
        .add(303, "operation not supported")
        .add(304, "invalid PDU mode parameter")
        .add(305, "invalid text mode parameter")
        .add(310, "SIM not inserted")
        .add(311, "SIM PIN required")
        .add(312, "PH-SIM PIN required")
        .add(313, "SIM failure")
        .add(314, "SIM busy")
        .add(315, "SIM wrong")
        .add(316, "SIM PUK required")
        .add(317, "SIM PIN2 required")
        .add(318, "SIM PUK2 required")
        .add(320, "memory failure")
        .add(321, "invalid memory index")
        .add(322, "memory full")
        .add(330, "SMSC address unknown")
        .add(331, "no network service")
        .add(332, "network timeout")
        .add(340, "no +CNMA acknowledgement expected")
        .add(500, "unknown error");
  }

  static String meaning(int code) {
    return TABLE.meaning(code, "a code of the maker's own");
  }

  static OptionalInt code(String words) {
    return TABLE.code(words);
  }

  /** Says whether the same message would be refused again and again. */
  public static boolean permanent(AtError error) {
    return error.kind() == AtError.Kind.CMS
        && error.code().isPresent()
        && PERMANENT.contains(error.code().getAsInt());
  }
}
