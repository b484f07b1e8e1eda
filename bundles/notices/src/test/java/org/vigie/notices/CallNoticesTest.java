package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertId;
import org.vigie.api.call.AttemptResult;
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.CallRecord.AttemptRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.api.text.OwedText;
import org.vigie.api.text.Purpose;
import org.vigie.notices.api.CallNotices;
import org.vigie.oncall.api.OnCallResolver;

/** SPEC, « Ringing people » 6, 7 and 10: who is told of a call. */
class CallNoticesTest {
  private static final PhoneNumber LINE = new PhoneNumber("+33972101010");
  private static final PhoneNumber CALLER = new PhoneNumber("+33612345678");

  /** 03:12 in Paris. */
  private static final Instant NIGHT = Instant.parse("2026-11-22T02:12:00Z");

  private static final List<Recipient> TRIED = List.of(Recipient.TRIED);
  private static final List<Recipient> MANAGERS = List.of(Recipient.MANAGERS);
  private static final List<Recipient> ON_CALL = List.of(Recipient.ON_CALL);
  private static final List<Recipient> NOBODY = List.of();

  @Test
  void ofACallThatNobodyTookThoseTriedAreTold() {
    List<OwedText> texts = told(new Notify(NOBODY, TRIED, NOBODY), missed("alice", "bruno"));
    assertThat(texts)
        .extracting(text -> text.person().orElseThrow())
        .containsExactly("alice", "bruno");
    OwedText text = texts.get(0);
    assertThat(text.text())
        .isEqualTo("Chauffage : appel de 06 12 le 22/11 à 03:12, non pris. A rappeler.");
    assertThat(text.to().value()).isEqualTo("+33600000001");
    assertThat(text.from()).contains(LINE);
    assertThat(text.purpose()).isEqualTo(Purpose.NOTICE);
    assertThat(text.onlyOwner()).isFalse();
  }

  @Test
  void ofEachCallManagersAreToldWhoTookIt() {
    List<OwedText> texts = told(new Notify(MANAGERS, TRIED, NOBODY), takenBy("alice"));
    assertThat(texts)
        .extracting(OwedText::text)
        .containsExactly("Chauffage: call from 06 12 on 22 Nov at 03:12, taken by Alice Martin.");
  }

  @Test
  void aPersonIsToldOnceOfACall() {
    List<OwedText> texts =
        told(
            new Notify(ON_CALL, List.of(Recipient.TRIED, Recipient.ON_CALL), NOBODY),
            missed("bruno", "alice"));
    assertThat(texts)
        .extracting(text -> text.person().orElseThrow())
        .containsExactly("alice", "bruno");
  }

  @Test
  void thoseWithoutANumberForTextsAreNotTold() {
    assertThat(told(new Notify(NOBODY, TRIED, NOBODY), missed("secretariat"))).isEmpty();
  }

  @Test
  void aCallThatARestartCutIsToldToThoseOnCallWhateverTheLineSays() {
    CallRecord cut = call(Verdict.CUT, Optional.empty(), true, "bruno");
    List<OwedText> texts = told(Notify.NOBODY, cut);
    assertThat(texts).extracting(text -> text.person().orElseThrow()).containsExactly("alice");
    assertThat(texts.get(0).text()).contains("coupé par un redémarrage, pas encore pris");
  }

  @Test
  void aConversationThatARestartCutIsNoMissedCall() {
    CallRecord cut = call(Verdict.CUT, Optional.of("alice"), false, "alice");
    assertThat(told(Notify.NOBODY, cut)).isEmpty();
    assertThat(told(new Notify(ON_CALL, NOBODY, NOBODY), cut).get(0).text())
        .endsWith("coupé par un redémarrage.");
  }

  @Test
  void ofAVoiceMessageThoseOnCallAreTold() {
    CallRecord left = call(Verdict.VOICEMAIL, Optional.empty(), false, "bruno");
    List<OwedText> texts = told(new Notify(NOBODY, TRIED, ON_CALL), left);
    assertThat(texts)
        .extracting(OwedText::text)
        .containsExactly(
            "Chauffage : appel de 06 12 le 22/11 à 03:12, a laissé un message vocal."
                + " A écouter et rappeler.");
  }

  @Test
  void ofARefusedCallNobodyIsTold() {
    CallRecord refused = call(Verdict.REFUSED, Optional.empty(), false);
    assertThat(told(new Notify(MANAGERS, MANAGERS, MANAGERS), refused)).isEmpty();
  }

  @Test
  void ofACallByWhichTheApplianceToldOfAnAlertNobodyIsTold() {
    CallRecord told = call(Verdict.MISSED, Optional.empty(), true, Optional.of(new AlertId(1)));
    assertThat(told(new Notify(MANAGERS, MANAGERS, MANAGERS), told)).isEmpty();
    CallRecord cut = call(Verdict.CUT, Optional.empty(), true, Optional.of(new AlertId(1)));
    assertThat(told(Notify.NOBODY, cut)).isEmpty();
  }

  @Test
  void ofAMessageThatIsAnAlertThoseOnCallAreNotToldTwice() {
    CallRecord left = call(Verdict.VOICEMAIL, Optional.empty(), false, "alice", "bruno");
    Notify all = new Notify(NOBODY, NOBODY, List.of(Recipient.ON_CALL, Recipient.TRIED));
    assertThat(told(all, left, true))
        .extracting(text -> text.person().orElseThrow())
        .containsExactly("bruno");
    Notify managers = new Notify(ON_CALL, NOBODY, MANAGERS);
    assertThat(told(managers, left, true))
        .extracting(text -> text.person().orElseThrow())
        .containsExactly("chloe");
    assertThat(told(managers, left, false))
        .extracting(text -> text.person().orElseThrow())
        .containsExactly("alice", "chloe");
  }

