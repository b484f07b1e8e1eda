package org.vigie.sip.internal.leg;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.api.call.LegId;

/** The legs that there are, by their names on the wire and in the core. Thread-safe. */
public final class LegTable {
  private static final long REMEMBERED_NANOS = 32_000_000_000L;

  private final Map<LegId, Leg> byId = new ConcurrentHashMap<>();
  private final Map<String, Leg> byDialog = new ConcurrentHashMap<>();
  private final Map<String, IncomingLeg> byOrigin = new ConcurrentHashMap<>();
  private final Map<String, Long> gone = new ConcurrentHashMap<>();
  private final Map<LegId, Targeting> dials = new ConcurrentHashMap<>();
  private final Set<Leg> ticking = ConcurrentHashMap.newKeySet();

  void add(Leg leg) {
    byId.put(leg.id(), leg);
    byDialog.put(leg.dialogKey(), leg);
    if (leg instanceof IncomingLeg incoming) {
      byOrigin.put(incoming.originKey(), incoming);
    }
    ticking.add(leg);
  }

  /** Forgets a leg, but for what answers its peer's retransmissions. */
  void remove(Leg leg) {
    byId.remove(leg.id(), leg);
    byDialog.remove(leg.dialogKey(), leg);
    long until = System.nanoTime() + REMEMBERED_NANOS;
    gone.put(leg.dialogKey(), until);
    if (leg instanceof IncomingLeg incoming) {
      byOrigin.remove(incoming.originKey(), incoming);
      gone.put(incoming.originKey(), until);
    }
  }

  /** A dial begins. */
  void dials(LegId leg, Targeting dial) {
    dials.put(leg, dial);
  }

  /** A dial has its outcome. */
  void dialled(LegId leg, Targeting dial) {
    dials.remove(leg, dial);
  }

  Optional<Targeting> dialling(LegId leg) {
    return Optional.ofNullable(dials.get(leg));
  }

  /** A leg that has nothing more to wait for. */
  void still(Leg leg) {
    ticking.remove(leg);
  }

  Optional<Leg> leg(LegId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<IncomingLeg> incoming(LegId id) {
    return byId.get(id) instanceof IncomingLeg leg ? Optional.of(leg) : Optional.empty();
  }

  Optional<Leg> dialog(String callId, String localTag) {
    return Optional.ofNullable(byDialog.get(key(callId, localTag)));
  }

  Optional<IncomingLeg> origin(String callId, String remoteTag) {
    return Optional.ofNullable(byOrigin.get(key(callId, remoteTag)));
  }

  /** Says whether a dialog with that tag ended a short time ago. */
  boolean wasThere(String callId, String tag) {
    return gone.containsKey(key(callId, tag));
  }

  public boolean owns(LegId leg) {
    return byId.containsKey(leg);
  }

  public int size() {
    return byId.size();
  }

  Collection<Leg> all() {
    return List.copyOf(byId.values());
  }

  /** Lets every leg look at its deadlines. */
  public void tick(long nanos) {
    for (Leg leg : ticking) {
      leg.tickSafely(nanos);
    }
  }

  /** Forgets what is old. */
  public void sweep(long nanos) {
    gone.values().removeIf(until -> nanos - until > 0);
  }

  static String key(String callId, String tag) {
    return callId + '|' + tag;
  }
}
