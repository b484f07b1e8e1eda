package org.vigie.gsm.internal;

import java.time.InstantSource;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.health.HealthSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.SmsRoute;
import org.vigie.gsm.internal.modem.ModemDirectory;
import org.vigie.gsm.internal.modem.Surroundings;
import org.vigie.gsm.internal.modem.Timings;

/** The modems, as long as their surroundings last. */
@Component(
    immediate = true,
    service = {})
public final class GsmComponent {
  private final BundleContext context;
  private final ModemDirectory modems;
  private final ServiceRegistration<?> registration;

  @Activate
  public GsmComponent(
      BundleContext context,
      @Reference Threads threads,
      @Reference InstantSource clock,
      @Reference TextDoor texts,
      @Reference Numbering numbering) {
    this.context = context;
    Surroundings surroundings =
        new Surroundings(threads, clock, texts, numbering, DataDirectory.path(), Timings.USUAL);
    modems = new ModemDirectory(surroundings, this::register);
    String[] names = {ModemDirectory.class.getName(), HealthSource.class.getName()};
    registration = context.registerService(names, modems, null);
  }

  private Runnable register(SmsRoute route) {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put("route", route.status().name());
    return context.registerService(SmsRoute.class, route, properties)::unregister;
  }

  @Deactivate
  void stop() {
    registration.unregister();
    modems.close();
  }
}
