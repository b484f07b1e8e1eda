package org.vigie.notices.api;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vigie.api.call.CallRecord;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.api.text.TextAddress;
import org.vigie.notices.internal.Gsm;
import org.vigie.notices.internal.MessageLink;

/** What alerts say that calls give rise to, in the language of the line. */
public final class CallAlerts {
  /** From whom an alert is that the appliance raises of its own accord. */
  public static final TextAddress APPLIANCE = new TextAddress("Vigie");

  private static final int FINDINGS = 3;

  private CallAlerts() {}

  /**
   * Says whether an alert of a team can be told to anybody: a policy that rings bare numbers has
   * nobody to send a text to.
   */
  public static boolean wakes(String team, SetupIndex setup) {
    return setup.team(team).map(Team::policy).flatMap(setup::policy).stream()
        .flatMap(policy -> policy.steps().stream())
        .anyMatch(step -> !(step.who() instanceof Who.Number));
  }

  /** Who left a message. */
  public static TextAddress caller(CallRecord call, Line line, SetupIndex setup) {
    boolean french = french(line, setup);
    return call.caller()
        .map(TextAddress::of)
        .orElseGet(() -> new TextAddress(french ? "Anonyme" : "Anonymous"));
  }

  /**
   * That a message is to be heard: from whom, how long, and where, if the appliance's address is
   * known.
   *
   * @param display writes a number the way people read it
   */
  public static String voicemail(
      CallRecord call, Line line, SetupIndex setup, Function<PhoneNumber, String> display) {
    boolean french = french(line, setup);
    String hidden = french ? "un numéro masqué" : "a withheld number";
    String from =
        call.details()
            .customer()
            .flatMap(setup::customer)
            .map(customer -> customer.name() + ", ")
            .orElse("");
    String text =
        "%s %s%s (%d s)"
            .formatted(
                french ? "Message vocal de" : "Voice message from",
                from,
                call.caller().map(display).orElse(hidden),
                call.details().voicemail().map(Duration::toSeconds).orElse(0L));
    return Gsm.fit(
        text + MessageLink.of(call, setup).map(to -> (french ? " : " : ": ") + to).orElse(""));
  }

  /** That a line test failed, and what it found. */
  public static String lineTest(Report report, Line line, SetupIndex setup) {
    boolean french = french(line, setup);
    String by = report.trunk().map(trunk -> (french ? " par " : " by ") + trunk).orElse("");
    Stream<String> found = report.findings().stream().limit(FINDINGS);
    String text = french ? "Test de la ligne en échec" : "The test of the line failed";
    return Gsm.fit(text + by + (french ? " : " : ": ") + String.join("; ", found.toList()));
  }

  private static boolean french(Line line, SetupIndex setup) {
    return line.language().orElse(setup.setup().language()) == Language.FR;
  }
}
