package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.query.LineTests.Report;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;
import org.vigie.notices.api.CallAlerts;

/** A message that waits and a line that fails are told in the line's language. */
class CallsThatAreAlertsTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+33972101010");
  private static final Instant NIGHT = Instant.parse("2026-11-22T02:12:00Z");

  private static Line line(Optional<Language> language) {
    return new Line(
        "l",
        "Chauffage",
        List.of(NUMBER),
        language,
        "a",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of(),
        Notify.NOBODY,
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  private static SetupIndex setup(Optional<String> address, Who who) {
    Settings usual = Settings.DEFAULT;
    Settings settings =
        new Settings(
            usual.exceptionalDays(),
            usual.periods(),
            usual.work(),
            usual.shiftNotices(),
            usual.preview(),
            usual.quiet(),
            usual.blocked(),
            usual.limits(),
            usual.lineTests(),
            address);
    Step step = new Step(who, Strategy.SEQUENTIAL, Step.DEFAULT_RING, 1, Duration.ZERO, Accept.KEY);
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(),
            List.of(new Team("t", "T", List.of(), "p", Planning.of(List.of()))),
            List.of(
                new Policy(
                    "p", List.of(step), Optional.empty(), Optional.empty(), Optional.empty())),
            List.of(),
            List.of(),
            settings));
  }

  private static SetupIndex setup(Optional<String> address) {
    return setup(address, new Who.Rank(1));
  }

  private static CallRecord left(Optional<PhoneNumber> caller) {
    return new CallRecord(
        new CallId("C1"),
        "l",
        "carrier",
        caller,
        NUMBER,
        List.of(),
        List.of(),
        NIGHT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NIGHT.plusSeconds(90)),
        Optional.of(Verdict.VOICEMAIL),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        new CallDetails(
            CallKind.INCOMING,
            Optional.empty(),
            Optional.of(Duration.ofMillis(42_700)),
            false,
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void withTheLengthAndALinkWhereTheAddressIsKnown() {
    CallRecord call = left(Optional.of(new PhoneNumber("+33612345678")));
    assertThat(
            CallAlerts.voicemail(
                call, line(Optional.empty()), setup(Optional.of("https://vigie/")), n -> "06 12"))
        .isEqualTo("Message vocal de 06 12 (42 s) : https://vigie/api/v1/calls/C1/voicemail");
    assertThat(
            CallAlerts.voicemail(
                call, line(Optional.of(Language.EN)), setup(Optional.empty()), n -> "06 12"))
        .isEqualTo("Voice message from 06 12 (42 s)");
    assertThat(CallAlerts.caller(call, line(Optional.empty()), setup(Optional.empty())).value())
        .isEqualTo("+33612345678");
  }

  @Test
  void withoutTheNumberOfWhoWithholdsIt() {
    CallRecord call = left(Optional.empty());
    assertThat(
            CallAlerts.voicemail(
                call, line(Optional.empty()), setup(Optional.empty()), PhoneNumber::e164))
        .isEqualTo("Message vocal de un numéro masqué (42 s)");
    assertThat(CallAlerts.caller(call, line(Optional.empty()), setup(Optional.empty())).value())
        .isEqualTo("Anonyme");
  }

  @Test
  void withWhatALineTestFound() {
    Report report =
        new Report(
            new CallId("T1"),
            "l",
            Optional.of("beta"),
            NIGHT,
            false,
            List.of("no tone came back", "b", "c", "d"));
    assertThat(CallAlerts.lineTest(report, line(Optional.empty()), setup(Optional.empty())))
        .isEqualTo("Test de la ligne en échec par beta : no tone came back; b; c");
  }

  @Test
  void butNobodyIsWokenByAPolicyOfBareNumbers() {
    assertThat(CallAlerts.wakes("t", setup(Optional.empty()))).isTrue();
    assertThat(CallAlerts.wakes("t", setup(Optional.empty(), new Who.Number(NUMBER)))).isFalse();
    assertThat(CallAlerts.wakes("u", setup(Optional.empty()))).isFalse();
  }
}
