package org.vigie.notices.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.api.oncall.Shift;
import org.vigie.api.planning.Intervention;
import org.vigie.api.planning.Swap;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.notices.api.DutyNotices.Due;
import org.vigie.notices.api.ShiftDifferences.Difference;
import org.vigie.notices.internal.Calendar;
import org.vigie.notices.internal.Gsm;
import org.vigie.notices.internal.Sentence;

/**
 * All that a person is told of plannings by SMS, and answered, in their language: names and local
 * times in place of ids and instants, and no letter that makes a text longer than it looks.
 */
public final class DutyTexts {
  /** So many spans are written out of a change; the rest is counted. */
  private static final int WRITTEN_OUT = 4;

  private final SetupIndex setup;
  private final Language language;
  private final Calendar calendar;

  /**
   * @param reader who is told
   */
  public DutyTexts(SetupIndex setup, Person reader) {
    this.setup = setup;
    language = reader.language().orElse(setup.setup().language());
    calendar = new Calendar(language, setup.setup().timezone());
  }

  /**
   * A duty that starts.
   *
   * @param confirmed the person has confirmed it already
   */
  public String shift(Due due, boolean confirmed) {
    Shift duty = due.shift();
    String post = post(duty.team(), duty.rank());
    if (due.before().isZero()) {
      Sentence begins = confirmed ? Sentence.SHIFT_BEGINS_CONFIRMED : Sentence.SHIFT_BEGINS;
      return say(begins, post, calendar.moment(duty.until()));
    }
    Sentence ahead = confirmed ? Sentence.SHIFT_CONFIRMED : Sentence.SHIFT;
    return say(ahead, post, span(duty));
  }

  /** To managers: a duty was not confirmed in time. */
  public String unconfirmed(Shift duty) {
    String post = post(duty.team(), duty.rank());
    return say(Sentence.UNCONFIRMED, name(duty.person()), post, span(duty));
  }

  /** To a person: what a change takes from them and gives to them. */
  public String changed(String team, Difference difference) {
    return say(Sentence.CHANGED, team(team)) + parts(difference);
  }

  /** To managers: what a change takes from everybody and gives to everybody. */
  public String changes(String team, List<Difference> differences) {
    String all =
        differences.stream()
            .limit(WRITTEN_OUT)
            .map(d -> say(Sentence.OF_PERSON, name(d.person())) + parts(d))
            .collect(Collectors.joining());
    return say(Sentence.CHANGES, team(team)) + all + more(differences.size());
  }

  private String parts(Difference difference) {
    return parts(Sentence.TAKEN, difference.taken()) + parts(Sentence.GIVEN, difference.given());
  }

  private String parts(Sentence each, List<Shift> shifts) {
    return shifts.stream()
            .limit(WRITTEN_OUT)
            .map(shift -> say(each, ranked(shift)))
            .collect(Collectors.joining())
        + more(shifts.size());
  }

  private String more(int count) {
    return count > WRITTEN_OUT ? say(Sentence.MORE, count - WRITTEN_OUT) : "";
  }

  /** Their shifts of the seven days ahead. */
  public String preview(List<Shift> shifts) {
    return shifts.isEmpty() ? say(Sentence.NO_PREVIEW) : say(Sentence.PREVIEW) + listed(shifts);
  }

  /**
   * Their shifts of a period, each of them: what was told can be proved.
   *
   * @param changed there was one before
   */
  public String programme(
      Person person, Instant from, Instant until, List<Shift> shifts, boolean changed) {
    Sentence head = changed ? Sentence.PROGRAMME_CHANGED : Sentence.PROGRAMME;
    String period = say(head, person.name(), calendar.date(from), calendar.lastDate(until));
    return period + (shifts.isEmpty() ? say(Sentence.NO_PROGRAMME) : listed(shifts));
  }

  /** To the one who is asked. */
  public String swapAsked(Swap swap) {
    String post = post(swap.team(), swap.given().rank());
    String back =
        swap.returned()
            .map(p -> say(Sentence.SWAP_RETURN, post(swap.team(), p.rank()), span(p)))
            .orElse("");
    return say(Sentence.SWAP_ASKED, name(swap.from()), post, span(swap.given()))
        + back
        + say(Sentence.SWAP_HOW, swap.id());
  }

  /** To either side: who has what from now on. */
  public String swapAccepted(Swap swap) {
    return say(Sentence.SWAP_DONE, swap.id())
        + has(swap, swap.given(), swap.to())
        + swap.returned().map(part -> has(swap, part, swap.from())).orElse("");
  }

  /** To either side: who keeps what. */
  public String swapDeclined(Swap swap) {
    String by = name(swap.by().orElse(swap.to()));
    return say(Sentence.SWAP_DECLINED, swap.id(), by) + asBefore(swap);
  }

