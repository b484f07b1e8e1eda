package org.vigie.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vigie.api.number.PhoneNumber;
import org.vigie.api.setup.Customer;
import org.vigie.api.setup.Hold;
import org.vigie.api.setup.Language;
import org.vigie.api.setup.Line;
import org.vigie.api.setup.Node;
import org.vigie.api.setup.Notify;
import org.vigie.api.setup.Planning;
import org.vigie.api.setup.Recipient;
import org.vigie.api.setup.Ringback;
import org.vigie.api.setup.Settings;
import org.vigie.api.setup.Setup;
import org.vigie.api.setup.SetupIndex;
import org.vigie.api.setup.SmsReply;
import org.vigie.api.setup.Team;
import org.vigie.api.setup.Words;
import org.vigie.notices.api.DutyLines;

/** The first line that reaches a team is the one whose number its persons see. */
class LinesSpeakForTheTeamsTheyReachTest {
  private static final Notify CHANGES =
      new Notify(List.of(), List.of(), List.of(), List.of(), List.of(Recipient.MANAGERS));

  private static final Node CONTRACT =
      new Node.Collect(
          Words.say("?"),
          6,
          Optional.empty(),
          Duration.ofSeconds(5),
          1,
          new Node.Table.Contracts(),
          "direct");

  private static final SetupIndex SETUP =
      setup(
          line("a", Notify.NOBODY, Map.of("direct", new Node.ToTeam("heat"))),
          line("b", CHANGES, Map.of("x", CONTRACT, "direct", new Node.ToTeam("heat"))),
          line("c", CHANGES, Map.of("direct", new Node.ToTeam("water"))));

  @Test
  void inTheOrderOfTheSetup() {
    assertThat(DutyLines.of(SETUP, "heat")).map(Line::id).contains("a");
    assertThat(DutyLines.of(SETUP, "water")).map(Line::id).contains("c");
    assertThat(DutyLines.of(SETUP, "idle")).isEmpty();
  }

  @Test
  void aContractNumberLeadsToTheCustomersTeam() {
    assertThat(DutyLines.of(SETUP, "cold")).map(Line::id).contains("b");
  }

  @Test
  void anyLineThatTellsIsEnough() {
    assertThat(DutyLines.teams(SETUP, Notify::changes, Recipient.MANAGERS))
        .containsExactly("heat", "cold", "water");
    assertThat(DutyLines.tells(SETUP, "heat", Notify::changes, Recipient.MANAGERS)).isTrue();
    assertThat(DutyLines.tells(SETUP, "idle", Notify::changes, Recipient.MANAGERS)).isFalse();
    assertThat(DutyLines.tells(SETUP, "heat", Notify::changes, Recipient.ON_CALL)).isFalse();
    assertThat(DutyLines.teams(SETUP, Notify::shifts, Recipient.MANAGERS)).isEmpty();
  }

  private static SetupIndex setup(Line... lines) {
    List<Team> teams =
        List.of("heat", "cold", "idle", "water").stream()
            .map(id -> new Team(id, id, List.of(), "p", Planning.of(List.of())))
            .toList();
    Customer customer =
        new Customer(
            "123456",
            "Customer",
            List.of(),
            "cold",
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return new SetupIndex(
        new Setup(
            ZoneId.of("Europe/Paris"),
            "FR",
            Language.FR,
            List.of(),
            teams,
            List.of(),
            List.of(lines),
            List.of(customer),
            Settings.DEFAULT));
  }

  private static Line line(String id, Notify notices, Map<String, Node> nodes) {
    return new Line(
        id,
        id,
        List.of(new PhoneNumber("+3397210101" + (id.charAt(0) - 'a'))),
        Optional.empty(),
        "direct",
        Optional.empty(),
        Optional.empty(),
        Ringback.HOLD,
        nodes,
        notices,
        SmsReply.NONE,
        Optional.empty(),
        Hold.USUAL,
        Optional.empty());
  }
}
