package org.vigie.alerting.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.vigie.alerting.api.DeskWorld;
import org.vigie.api.alert.AlertId;
import org.vigie.api.oncall.OnCall;
import org.vigie.api.oncall.Shift;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Setup;

/**
 * All that persons are told and answered. No number of a sender or of a person is in it. The words
 * keep to the GSM 7-bit alphabet (3GPP TS 23.038, 6.2.1), which has neither « ê » nor a
 * non-breaking space: one such letter would make an SMS hold 70 characters in the place of 160.
 */
interface Wording {
  static Wording of(String person, DeskWorld world) {
    Language language =
        world
            .setup()
            .person(person)
            .flatMap(Person::language)
            .orElse(world.setup().setup().language());
    return in(language, world);
  }

  /** The words in which a line speaks on the telephone. */
  static Wording ofLine(String line, DeskWorld world) {
    Setup setup = world.setup().setup();
    return in(world.setup().line(line).flatMap(Line::language).orElse(setup.language()), world);
  }

  private static Wording in(Language language, DeskWorld world) {
    ZoneId zone = world.setup().setup().timezone();
    return language == Language.FR ? new French(zone) : new English(zone);
  }

  /** What stands for a text without words. */
  String emptyText();

  String alert(AlertId n, String line, String text);

  String repeat(AlertId n, String line, String text);

  String nobody(AlertId n, String line, String text);

  /** On the telephone. */
  String spoken(AlertId n, String line, String text);

  String followUp(AlertId n, String text, boolean open);

  String taken(Group alerts, String name);

  String yours(AlertId n, String line, String text);

  String closedBy(AlertId n, String line, String name);

  String reminder(AlertId n, String line, String text);

  String manyAlerts(Group alerts);

  String manyFollowUps(int texts, Group alerts);

  String manyReminders(Group alerts);

  String youTook(Group alerts);

  String alreadyYours(Group alerts);

  String alreadyTaken(Group alerts, String name);

  String noSuchAlert(AlertId n);

  String nothingToTake();

  String youPassed(Group alerts);

  String youGaveBack(Group alerts);

  String youClosed(Group alerts);

  String nothingOfYours();

  String whichToClose(Group alerts);

  String reachedNobody();

  String cannotBeAnswered(AlertId n);

  /** Nobody texted: there is nobody to answer. */
  String noSender(AlertId n);

  /** As {@link #yours}, where nobody texted. */
  String yoursToDo(AlertId n, String line, String text);

  String answerFailed(AlertId n);

  String onCall(String team, OnCall.State state, List<String> ranks);

  String noTeam();

  String shift(Shift shift, String team);

  String shifts(List<String> shifts);

  String tookOver(String team, Instant until);

  String tookOverBeside(String team, String name, Instant until);

  String alreadyFirst(String team);

  String takeOverRefused(String reason);

  /** An order about plannings could not be carried out now. */
  String notNow();

  /** An order about plannings does not fit. */
  String refused(String reason);

  String help();
}
