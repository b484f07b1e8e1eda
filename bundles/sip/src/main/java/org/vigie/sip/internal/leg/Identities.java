package org.vigie.sip.internal.leg;

import org.vigie.api.call.LegId;

/**
 * The names of a leg on the wire. They follow from the leg's id alone, so that after a crash its
 * INVITE can be cancelled without ever having been written down.
 */
public final class Identities {
  private static final String COOKIE = "z9hG4bK";
  private static final String OURS = "@vigie";

  private Identities() {}

  /** Call-ID of an outgoing leg on a trunk. */
  public static String callId(LegId leg, String trunk) {
    return leg + "." + safe(trunk) + OURS;
  }

  /** Says whether a Call-ID is one of our own making. */
  public static boolean isOurs(String callId) {
    return callId.endsWith(OURS);
  }

  /** Our tag on a leg. */
  public static String tag(LegId leg) {
    return "v" + leg;
  }

  /** The branch of the INVITE with a CSeq, 1 or, after a challenge, more. */
  public static String branch(LegId leg, String trunk, long cseq) {
    return COOKIE + leg + "." + safe(trunk) + "." + cseq;
  }

  /** The branch of another request in a leg's dialog. */
  public static String branch(LegId leg, String trunk, long cseq, String method) {
    return branch(leg, trunk, cseq) + "." + method;
  }

  private static String safe(String trunk) {
    return trunk.replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
