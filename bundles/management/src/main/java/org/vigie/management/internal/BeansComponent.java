package org.vigie.management.internal;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.call.CallRecord;
import org.vigie.api.health.Health;
import org.vigie.api.query.CallListener;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.SetupService;
import org.vigie.api.voice.VoiceAdapter;

/** Registers the MBeans; what they look at comes and goes. */
@Component(service = CallListener.class, immediate = true)
public final class BeansComponent implements CallListener {
  private final Sources sources = new Sources();
  private final TrunkFaults faults = new TrunkFaults();
  private final CallsBean calls = new CallsBean(sources, faults);
  private final Beans beans;

  @Activate
  public BeansComponent(@Reference InstantSource clock) {
    beans =
        new Beans(
            ManagementFactory.getPlatformMBeanServer(),
            Map.of(
                "Calls", calls,
                "OnCall", new OnCallBean(sources, clock),
                "Health", new HealthBean(sources),
                "Trunks", new TrunksBean(sources, faults)));
  }

  @Override
  public void changed(CallRecord call) {
    calls.changed(call);
  }

  @Deactivate
  void close() {
    beans.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setCalls(Calls service) {
    sources.calls(service);
  }

  void unsetCalls(Calls service) {
    sources.gone(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setOnCall(OnCallQuery service) {
    sources.onCall(service);
  }

  void unsetOnCall(OnCallQuery service) {
    sources.gone(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setSetup(SetupService service) {
    sources.setup(service);
  }

  void unsetSetup(SetupService service) {
    sources.gone(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void setHealth(Health service) {
    sources.health(service);
  }

  void unsetHealth(Health service) {
    sources.gone(service);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addVoice(VoiceAdapter voice) {
    sources.voices.add(voice);
  }

  void removeVoice(VoiceAdapter voice) {
    sources.voices.remove(voice);
  }
}