  @Test
  void ofLineTestsAndOfCallsThatUsersPlaceNobodyIsTold() {
    Notify all = new Notify(MANAGERS, MANAGERS, MANAGERS);
    CallRecord missed = missed("alice");
    assertThat(told(all, of(missed, CallKind.LINE_TEST, Optional.empty(), "chauffage"))).isEmpty();
    assertThat(told(all, of(missed, CallKind.CALL_BACK, Optional.empty(), "chauffage"))).isEmpty();
    assertThat(told(all, of(missed, CallKind.INCOMING, Optional.empty(), "rappel"))).isEmpty();
    assertThat(told(all, of(missed, CallKind.INCOMING, Optional.empty(), "ecoute"))).isEmpty();
  }

  @Test
  void ofACustomerWhoWasNotCalledBackManagersAreTold() {
    CallRecord missed = missed();
    Notify all = new Notify(MANAGERS, MANAGERS, MANAGERS);
    assertThat(told(all, of(missed, CallKind.CALL_BACK, Optional.of(new CallId("2")), "chauffage")))
        .extracting(OwedText::text)
        .containsExactly("Chauffage: call back to 06 12 on 22 Nov at 03:12, not taken. Call back.");
  }

  private static CallRecord of(
      CallRecord call, CallKind kind, Optional<CallId> callBackOf, String node) {
    Optional<Duration> none = Optional.empty();
    return new CallRecord(
        call.id(),
        call.line(),
        call.trunk(),
        call.caller(),
        call.called(),
        call.diversion(),
        List.of(node),
        call.startedAt(),
        call.answeredAt(),
        call.acceptedAt(),
        call.endedAt(),
        call.verdict(),
        call.acceptedBy(),
        call.conversation(),
        call.attempts(),
        call.quality(),
        call.wayOut(),
        call.missed(),
        call.alert(),
        new CallDetails(kind, none, none, false, Optional.empty(), callBackOf));
  }

  private static List<OwedText> told(Notify notices, CallRecord call) {
    return told(notices, call, false);
  }

  private static List<OwedText> told(Notify notices, CallRecord call, boolean alerted) {
    Line line =
        new Line(
            "astreinte",
            "Chauffage",
            List.of(LINE),
            Optional.empty(),
            "chauffage",
            Optional.empty(),
            Optional.empty(),
            Ringback.HOLD,
            Map.of(
                "chauffage", new Node.ToTeam("chauffage"),
                "rappel", new Node.CallBack(Optional.empty()),
                "ecoute", new Node.HearMessages(Optional.empty())),
            notices,
            SmsReply.NONE,
            Optional.empty(),
            Hold.USUAL,
            Optional.empty());
    SetupIndex setup = new SetupIndex(setup(line));
    return new CallNotices(setup, new OnCallResolver(setup), number -> "06 12").of(call, alerted);
  }

  private static Setup setup(Line line) {
    Rotation always =
        new Rotation(
            "r",
            1,
            List.of("alice"),
            new Turn(1, Turn.Unit.DAYS),
            new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.of(8, 0)),
            LocalDate.of(2026, 1, 1),
            List.of());
    Team team =
        new Team("chauffage", "Chauffage", List.of("chloe"), "p", Planning.of(List.of(always)));
    return new Setup(
        ZoneId.of("Europe/Paris"),
        "FR",
        Language.FR,
        List.of(
            person("alice", "Alice Martin", Optional.of("+33600000001"), Language.FR),
            person("bruno", "Bruno Petit", Optional.of("+33600000002"), Language.FR),
            person("chloe", "Chloé Bernard", Optional.of("+33600000003"), Language.EN),
            person("secretariat", "Secrétariat", Optional.empty(), Language.FR)),
        List.of(team),
        List.of(new Policy("p", List.of(), Optional.empty(), Optional.empty(), Optional.empty())),
        List.of(line),
        List.of(),
        Settings.DEFAULT);
  }

  private static Person person(String id, String name, Optional<String> sms, Language language) {
    return new Person(
        id,
        name,
        List.of(new PhoneNumber("+33145678900")),
        sms.map(PhoneNumber::new),
        Optional.empty(),
        Optional.of(language),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private static CallRecord missed(String... tried) {
    return call(Verdict.MISSED, Optional.empty(), true, tried);
  }

  private static CallRecord takenBy(String person) {
    return call(Verdict.ANSWERED, Optional.of(person), false, person);
  }

  private static CallRecord call(
      Verdict verdict, Optional<String> by, boolean missed, String... tried) {
    return call(verdict, by, missed, Optional.empty(), tried);
  }

  private static CallRecord call(
      Verdict verdict,
      Optional<String> by,
      boolean missed,
      Optional<AlertId> alert,
      String... tried) {
    return new CallRecord(
        new CallId("1"),
        "astreinte",
        "carrier",
        Optional.of(CALLER),
        LINE,
        List.of(),
        List.of("chauffage"),
        NIGHT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NIGHT.plus(Duration.ofMinutes(2))),
        Optional.of(verdict),
        by,
        Optional.empty(),
        List.of(tried).stream().map(CallNoticesTest::attempt).toList(),
        List.of(),
        "",
        missed,
        alert,
        CallDetails.NONE);
  }

  private static AttemptRecord attempt(String person) {
    return new AttemptRecord(
        1,
        1,
        Optional.of(person),
        new PhoneNumber("+33145678900"),
        Optional.empty(),
        NIGHT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(AttemptResult.NO_ANSWER),
        "",
        List.of());
  }
}
