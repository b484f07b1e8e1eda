package org.vigie.engine.internal;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.api.number.NumberFormat;
import org.vigie.api.number.Numbering;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Accept;
import org.vigie.api.setup.CallLimits;
import org.vigie.api.setup.Exit;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.LineTestPlan;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.OpeningHours;
import org.vigie.api.setup.Person;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Policy;
import org.vigie.api.setup.Recording;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Step;
import org.vigie.api.setup.Strategy;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Who;

/** Setups with one line, « heating », and Alice, whose PIN is 4711, for what callers may meet. */
public final class Village {
  public static final CallLimits LIMITS =
      new CallLimits(List.of("FR"), List.of("+411"), false, 2, 3);

  static final PhoneNumber BLOCKED = new PhoneNumber("+33612000666");

  private Village() {}

  /** Callers wait for Alice. */
  static SetupIndex queue() {
    return setup(
        "queue",
        Map.of("queue", new Node.Queue("t", true, "end"), "end", new Node.HangUp()),
        Hold.USUAL);
  }

  /** Alice is rung; 2 is to be called back. */
  static SetupIndex callBack() {
    return setup(
        "team",
        Map.of("team", new Node.ToTeam("t"), "rappel", new Node.BookCallBack(Optional.empty())),
        new Hold(Optional.empty(), Optional.empty(), Map.of('2', "rappel")));
  }

  /** Persons call customers back. */
  static SetupIndex callingBack() {
    return setup("rappel", Map.of("rappel", new Node.CallBack(Optional.empty())), Hold.USUAL);
  }

  /** Alice is rung, then a message is taken. */
  public static SetupIndex voicemail() {
    return setup(
        "team",
        Map.of(
            "team", new Node.ToTeam("t", Optional.of("message")),
            "message", new Node.Voicemail("Parlez", Duration.ofMinutes(2), Optional.empty())),
        Hold.USUAL);
  }

  /**
   * A message is taken before anybody is searched.
   *
   * @param entry {@code first}: of whom goes on to the team by saying nothing; {@code hours}: of
   *     whoever calls, since it is always closed; {@code caller}: of who is blocked; {@code
   *     nowhere}: of all, and it leads to nobody
   */
  static SetupIndex entry(String entry) {
    OpeningHours never = new OpeningHours(List.of(), List.of(), false);
    Optional<String> none = Optional.empty();
    Duration most = Duration.ofMinutes(2);
    return setup(
        entry,
        Map.of(
            "first", new Node.Voicemail("Parlez", most, Optional.of("team")),
            "hours", new Node.ByHours(never, "team", "nowhere"),
            "caller", new Node.ByCaller(Optional.of("nowhere"), Map.of(), none, none, none, "team"),
            "nowhere", new Node.Voicemail("Parlez", most, none),
            "team", new Node.ToTeam("t")),
        Hold.USUAL);
  }

  /** Conversations are recorded, and kept for a time. */
  public static SetupIndex recorded(Duration keep) {
    Recording recording = new Recording(Optional.empty(), '9', "formation", false, keep);
    return setup("team", Map.of("team", new Node.ToTeam("t")), Hold.USUAL, Optional.of(recording));
  }

  private static SetupIndex setup(String entry, Map<String, Node> nodes, Hold hold) {
    return setup(entry, nodes, hold, Optional.empty());
  }

  private static SetupIndex setup(
      String entry, Map<String, Node> nodes, Hold hold, Optional<Recording> recording) {
    Step step =
        new Step(
            new Who.Persons(List.of("alice")),
            Strategy.SEQUENTIAL,
            Step.DEFAULT_RING,
            1,
            Duration.ZERO,
            Accept.KEY);
    Optional<Exit> none = Optional.empty();
    Line line =
        new Line(
            "heating",
            "Chauffage",
            List.of(Town.LINE),
            Optional.empty(),
            entry,
            Optional.empty(),
            Optional.empty(),
            Ringback.HOLD,
            nodes,
            Notify.NOBODY,
            SmsReply.NONE,
            Optional.empty(),
            hold,
            recording);
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(alice()),
            List.of(new Team("t", "Team", List.of(), "p", Planning.of(List.of()))),
            List.of(new Policy("p", List.of(step), none, none, none)),
            List.of(line),
            List.of(),
            settings()));
  }

  private static Settings settings() {
    Settings usual = Settings.DEFAULT;
    return new Settings(
        usual.exceptionalDays(),
        usual.periods(),
        usual.work(),
        usual.shiftNotices(),
        usual.preview(),
        usual.quiet(),
        List.of(BLOCKED),
        LIMITS,
        List.of(new LineTestPlan("heating", Optional.empty(), LocalTime.of(3, 0), "1")),
        Optional.of("https://vigie.example"));
  }

  private static Person alice() {
    return new Person(
        "alice",
        "Alice",
        List.of(Town.ALICE),
        Optional.of(Town.ALICE),
        Optional.empty(),
        Optional.empty(),
        Optional.of("4711"),
        Map.of(),
        Optional.empty());
  }

  /** A plan of a few rules: 112 is an emergency number, +3389 is dear, +33 is France. */
  public static final class Numbers implements Numbering {
    @Override
    public Optional<PhoneNumber> parse(String text) {
      String e164 = text.startsWith("0") ? "+33" + text.substring(1) : text;
      return PhoneNumber.isE164(e164) ? Optional.of(new PhoneNumber(e164)) : Optional.empty();
    }

    @Override
    public String format(PhoneNumber number, NumberFormat format) {
      return number.e164();
    }

    @Override
    public boolean mayBePresented(PhoneNumber number) {
      return true;
    }

    @Override
    public Optional<String> refusal(String text) {
      if (text.equals("112")) {
        return Optional.of("an emergency number");
      }
      return parse(text).filter(this::premium).map(number -> "a premium-rate number");
    }

    @Override
    public Optional<String> country(PhoneNumber number) {
      return Optional.of(number.e164().startsWith("+33") ? "FR" : "CH");
    }

    @Override
    public boolean premium(PhoneNumber number) {
      return number.e164().startsWith("+3389");
    }

    @Override
    public String display(PhoneNumber number) {
      return number.e164();
    }
  }
}
