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
import org.vigie.api.alert.AlertRecord;
import org.vigie.api.health.HealthPart;
import org.vigie.api.health.HealthSource;
import org.vigie.api.query.TextListener;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.TextExitHandler;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.MessageRecord;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.TextEffect;

/** Keeps the routes of messages while SMS routes and onlookers come and go. */
@Component(
    service = {TextExitHandler.class, HealthSource.class},
    immediate = true)
public final class TextExitRoutesComponent implements TextExitHandler, HealthSource {
  private final ScheduledExecutorService later;
  private final TextOnlookers onlookers = new TextOnlookers();
  private final SmsRoutes sms;
  private final TextExitRoutes routes;
  private final CircuitHealth health;

  @Activate
  public TextExitRoutesComponent(
      @Reference CamelContext camel,
      @Reference TextDoor commands,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    later = threads.scheduler("text-routes", 1);
    sms = new SmsRoutes(camel, commands, clock, later);
    routes = new TextExitRoutes(camel, sms, onlookers);
    health = new CircuitHealth("sms circuits", sms::circuits);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addRoute(SmsRoute route) {
    sms.add(route);
  }

  void removeRoute(SmsRoute route) {
    sms.remove(route);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addListener(TextListener listener) {
    onlookers.add(listener);
  }

  void removeListener(TextListener listener) {
    onlookers.remove(listener);
  }

  @Override
  public void handle(TextEffect effect) {
    routes.handle(effect);
  }

  @Override
  public void changed(MessageRecord message) {
    routes.changed(message);
  }

  @Override
  public void changed(AlertRecord alert) {
    routes.changed(alert);
  }

  @Override
  public List<HealthPart> parts() {
    return health.parts();
  }

  @Deactivate
  void close() {
    routes.close();
    sms.close();
    later.shutdownNow();
  }
}
