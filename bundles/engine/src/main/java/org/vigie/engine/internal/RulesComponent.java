package org.vigie.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vigie.api.number.Numbering;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.query.OnCallQuery;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SetupListener;
import org.vigie.api.setup.SetupService;

/** The rulebook as services. The setup and numbering may come and go under it. */
@Component(
    immediate = true,
    service = {RulebookSource.class, OnCallQuery.class, SetupListener.class})
public final class RulesComponent implements RulebookSource, OnCallQuery, SetupListener {
  private final Rulebook rulebook = new Rulebook();

  @Override
  public Rulebook rulebook() {
    return rulebook;
  }

  @Override
  public Optional<OnCall> at(String team, Instant at) {
    return rulebook.current().flatMap(rules -> rules.oncall().at(team, at));
  }

  @Override
  public List<Shift> shifts(String team, Instant from, Instant until) {
    return rulebook.current().stream()
        .flatMap(rules -> rules.oncall().shifts(team, from, until).stream())
        .toList();
  }

  @Override
  public void changed(SetupIndex setup) {
    rulebook.setup(setup);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addSetups(SetupService setups) {
    rulebook.setups(setups);
  }

  /** The rules that hold go on holding. */
  public void removeSetups(SetupService setups) {
    rulebook.gone(setups);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void addNumbering(Numbering numbering) {
    rulebook.numbering(numbering);
  }

  public void removeNumbering(Numbering numbering) {
    rulebook.gone(numbering);
  }
}
