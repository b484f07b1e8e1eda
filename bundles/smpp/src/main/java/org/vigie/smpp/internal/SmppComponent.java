package org.vigie.smpp.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.api.health.HealthSource;
import org.vigie.api.text.SmsRoute;
import org.vigie.smpp.internal.config.Names;

/** One SMSC's configuration, from when its file is there until it is gone. */
@Component(
    configurationPid = "org.vigie.smpp",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true,
    service = {})
@Designate(ocd = SmppSettings.class, factory = true)
public final class SmppComponent {
  private final Smsc smsc;
  private final ServiceRegistration<?> health;

  @Activate
  public SmppComponent(BundleContext context, @Reference Shared shared, Map<String, ?> values) {
    smsc =
        new Smsc(
            Names.of(values),
            shared.surroundings(),
            route -> context.registerService(SmsRoute.class, route, null)::unregister);
    health = context.registerService(HealthSource.class, smsc, null);
    smsc.put(values);
  }

  @Modified
  void changed(Map<String, ?> values) {
    smsc.put(values);
  }

  @Deactivate
  void stop() {
    health.unregister();
    smsc.close();
  }
}
