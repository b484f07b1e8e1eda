package org.vigie.planning.internal.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PersonOrder;
import org.vigie.api.planning.PersonOrders;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.SwapState;
import org.vigie.api.planning.Swaps.Outcome;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.notice.Asked;
import org.vigie.planning.internal.notice.ShiftWatch;
import org.vigie.planning.internal.run.Agenda;
import org.vigie.planning.internal.swap.SwapDesk;
import org.vigie.planning.internal.work.InterventionBook;
import org.vigie.planning.internal.work.WorkLog;
import org.vigie.planning.internal.world.World;
import org.vigie.planning.internal.world.Worlds;

/** What persons ask for by SMS. Thread-safe. */
public final class OrderDesk implements PersonOrders {
  private static final String SMS = "sms";

  /** The rooms' desks that orders go to. */
  public record Desks(SwapDesk swaps, ShiftWatch shifts, InterventionBook works, WorkLog log) {}

  private final Desks desks;
  private final Worlds worlds;
  private final Agenda agenda;
  private final SwapOrders swapOrders;
  private final WorkOrders workOrders;

  public OrderDesk(Desks desks, Worlds worlds, Agenda agenda) {
    this.desks = desks;
    this.worlds = worlds;
    this.agenda = agenda;
    swapOrders = new SwapOrders(desks.swaps());
    workOrders = new WorkOrders(desks.log());
  }

  @Override
  public String perform(PersonOrder order) {
    World world = worlds.current();
    Optional<Person> person = world.setup().person(order.person());
    return person.map(known -> perform(order, known, world)).orElse("");
  }

  private String perform(PersonOrder order, Person person, World world) {
    if (order instanceof PersonOrder.AskSwap ask) {
      return swapOrders.ask(ask, person, world);
    }
    if (order instanceof PersonOrder.Begin begin) {
      return workOrders.begin(begin, person, world);
    }
    if (order instanceof PersonOrder.End end) {
      return workOrders.end(end, person, world);
    }
    return answer((PersonOrder.Answer) order, person, world);
  }

  private String answer(PersonOrder.Answer order, Person person, World world) {
    DutyTexts texts = new DutyTexts(world.setup(), person);
    if (order.reference().isPresent()) {
      String id = order.reference().get();
      return desks
          .swaps()
          .find(id)
          .filter(swap -> swap.to().equals(person.id()))
          .map(swap -> answer(swap, order, texts))
          .orElseGet(() -> texts.nothingAsked(id));
    }
    Optional<Swap> swap = last(desks.swaps().askedOf(person.id()));
    List<Asked> shifts = desks.shifts().askedOf(person.id());
    boolean shiftIsLast =
        shifts.stream().anyMatch(s -> swap.map(w -> s.at().isAfter(w.requestedAt())).orElse(true));
    if (shiftIsLast) {
      return confirm(shifts, order, texts);
    }
    return swap.map(asked -> answer(asked, order, texts)).orElseGet(texts::nothingAsked);
  }

  private static Optional<Swap> last(List<Swap> oldestFirst) {
    return oldestFirst.stream().reduce((earlier, later) -> later);
  }

  private String answer(Swap swap, PersonOrder.Answer order, DutyTexts texts) {
    Author author = new Author(order.person(), SMS);
    Outcome outcome = desks.swaps().answer(swap.id(), order.yes(), author);
    if (outcome.swap().isEmpty()) {
      return refused(swap, texts, outcome.reason());
    }
    Swap ended = outcome.swap().get();
    return ended.state() == SwapState.ACCEPTED
        ? texts.swapYours(ended)
        : texts.swapDeclinedByYou(ended);
  }

  private String refused(Swap swap, DutyTexts texts, String reason) {
    return worlds
        .current()
        .setup()
        .person(swap.from())
        .map(from -> texts.swapRefused(from, reason))
        .orElseGet(() -> texts.nothingAsked(swap.id()));
  }

  private String confirm(List<Asked> shifts, PersonOrder.Answer order, DutyTexts texts) {
    List<Shift> duties = shifts.stream().map(Asked::duty).toList();
    if (order.yes()) {
      shifts.forEach(one -> desks.shifts().confirm(one, SMS, order.at()));
    } else {
      shifts.forEach(one -> desks.shifts().decline(one, order.at()));
    }
    agenda.wake();
    return order.yes() ? texts.confirmed(duties) : texts.cannot(duties);
  }

  @Override
  public Optional<Instant> lastAsked(String person) {
    return Stream.concat(
            desks.swaps().askedOf(person).stream().map(Swap::requestedAt),
            desks.shifts().askedOf(person).stream().map(Asked::at))
        .max(Instant::compareTo);
  }

  @Override
  public boolean atWork(String person) {
    return desks.works().atWork(person);
  }

  @Override
  public boolean unconfirmed(String team, String person, Instant at) {
    return desks.shifts().unconfirmed(team, person, at);
  }
}
