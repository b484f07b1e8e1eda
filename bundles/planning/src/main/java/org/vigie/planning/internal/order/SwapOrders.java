package org.vigie.planning.internal.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.PersonOrder.AskSwap;
import org.vigie.api.planning.Swap;
import org.vigie.api.planning.Swaps;
import org.vigie.api.planning.Swaps.Outcome;
import org.vigie.api.setup.Author;
import org.vigie.api.setup.Person;
import org.vigie.notices.api.DutyTexts;
import org.vigie.planning.internal.world.World;

/** {@code ECHANGE BRUNO 24/12}. */
final class SwapOrders {
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Swaps swaps;

  SwapOrders(Swaps swaps) {
    this.swaps = swaps;
  }

  String ask(AskSwap order, Person person, World world) {
    DutyTexts texts = new DutyTexts(world.setup(), person);
    LocalDate today = world.wall().local(order.at()).toLocalDate();
    Optional<SwapWords> words = SwapWords.read(order.words(), today);
    if (words.isEmpty() || words.get().name().isEmpty()) {
      return texts.swapForm();
    }
    Optional<Shift> given = given(person, words.get().day(), order.at(), world);
    if (given.isEmpty()) {
      return texts.noShift(words.get().day());
    }
    List<Person> meant = meant(words.get(), person, given.get().team(), world);
    if (meant.size() != 1) {
      return meant.isEmpty()
          ? texts.nobodyCalled(words.get().name())
          : texts.severalCalled(words.get().name(), meant);
    }
    return ask(given.get(), person, meant.get(0), texts);
  }

  private String ask(Shift given, Person from, Person to, DutyTexts texts) {
    Swap.Part part = new Swap.Part(given.rank(), given.from(), given.until());
    Author author = new Author(from.id(), "sms");
    Outcome outcome =
        swaps.request(given.team(), from.id(), to.id(), part, Optional.empty(), author);
    return outcome
        .swap()
        .map(texts::swapSent)
        .orElseGet(() -> texts.swapRefused(to, outcome.reason()));
  }

  /** Those of the team come first: of two with one name, the colleague is meant. */
  private static List<Person> meant(SwapWords words, Person asker, String team, World world) {
    List<Person> all =
        words.meant(
            world.setup().setup().persons().stream().filter(p -> !p.id().equals(asker.id())));
    List<String> members = world.oncall().members(team);
    List<Person> colleagues = all.stream().filter(p -> members.contains(p.id())).toList();
    return colleagues.size() == 1 ? colleagues : all;
  }

  /**
   * The next shift; or that which begins on a day, else the day of one that goes on all through.
   */
  private static Optional<Shift> given(
      Person person, Optional<LocalDate> day, Instant now, World world) {
    List<Shift> ahead =
        joined(world.shifts(person.id(), now, now.plus(AHEAD))).stream()
            .filter(shift -> shift.until().isAfter(now))
            .toList();
    return day.map(date -> onDay(ahead, date, now, world))
        .orElseGet(() -> ahead.stream().filter(shift -> shift.from().isAfter(now)).findFirst());
  }

  private static Optional<Shift> onDay(List<Shift> ahead, LocalDate day, Instant now, World world) {
    Instant from = world.wall().start(day.atStartOfDay());
    Instant until = world.wall().start(day.plusDays(1).atStartOfDay());
    return ahead.stream()
        .filter(s -> !s.from().isBefore(from) && s.from().isBefore(until) && s.from().isAfter(now))
        .findFirst()
        .or(
            () ->
                ahead.stream()
                    .filter(s -> !s.from().isAfter(from) && !s.until().isBefore(until))
                    .map(s -> cut(s, from, until))
                    .filter(s -> s.from().isAfter(now))
                    .findFirst());
  }

  private static Shift cut(Shift s, Instant from, Instant until) {
    return new Shift(
        s.team(),
        s.rank(),
        s.person(),
        s.from().isBefore(from) ? from : s.from(),
        s.until().isAfter(until) ? until : s.until(),
        s.why());
  }

  private static Shift spanning(Shift s, Instant until) {
    return new Shift(s.team(), s.rank(), s.person(), s.from(), until, s.why());
  }

  /** Shifts that follow one another without a break are one to whoever has them. */
  private static List<Shift> joined(List<Shift> shifts) {
    List<Shift> sorted = new ArrayList<>(shifts);
    sorted.sort(
        Comparator.comparing(Shift::team).thenComparing(Shift::rank).thenComparing(Shift::from));
    List<Shift> whole = new ArrayList<>();
    for (Shift shift : sorted) {
      Shift last = whole.isEmpty() ? shift : whole.get(whole.size() - 1);
      if (!whole.isEmpty() && follows(last, shift)) {
        whole.set(whole.size() - 1, spanning(last, shift.until()));
      } else {
        whole.add(shift);
      }
    }
    whole.sort(Comparator.comparing(Shift::from));
    return whole;
  }

  private static boolean follows(Shift one, Shift next) {
    return one.team().equals(next.team())
        && one.rank() == next.rank()
        && one.until().equals(next.from());
  }
}
