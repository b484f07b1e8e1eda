package org.vigie.planning.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vigie.api.health.HealthSource;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Programmes;
import org.vigie.api.planning.Statements;
import org.vigie.api.planning.Swaps;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.TextListener;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.setup.SetupListener;
import org.vigie.api.setup.SetupService;

/**
 * The room as services. They are registered by hand: as a component that offered a listener to the
 * setup and asked for the setup itself, it would wait for itself.
 */
@Component(
    immediate = true,
    service = {})
public final class PlanningComponent {
  private final PlanningRoom room;
  private final List<ServiceRegistration<?>> services = new ArrayList<>();

  @Activate
  public PlanningComponent(
      BundleContext context,
      @Reference Records records,
      @Reference SetupService setups,
      @Reference TextDoor door,
      @Reference InstantSource clock,
      @Reference Threads threads) {
    room =
        new PlanningRoom(
            new Surroundings(
                setups,
                records.store(),
                door,
                records.calls(),
                records.texts(),
                records.audit(),
                clock,
                threads));
    services.add(context.registerService(Plannings.class, room.planningsService(), null));
    services.add(context.registerService(Swaps.class, room.swaps(), null));
    services.add(context.registerService(Statements.class, room.statements(), null));
    services.add(context.registerService(Programmes.class, room.programmes(), null));
    services.add(context.registerService(Calendars.class, room.calendars(), null));
    services.add(context.registerService(PersonOrders.class, room.orders(), null));
    services.add(context.registerService(SetupListener.class, room, null));
    services.add(context.registerService(CallListener.class, room, null));
    services.add(context.registerService(TextListener.class, room, null));
    services.add(context.registerService(HealthSource.class, room, null));
    room.start();
  }

  @Deactivate
  public void stop() {
    services.forEach(ServiceRegistration::unregister);
    room.close();
  }
}
