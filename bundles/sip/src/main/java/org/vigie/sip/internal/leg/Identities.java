package org.vigie.sip.internal.leg;

import org.vigie.api.call.LegId;
import org.vigie.sip.internal.stack.Dialog;

/**
 * The names of a leg on the wire. They follow from the leg's id alone, so that after a crash its
 * INVITE can be cancelled without ever having been written down.
 */
public final class Identities {
  private static final String COOKIE = "z9hG4bK";
  private static final String OURS = "@vigie";

  private Identities() {}

  /**
   * Call-ID of an outgoing leg on a trunk.
   *
   * @param index of the trunk's target
   */
  public static String callId(LegId leg, String trunk, int index) {
    return way(leg, trunk, index) + OURS;
  }

  /** Says whether a Call-ID is one of our own making. */
  public static boolean isOurs(String callId) {
    return callId.endsWith(OURS);
  }

  /** Our tag on a leg. */
  public static String tag(LegId leg) {
    return "v" + leg;
  }

  /** The branch of the INVITE with a CSeq, 1 or, sent again as the peer asked, more. */
  public static String branch(LegId leg, String trunk, int index, long cseq) {
    return COOKIE + way(leg, trunk, index) + "." + cseq;
  }

  /** The branch of another request in a leg's dialog, with the dialog's present CSeq. */
  public static String branch(LegId leg, Dialog dialog, String method) {
    String callId = dialog.id().callId();
    String base =
        isOurs(callId) ? callId.substring(0, callId.length() - OURS.length()) : leg.toString();
    return COOKIE + base + "." + dialog.cseq() + "." + method;
  }

  private static String way(LegId leg, String trunk, int index) {
    String name = trunk.replaceAll("[^A-Za-z0-9_-]", "_");
    return leg + "." + name + (index == 0 ? "" : "." + index);
  }
}
