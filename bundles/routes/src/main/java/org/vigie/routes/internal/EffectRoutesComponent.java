package org.vigie.routes.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.call.CallEffect;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.query.CallListener;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.EffectHandler;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;

/** Keeps the effects' routes while adapters and onlookers come and go. */
@Component(
    service = {EffectHandler.class, HealthSource.class},
    immediate = true)
public final class EffectRoutesComponent implements EffectHandler, HealthSource {
  private final ScheduledExecutorService later;
  private final EffectRoutes routes;
  private final CircuitHealth health;

  @Activate
  public EffectRoutesComponent(
      @Reference CamelContext camel,
      @Reference CommandDoor commands,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    later = threads.scheduler("routes", 1);
    routes = new EffectRoutes(camel, commands, clock, later);
    health = new CircuitHealth("trunk circuits", routes.trunks()::circuits);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addVoice(VoiceAdapter adapter) {
    routes.add(adapter);
  }

  void removeVoice(VoiceAdapter adapter) {
    routes.remove(adapter);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setMedia(MediaPlane plane) {
    routes.setMedia(plane);
  }

  void unsetMedia(MediaPlane plane) {
    routes.unsetMedia(plane);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addListener(CallListener listener) {
    routes.add(listener);
  }

  void removeListener(CallListener listener) {
    routes.remove(listener);
  }

  @Override
  public void handle(CallEffect effect) {
    routes.handle(effect);
  }

  @Override
  public void changed(CallRecord call) {
    routes.changed(call);
  }

  @Override
  public List<HealthPart> parts() {
    return health.parts();
  }

  @Deactivate
  void close() {
    routes.close();
    later.shutdownNow();
  }
}
