package org.vigie.rest.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.planning.Calendars;
import org.vigie.api.planning.Plannings;
import org.vigie.api.planning.Programmes;
import org.vigie.api.planning.Statements;
import org.vigie.api.planning.Swaps;
import org.vigie.api.query.AuditLog;
import org.vigie.api.query.Simulations;

/** What is there of plannings just now; DS keeps the fields up to date. */
@Component(service = PlanningServicesComponent.class)
public final class PlanningServicesComponent implements PlanningServices {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Plannings plannings;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Swaps swaps;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Statements statements;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Programmes programmes;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Calendars calendars;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable AuditLog auditLog;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Simulations simulations;

  @Override
  public Optional<Plannings> plannings() {
    return Optional.ofNullable(plannings);
  }

  @Override
  public Optional<Swaps> swaps() {
    return Optional.ofNullable(swaps);
  }

  @Override
  public Optional<Statements> statements() {
    return Optional.ofNullable(statements);
  }

  @Override
  public Optional<Programmes> programmes() {
    return Optional.ofNullable(programmes);
  }

  @Override
  public Optional<Calendars> calendars() {
    return Optional.ofNullable(calendars);
  }

  @Override
  public Optional<AuditLog> auditLog() {
    return Optional.ofNullable(auditLog);
  }

  @Override
  public Optional<Simulations> simulations() {
    return Optional.ofNullable(simulations);
  }
}
