package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;
import org.vigie.api.query.CallListener;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.EffectHandler;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;

/** The engine's effects, on their way to the adapters: one route for each kind. */
final class EffectRoutes implements EffectHandler, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EffectRoutes.class);

  private final Adapters adapters = new Adapters();
  private final Onlookers onlookers = new Onlookers();
  private final Dials dials;
  private final LostLegs lost;
  private final TrunkRoutes trunks;
  private final InstalledRoutes routes;

  EffectRoutes(
      CamelContext camel,
      CommandDoor commands,
      InstantSource clock,
      ScheduledExecutorService later) {
    dials = new Dials(adapters, commands, clock);
    lost = new LostLegs(adapters, commands, clock, later);
    LegActions legs = new LegActions(adapters, dials, lost);
    MediaActions voices = new MediaActions(adapters, commands, clock);
    trunks = new TrunkRoutes(camel, adapters, clock, later, dials.attempt(this::circuit));
    RouteBuilder builder = new EffectRouteBuilder(legs, voices, dials, trunks, onlookers);
    routes = new InstalledRoutes(camel, builder, routeIds());
  }

  private Optional<Circuit> circuit(String trunk) {
    return trunks.circuit(trunk);
  }

  /** The routes of the trunks. */
  TrunkRoutes trunks() {
    return trunks;
  }

  static List<String> routeIds() {
    List<String> ids = new ArrayList<>(RouteId.EFFECTS.values());
    ids.addAll(List.of(RouteId.CALL_CHANGED, RouteId.CALL_ANSWERED, RouteId.CALL_RECORDED));
    return ids;
  }

  void add(VoiceAdapter adapter) {
    adapters.add(adapter);
  }

  void remove(VoiceAdapter adapter) {
    adapters.remove(adapter);
    dials.gone(adapter);
  }

  void setMedia(MediaPlane plane) {
    adapters.media(plane);
  }

  void unsetMedia(MediaPlane plane) {
    if (adapters.media().filter(m -> m == plane).isPresent()) {
      adapters.media(null);
    }
  }

  void add(CallListener listener) {
    onlookers.add(listener);
  }

  void remove(CallListener listener) {
    onlookers.remove(listener);
  }

  @Override
  public void handle(CallEffect effect) {
    String id = RouteId.EFFECTS.get(effect.getClass());
    if (id == null) {
      throw new IllegalArgumentException("no route for " + effect.getClass().getSimpleName());
    }
    InOrder.run(() -> routes.send(id, effect, exchange -> ended(exchange, id, effect)));
  }

  private void ended(Exchange exchange, String id, CallEffect effect) {
    Exception fault = exchange.getException();
    if (fault != null) {
      LOG.error(
          "call {}: {} did not leave; if route {} was stopped by hand, start it",
          effect.leg().call(),
          effect.getClass().getSimpleName(),
          id,
          fault);
    }
    if (effect instanceof CallEffect.Dial) {
      dials.end(effect.leg());
    }
    if (fault != null) {
      lost.lost(effect.leg());
    }
  }

  @Override
  public void changed(CallRecord call) {
    InOrder.run(() -> tell(RouteId.CALL_CHANGED, call));
    if (onlookers.acceptedNow(call)) {
      InOrder.run(() -> tell(RouteId.CALL_ANSWERED, call));
    }
    if (Onlookers.over(call)) {
      InOrder.run(() -> tell(RouteId.CALL_RECORDED, call));
    }
  }

  private void tell(String id, CallRecord call) {
    routes.send(
        id,
        call,
        exchange -> {
          if (exchange.getException() != null) {
            LOG.error("call {}: route {} failed", call.id(), id, exchange.getException());
          }
        });
  }

  @Override
  public void close() {
    routes.close();
    trunks.close();
  }
}
