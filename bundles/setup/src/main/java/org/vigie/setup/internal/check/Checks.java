package org.vigie.setup.internal.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Overflow;
import org.vigie.setup.internal.read.Draft;
import org.vigie.setup.internal.read.Flow;
import org.vigie.setup.internal.read.Place;

/** What no single place of a document shows. */
public final class Checks {
  private static final String ITSELF = "is a line's number: the line would call itself";

  private Checks() {}

  /** Notes faults and warnings of a document as a whole. */
  public static void check(Draft draft, Place root) {
    Exits exits = Exits.of(draft);
    for (Flow flow : draft.flows()) {
      FlowCheck check = new FlowCheck(new LineGraph(flow, exits));
      check.check();
      RingbackCheck.check(flow);
      KeysCheck.check(flow);
      exits.unused(flow);
      Place nodes = flow.place().at("nodes");
      check.unreached().forEach(node -> nodes.at(node).warning("no way leads to this node"));
    }
    if (draft.flows().isEmpty()) {
      root.at("lines").warning("there is no line: every call is answered with 404");
    }
    ownNumbers(draft, root.at("persons"));
  }

  private static void ownNumbers(Draft draft, Place persons) {
    Set<PhoneNumber> own =
        draft.setup().lines().stream()
            .map(Line::numbers)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    for (int i = 0; i < draft.setup().persons().size(); i++) {
      List<PhoneNumber> phones = draft.setup().persons().get(i).phones();
      for (int j = 0; j < phones.size(); j++) {
        if (own.contains(phones.get(j))) {
          persons.at("" + i).at("phones").at("" + j).fault(ITSELF);
        }
      }
    }
    for (Flow flow : draft.flows()) {
      flow.line()
          .overflow()
          .filter(to -> to instanceof Overflow.ToNumber number && own.contains(number.number()))
          .ifPresent(to -> flow.place().at("overflow").at("number").fault(ITSELF));
    }
  }
}
