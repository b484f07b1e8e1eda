package org.vigie.notices.internal;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vigie.api.call.CallRecord;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;

/** The mail about a message that a caller left, in the language of the line. */
public final class MessageMail {
  /** Longer subjects are cut by whoever shows them. */
  private static final int SUBJECT = 150;

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'à' HH:mm", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

  private final CallRecord call;
  private final Line line;
  private final SetupIndex setup;
  private final String number;
  private final boolean inFrench;

  /**
   * @param display writes a number the way people read it
   */
  public MessageMail(
      CallRecord call, Line line, SetupIndex setup, Function<PhoneNumber, String> display) {
    this.call = call;
    this.line = line;
    this.setup = setup;
    inFrench = line.language().orElse(setup.setup().language()) == Language.FR;
    String hidden = inFrench ? "un numéro masqué" : "a withheld number";
    number = call.caller().map(display).orElse(hidden);
  }

  /** The mail to a person. */
  public OwedMail to(String person, String address) {
    return new OwedMail(
        "voicemail:%s:%s".formatted(call.id(), person),
        call.id(),
        OwedMail.oneLine(address),
        subject(),
        body());
  }

  private String subject() {
    String who = customer().map(Customer::name).orElse(number);
    boolean elided = customer().isEmpty() && call.caller().isEmpty();
    String inWords = elided ? "%s : message vocal d'%s" : "%s : message vocal de %s";
    String pattern = inFrench ? inWords : "%s: voice message from %s";
    return cut(OwedMail.oneLine(pattern.formatted(line.name(), who)));
  }

  private static String cut(String subject) {
    return subject.codePointCount(0, subject.length()) > SUBJECT
        ? subject.substring(0, subject.offsetByCodePoints(0, SUBJECT - 1)).strip() + "…"
        : subject;
  }

  private String body() {
    String from = customer().map(it -> it.name() + ", " + number).orElse(number);
    DateTimeFormatter format = inFrench ? FRENCH : ENGLISH;
    String when = format.format(call.startedAt().atZone(setup.setup().timezone()));
    String pattern =
        inFrench
            ? "Un message vocal attend sur la ligne %s.\n\nDe : %s\nLe : %s\nDurée : %s\n\n%s\n"
            : "A voice message waits on the line %s.\n\nFrom: %s\nOn: %s\nLength: %s\n\n%s\n";
    return pattern.formatted(line.name(), from, when, length(), where());
  }

  private String length() {
    long seconds = call.details().voicemail().map(Duration::toSeconds).orElse(0L);
    return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  private String where() {
    return MessageLink.of(call, setup)
        .map(link -> (inFrench ? "L'écouter : " : "Listen to it: ") + link)
        .orElseGet(
            () ->
                (inFrench
                        ? "L'écouter : dans la console, appel "
                        : "Listen to it: in the console, call ")
                    + call.id());
  }

  private Optional<Customer> customer() {
    return call.details().customer().flatMap(setup::customer);
  }
}