  /** To either side. */
  public String swapCancelled(Swap swap) {
    return say(Sentence.SWAP_CANCELLED, swap.id()) + asBefore(swap);
  }

  /** To either side. */
  public String swapExpired(Swap swap) {
    return say(Sentence.SWAP_EXPIRED, swap.id()) + asBefore(swap);
  }

  /** Answer to who asked. */
  public String swapSent(Swap swap) {
    return say(Sentence.SWAP_SENT, swap.id(), name(swap.to())) + asBefore(swap);
  }

  /** Answer to who accepted. */
  public String swapYours(Swap swap) {
    return swapAccepted(swap);
  }

  /** Answer to who declined. */
  public String swapDeclinedByYou(Swap swap) {
    return say(Sentence.SWAP_YOU_DECLINED, swap.id(), name(swap.from()));
  }

  private String asBefore(Swap swap) {
    return has(swap, swap.given(), swap.from())
        + swap.returned().map(part -> has(swap, part, swap.to())).orElse("");
  }

  private String has(Swap swap, Swap.Part part, String person) {
    return say(Sentence.SWAP_HAS, post(swap.team(), part.rank()), span(part), name(person));
  }

  /** Answer: how a swap is asked for. */
  public String swapForm() {
    return say(Sentence.SWAP_FORM);
  }

  /** Answer: there is nothing to swap, on a day or at all. */
  public String noShift(Optional<LocalDate> day) {
    return day.map(d -> say(Sentence.NO_SHIFT_ON, calendar.day(d)))
        .orElseGet(() -> say(Sentence.NO_SHIFT));
  }

  /** Answer: nobody has that name. */
  public String nobodyCalled(String name) {
    return say(Sentence.NOBODY_CALLED, name);
  }

  /** Answer: more than one person has that name. */
  public String severalCalled(String name, List<Person> persons) {
    String names = persons.stream().map(Person::name).collect(Collectors.joining(", "));
    return say(Sentence.SEVERAL_CALLED, name, names);
  }

  /** Answer: it cannot be. */
  public String swapRefused(Person to, String reason) {
    return say(Sentence.SWAP_REFUSED, to.name(), reason);
  }

  /** Answer to {@code OK}. */
  public String confirmed(List<Shift> duties) {
    return say(Sentence.CONFIRMED) + listed(duties);
  }

  /** Answer to {@code NON}. */
  public String cannot(List<Shift> duties) {
    return say(Sentence.CANNOT) + listed(duties);
  }

  /** Answer: there was no question. */
  public String nothingAsked() {
    return say(Sentence.NOTHING_ASKED);
  }

  /** Answer: there was no such question, or it is answered. */
  public String nothingAsked(String reference) {
    return say(Sentence.NOT_ASKED, reference);
  }

  /** Answer to {@code DEBUT}. */
  public String begun(Intervention work) {
    return say(Sentence.BEGUN, calendar.moment(work.start()));
  }

  /** Answer to {@code DEBUT} where one goes on. */
  public String goesOn(Intervention work) {
    return say(Sentence.GOES_ON, calendar.moment(work.start()));
  }

  /** Answer to {@code FIN}. */
  public String ended(Intervention work) {
    Instant end = work.end().orElse(work.start());
    Duration time = Duration.between(work.start(), end);
    String lasted = say(Sentence.LASTED, time.toHours(), time.toMinutesPart());
    return say(Sentence.ENDED, calendar.span(work.start(), end), lasted);
  }

  /** Answer to {@code FIN} where none goes on. */
  public String notRunning() {
    return say(Sentence.NOT_RUNNING);
  }

  /** Answer to a time that is none. */
  public String notATime(String words) {
    return say(Sentence.NOT_A_TIME, words);
  }

  private String listed(List<Shift> shifts) {
    return shifts.stream()
        .map(s -> "\n" + span(s) + ", " + post(s.team(), s.rank()))
        .collect(Collectors.joining());
  }

  private String ranked(Shift shift) {
    return say(Sentence.RANK, span(shift), shift.rank());
  }

  private String post(String team, int rank) {
    return say(Sentence.RANK, team(team), rank);
  }

  private String span(Shift shift) {
    return calendar.span(shift.from(), shift.until());
  }

  private String span(Swap.Part part) {
    return calendar.span(part.from(), part.until());
  }

  private String name(String by) {
    return setup.person(by).map(Person::name).orElse(by);
  }

  private String team(String id) {
    return setup.team(id).map(Team::name).orElse(id);
  }

  private String say(Sentence sentence, Object... with) {
    return Gsm.fit(sentence.in(language, with));
  }
}
