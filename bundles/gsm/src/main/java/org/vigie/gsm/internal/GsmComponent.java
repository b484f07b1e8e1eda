package org.vigie.gsm.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vigie.api.health.HealthSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.gsm.internal.modem.ModemDirectory;
import org.vigie.gsm.internal.modem.Surroundings;
import org.vigie.gsm.internal.modem.Timings;
import org.vigie.gsm.internal.voice.VoiceServices;
import org.vigie.gsm.internal.voice.VoiceTimings;

/** The modems, as long as their surroundings last; the media plane may be swapped under them. */
@Component(
    immediate = true,
    service = {})
public final class GsmComponent {
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile @Nullable MediaPlane media;

  private final BundleContext context;
  private final ModemDirectory modems;
  private final ServiceRegistration<?> registration;
  private final ServiceRegistration<?> calls;

  @Activate
  public GsmComponent(
      BundleContext context,
      @Reference Threads threads,
      @Reference InstantSource clock,
      @Reference TextDoor texts,
      @Reference Numbering numbering,
      @Reference CommandDoor commands) {
    this.context = context;
    Supplier<Optional<MediaPlane>> plane = () -> Optional.ofNullable(media);
    VoiceServices voice =
        new VoiceServices(threads, clock, commands, numbering, plane, VoiceTimings.USUAL);
    Path data = DataDirectory.path();
    Surroundings surroundings =
        new Surroundings(threads, clock, texts, numbering, data, Timings.USUAL, voice);
    modems = new ModemDirectory(surroundings, this::register);
    String[] names = {ModemDirectory.class.getName(), HealthSource.class.getName()};
    registration = context.registerService(names, modems, null);
    calls = context.registerService(VoiceAdapter.class, modems.voice(), null);
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
    calls.unregister();
  }
}
