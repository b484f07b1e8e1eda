package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.LineTests;
import org.vigie.api.store.PlanningStore;
import org.vigie.api.voice.Recordings;
import org.vigie.api.voice.Sounds;
import org.vigie.api.voice.VoiceAdapter;

/** What is there of voice just now; DS keeps the fields up to date. */
@Component(service = VoiceServicesComponent.class)
public final class VoiceServicesComponent implements VoiceServices {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Sounds sounds;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Recordings recordings;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable CallBacks callBacks;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable LineTests lineTests;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<VoiceAdapter> adapters = List.of();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable PlanningStore audit;

  @Override
  public Optional<Sounds> sounds() {
    return Optional.ofNullable(sounds);
  }

  @Override
  public Optional<Recordings> recordings() {
    return Optional.ofNullable(recordings);
  }

  @Override
  public Optional<CallBacks> callBacks() {
    return Optional.ofNullable(callBacks);
  }

  @Override
  public Optional<LineTests> lineTests() {
    return Optional.ofNullable(lineTests);
  }

  @Override
  public List<VoiceAdapter> adapters() {
    return List.copyOf(adapters);
  }

  @Override
  public Optional<PlanningStore> audit() {
    return Optional.ofNullable(audit);
  }
}
