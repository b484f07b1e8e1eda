package org.vigie.sip.internal;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vigie.api.health.HealthSource;
import org.vigie.api.number.Numbering;
import org.vigie.api.runtime.CommandDoor;
import org.vigie.api.runtime.Threads;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.VoiceAdapter;
import org.vigie.sip.internal.trunk.TrunkDirectory;

/** The user agent, as long as its surroundings last; the media plane may be swapped under it. */
@Component(
    configurationPid = "org.vigie.sip",
    immediate = true,
    service = {})
@Designate(ocd = SipSettings.class)
public final class SipComponent {
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile @Nullable MediaPlane media;

  private final UserAgent agent;
  private final ServiceRegistration<?> adapter;
  private final ServiceRegistration<?> trunks;

  @Activate
  public SipComponent(
      BundleContext context,
      @Reference Threads threads,
      @Reference InstantSource clock,
      @Reference CommandDoor commands,
      @Reference Numbering numbering,
      Map<String, ?> values) {
    agent =
        new UserAgent(
            new UserAgent.Surroundings(
                threads, clock, commands, numbering, () -> Optional.ofNullable(media)));
    String[] names = {VoiceAdapter.class.getName(), HealthSource.class.getName()};
    adapter = context.registerService(names, agent.adapter(), null);
    trunks = context.registerService(TrunkDirectory.class, agent.trunks(), null);
    agent.configure(values);
  }

  @Modified
  void changed(Map<String, ?> values) {
    agent.configure(values);
  }

  @Deactivate
  void stop() {
    trunks.unregister();
    adapter.unregister();
    agent.close();
  }
}
