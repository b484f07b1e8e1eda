package org.vigie.rest.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.health.Health;
import org.vigie.api.number.Numbering;
import org.vigie.api.query.Calls;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.query.Texts;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.setup.SetupService;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.voice.MediaPlane;
import org.vigie.api.voice.Voicemails;

/** What is there just now; DS keeps the fields up to date. */
@Component(service = BackendsComponent.class)
public final class BackendsComponent implements Backends {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Health health;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Calls calls;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable OnCallQuery onCall;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable SetupService setup;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Numbering numbering;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable MediaPlane media;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Voicemails voicemails;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Texts texts;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable TextDoor textDoor;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<SmsRoute> smsRoutes = List.of();

  @Override
  public Optional<Health> health() {
    return Optional.ofNullable(health);
  }

  @Override
  public Optional<Calls> calls() {
    return Optional.ofNullable(calls);
  }

  @Override
  public Optional<OnCallQuery> onCall() {
    return Optional.ofNullable(onCall);
  }

  @Override
  public Optional<SetupService> setup() {
    return Optional.ofNullable(setup);
  }

  @Override
  public Optional<Numbering> numbering() {
    return Optional.ofNullable(numbering);
  }

  @Override
  public Optional<MediaPlane> media() {
    return Optional.ofNullable(media);
  }

  @Override
  public Optional<Voicemails> voicemails() {
    return Optional.ofNullable(voicemails);
  }

  @Override
  public Optional<Texts> texts() {
    return Optional.ofNullable(texts);
  }

  @Override
  public Optional<TextDoor> textDoor() {
    return Optional.ofNullable(textDoor);
  }

  @Override
  public List<SmsRoute> smsRoutes() {
    return List.copyOf(smsRoutes);
  }
}
