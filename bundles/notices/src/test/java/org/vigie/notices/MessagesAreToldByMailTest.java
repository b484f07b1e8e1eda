package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.vigie.api.call.CallDetails;
import org.vigie.api.call.CallId;
import org.vigie.api.call.CallKind;
import org.vigie.api.call.CallRecord;
import org.vigie.api.call.Verdict;
import org.vigie.api.mail.OwedMail;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Handover;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Rotation;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Turn;
import org.vigie.notices.api.CallMails;
import org.vigie.oncall.api.OnCallResolver;

/** Issue « voice side »: a message is told by mail, too, with a link. */
class MessagesAreToldByMailTest {
  private static final PhoneNumber LINE = new PhoneNumber("+33972101010");

  /** 03:12 in Paris. */
  private static final Instant NIGHT = Instant.parse("2026-11-22T02:12:00Z");

  private String lineName = "Chauffage";
  private String customer = "Boulangerie Dupain";
  private String address = "alice@example.com";
  private Optional<PhoneNumber> caller = Optional.of(new PhoneNumber("+33472000001"));
  private Optional<String> contract = Optional.empty();
  private Optional<Language> language = Optional.empty();
  private Optional<String> base = Optional.of("https://vigie.example/");
  private Verdict verdict = Verdict.VOICEMAIL;
  private CallKind kind = CallKind.INCOMING;
  private List<Recipient> voicemail = List.of(Recipient.MANAGERS);

  @Test
  void thoseWhomTheLineNamesAndWhoHaveAnAddressAreTold() {
    assertThat(mails(false)).extracting(OwedMail::to).containsExactly("chloe@example.com");
    voicemail = List.of(Recipient.ON_CALL, Recipient.MANAGERS);
    assertThat(mails(false))
        .extracting(OwedMail::key)
        .containsExactly("voicemail:C1:alice", "voicemail:C1:chloe");
  }

  @Test
  void thoseOnCallAreToldOfAMessageThatIsAnAlertWhateverTheLineSays() {
    voicemail = List.of();
    assertThat(mails(false)).isEmpty();
    assertThat(mails(true)).extracting(OwedMail::to).containsExactly("alice@example.com");
  }

  @Test
  void nobodyIsToldWhereNoMessageWasLeftOrTheCallWasOurOwn() {
    verdict = Verdict.MISSED;
    assertThat(mails(true)).isEmpty();
    verdict = Verdict.VOICEMAIL;
    kind = CallKind.LINE_TEST;
    assertThat(mails(true)).isEmpty();
  }

  @Test
  void inFrenchWithTimeLengthAndLink() {
    OwedMail mail = mails(false).get(0);
    assertThat(mail.subject()).isEqualTo("Chauffage : message vocal de 04 72");
    assertThat(mail.body())
        .isEqualTo(
            """
            Un message vocal attend sur la ligne Chauffage.

            De : 04 72
            Le : dimanche 22 novembre 2026 à 03:12
            Durée : 1 min 02 s

            L'écouter : https://vigie.example/api/v1/calls/C1/voicemail
            """);
  }

  @Test
  void inEnglishWithTheCustomersNameAndWithoutALinkWhereNoAddressIsKnown() {
    language = Optional.of(Language.EN);
    contract = Optional.of("100234");
    base = Optional.empty();
    OwedMail mail = mails(false).get(0);
    assertThat(mail.subject()).isEqualTo("Chauffage: voice message from Boulangerie Dupain");
    assertThat(mail.body())
        .isEqualTo(
            """
            A voice message waits on the line Chauffage.

            From: Boulangerie Dupain, 04 72
            On: Sunday, 22 November 2026 at 03:12
            Length: 1 min 02 s

            Listen to it: in the console, call C1
            """);
  }

  @Test
  void aNumberThatWasWithheldStaysSo() {
    caller = Optional.empty();
    assertThat(mails(false).get(0).subject())
        .isEqualTo("Chauffage : message vocal d'un numéro masqué");
  }

  @Test
  void namesAndAddressesAddNoHeader() {
    lineName = "Chauffage\r\nBcc: all@example.com";
    customer = "Dupain\u2028X-Evil: 1\u0000\u202e";
    address = "alice@example.com\nBcc: all@example.com";
    contract = Optional.of("100234");
    OwedMail mail = mails(true).get(1);
    assertThat(mail.subject())
        .isEqualTo("Chauffage Bcc: all@example.com : message vocal de Dupain X-Evil: 1");
    assertThat(mail.to()).isEqualTo("alice@example.com Bcc: all@example.com");
    assertThatThrownBy(() -> new OwedMail("k", mail.call(), mail.to(), "a\rb", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OwedMail("k", mail.call(), "a@b\n", "s", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongNameMakesNoLongerSubject() {
    lineName = "\ud83d\udd25".repeat(300);
    String subject = mails(false).get(0).subject();
    assertThat(subject.codePointCount(0, subject.length())).isEqualTo(150);
    assertThat(subject).endsWith("\ud83d\udd25…");
  }

  private List<OwedMail> mails(boolean alerted) {
    SetupIndex setup = new SetupIndex(setup());
    return new CallMails(setup, new OnCallResolver(setup), number -> "04 72").of(call(), alerted);
  }

  private CallRecord call() {
    Optional<Duration> length = Optional.of(Duration.ofMillis(62_700));
    return new CallRecord(
        new CallId("C1"),
        "l",
        "carrier",
        caller,
        LINE,
        List.of(),
        List.of("t"),
        NIGHT,
        Optional.empty(),
        Optional.empty(),
        Optional.of(NIGHT.plusSeconds(90)),
        Optional.of(verdict),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty(),
        new CallDetails(kind, Optional.empty(), length, false, contract, Optional.empty()));
  }

  private Setup setup() {
    Rotation always =
        new Rotation(
            "r",
            1,
            List.of("alice", "bruno"),
            new Turn(1, Turn.Unit.WEEKS),
            new Handover(Optional.empty(), OptionalInt.empty(), LocalTime.of(8, 0)),
            LocalDate.of(2026, 11, 20),
            List.of());
    return new Setup(
        ZoneId.of("Europe/Paris"),
        "FR",
        Language.FR,
        List.of(
            person("alice", Optional.of(address)),
            person("bruno", Optional.empty()),
            person("chloe", Optional.of("chloe@example.com"))),
        List.of(new Team("t", "T", List.of("chloe"), "p", Planning.of(List.of(always)))),
        List.of(),
        List.of(line()),
        List.of(customer()),
        settings());
  }

  private Customer customer() {
    return new Customer(
        "100234",
        customer,
        List.of(),
        "t",
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Settings settings() {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        usual.exceptionalDays(),
        usual.periods(),
        usual.work(),
        usual.shiftNotices(),
        usual.preview(),
        usual.quiet(),
        usual.blocked(),
        usual.limits(),
        usual.lineTests(),
        base);
  }

  private Line line() {
    return new Line(
        "l",
        lineName,
        List.of(LINE),
        language,
        "t",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        Map.of("t", new Node.ToTeam("t")),
        new Notify(List.of(), List.of(), voicemail),
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }

  private static Person person(String id, Optional<String> email) {
    return new Person(
        id,
        id,
        List.of(),
        Optional.empty(),
        email,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }
}
