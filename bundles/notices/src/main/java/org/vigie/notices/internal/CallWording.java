package org.vigie.notices.internal;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.SetupIndex;

/** What a person is told of a call, in French or English. */
public final class CallWording {
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM 'à' HH:mm", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM 'at' HH:mm", Locale.ENGLISH);

  private final CallRecord call;
  private final Line line;
  private final SetupIndex setup;
  private final Function<PhoneNumber, String> display;

  public CallWording(
      CallRecord call, Line line, SetupIndex setup, Function<PhoneNumber, String> display) {
    this.call = call;
    this.line = line;
    this.setup = setup;
    this.display = display;
  }

  /** The text for a person, in their language. */
  public String to(Person person) {
    Language language = person.language().orElse(setup.setup().language());
    return Gsm.fit(language == Language.FR ? french() : english());
  }

  private String french() {
    String caller = call.caller().map(display).orElse("un numéro masqué");
    String when = FRENCH.format(call.startedAt().atZone(setup.setup().timezone()));
    String what = calledBack() ? "rappel" : "appel";
    return "%s : %s de %s le %s, %s".formatted(line.name(), what, caller, when, frenchOutcome());
  }

  private String frenchOutcome() {
    if (call.verdict().filter(Verdict.CUT::equals).isPresent()) {
      return call.missed()
          ? "coupé par un redémarrage, pas encore pris. A rappeler."
          : "coupé par un redémarrage.";
    }
    if (call.verdict().filter(Verdict.VOICEMAIL::equals).isPresent()) {
      return "a laissé un message vocal. A écouter et rappeler.";
    }
    if (call.missed()) {
      return "non pris. A rappeler.";
    }
    return call.acceptedBy().map(by -> "pris par " + name(by) + ".").orElse("raccroché.");
  }

  private String english() {
    String caller = call.caller().map(display).orElse("a withheld number");
    String when = ENGLISH.format(call.startedAt().atZone(setup.setup().timezone()));
    String what = calledBack() ? "call back to" : "call from";
    return "%s: %s %s on %s, %s".formatted(line.name(), what, caller, when, englishOutcome());
  }

  private String englishOutcome() {
    if (call.verdict().filter(Verdict.CUT::equals).isPresent()) {
      return call.missed()
          ? "cut by a restart before it was taken. Call back."
          : "cut by a restart.";
    }
    if (call.verdict().filter(Verdict.VOICEMAIL::equals).isPresent()) {
      return "has left a voice message. Listen and call back.";
    }
    if (call.missed()) {
      return "not taken. Call back.";
    }
    return call.acceptedBy().map(by -> "taken by " + name(by) + ".").orElse("hung up.");
  }

  /** The customer is the one whom we call. */
  private boolean calledBack() {
    return call.details().kind() == CallKind.CALL_BACK;
  }

  private String name(String by) {
    return setup.person(by).map(Person::name).orElseGet(() -> number(by));
  }

  private String number(String by) {
    return PhoneNumber.isE164(by) ? display.apply(new PhoneNumber(by)) : by;
  }
}
