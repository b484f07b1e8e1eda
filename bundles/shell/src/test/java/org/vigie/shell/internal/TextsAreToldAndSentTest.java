package org.vigie.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.api.alert.AlertEvent;
import org.vigie.api.alert.AlertState;
import org.vigie.api.health.HealthState;
import org.vigie.api.runtime.TextDoor;
import org.vigie.api.text.Direction;
import org.vigie.api.text.MessageState;
import org.vigie.api.text.RouteStatus;
import org.vigie.api.text.RouteTerms;
import org.vigie.api.text.SmsRoute;
import org.vigie.api.text.Submission;
import org.vigie.api.text.TextAddress;
import org.vigie.api.text.TextCommand;
import org.vigie.api.text.TextOutcome;

class TextsAreToldAndSentTest {
  private final SiteTexts texts = new SiteTexts();
  private final List<TextCommand> asked = new ArrayList<>();
  private CompletionStage<TextOutcome> answer =
      CompletableFuture.completedFuture(new TextOutcome.Done());
  private final TextDoor door =
      command -> {
        asked.add(command);
        return answer;
      };
  private final SmsRoute route =
      new SmsRoute() {
        @Override
        public RouteStatus status() {
          return new RouteStatus(
              "smpp-alpha",
              10,
              HealthState.DEGRADED,
              Site.AT,
              "throttled by the SMSC",
              List.of(Site.MOBILE),
              true,
              new RouteTerms(Duration.ofMinutes(1), Optional.empty()),
              7);
        }

        @Override
        public CompletionStage<SubmitOutcome> submit(Submission submission) {
          throw new UnsupportedOperationException();
        }
      };
  private final KarafShell shell =
      new KarafShell(
          texts, door, route, new SiteNumbering(), new SiteSetup(), InstantSource.fixed(Site.AT));

  @AfterEach
  void close() {
    shell.close();
  }

  private TextCommand.SendRequested request() {
    return (TextCommand.SendRequested) asked.get(asked.size() - 1);
  }

  @Test
  void a_text_is_sent_to_a_number_in_any_usual_form() {
    answer = CompletableFuture.completedFuture(new TextOutcome.Accepted(SiteTexts.message()));

    assertThat(shell.run("vigie:sms-send 0612345601 \"Essai de l\\'astreinte\""))
        .contains("Message 01JD0000000000000000000002 is sent")
        .contains("vigie:messages 01JD0000000000000000000002");
    assertThat(request().to()).isEqualTo(TextAddress.of(Site.MOBILE));
    assertThat(request().text()).isEqualTo("Essai de l'astreinte");
    assertThat(request().by()).isEqualTo("admin");
    assertThat(request().line()).isEmpty();
  }

  @Test
  void a_text_may_come_from_a_line_and_have_a_key() {
    shell.run("vigie:sms-send --line astreinte +33612345601 Essai de nuit --key k1");

    assertThat(request().line()).contains("astreinte");
    assertThat(request().idempotencyKey()).contains("k1");
    assertThat(request().text()).isEqualTo("Essai de nuit");
    shell.run("vigie:sms-send 36101 STOP");
    assertThat(request().to()).isEqualTo(new TextAddress("36101"));
  }

  @Test
  void a_text_that_cannot_be_sent_says_why() {
    assertThat(shell.run("vigie:sms-send ORANGE Essai")).startsWith("ERROR not a number: ORANGE");
    assertThat(shell.run("vigie:sms-send 0612345601")).startsWith("ERROR what is the text?");
    assertThat(asked).isEmpty();
    answer =
        CompletableFuture.completedFuture(
            new TextOutcome.Refused(TextOutcome.Why.UNFIT, "emergency number"));
    assertThat(shell.run("vigie:sms-send 112 Essai")).isEqualTo("ERROR emergency number");
    answer = CompletableFuture.failedFuture(new RejectedExecutionException("too many wait"));
    assertThat(shell.run("vigie:sms-send 0612345601 Essai"))
        .isEqualTo("ERROR nothing was done: too many wait; see vigie:status");
  }

  @Test
  void messages_are_filtered_and_fit_into_80_columns() {
    String table =
        shell.run(
            "vigie:messages --direction out --state sent --line astreinte --number 0612345601"
                + " --alert 42 --limit 7");

    assertThat(table).containsPattern("21/11 11:00:00 out +\\+33612345601 astreinte sent +01JD00");
    assertThat(table.lines()).allMatch(line -> line.stripTrailing().length() <= 80);
    assertThat(texts.messagesAsked.get(0).direction()).contains(Direction.OUT);
    assertThat(texts.messagesAsked.get(0).state()).contains(MessageState.SENT);
    assertThat(texts.messagesAsked.get(0).number()).contains("+33612345601");
    assertThat(texts.messagesAsked.get(0).alert()).contains(SiteTexts.ALERT);
    assertThat(texts.messagesAsked.get(0).limit()).isEqualTo(7);
  }

  @Test
  void one_message_is_told_with_its_history() {
    assertThat(shell.run("vigie:messages 01JD0000000000000000000002"))
        .contains("Message 01JD0000000000000000000002, out: sent")
        .containsPattern("person +Alice Martin \\(alice\\)")
        .containsPattern("alert +42")
        .contains("  Alerte 42")
        .containsPattern("smpp-alpha +failed +0x58 throttled \\(3 times\\)")
        .containsPattern("gsm-beta +sent");
    assertThat(shell.run("vigie:messages nothing")).startsWith("ERROR there is no message nothing");
    assertThat(shell.run("vigie:messages --state lost")).startsWith("ERROR there is no state lost");
  }

  @Test
  void alerts_are_filtered_and_fit_into_80_columns() {
    String table = shell.run("vigie:alerts --state acknowledged --team chauffage");

    assertThat(table)
        .containsPattern("42 +21/11 11:00:00 astreinte +acknowledged alice +Plus de chauffage au");
    assertThat(table.lines()).allMatch(line -> line.stripTrailing().length() <= 80);
    assertThat(texts.alertsAsked.get(0).state()).contains(AlertState.ACKNOWLEDGED);
    assertThat(texts.alertsAsked.get(0).team()).contains("chauffage");
  }

  @Test
  void one_alert_is_told_as_a_story() {
    assertThat(shell.run("vigie:alerts 42"))
        .contains("Alert 42, acknowledged, 2026-11-21 11:00:00 CET")
        .contains("+33612345699 texts +33972101010 (Astreinte technique); it goes to Chauffage")
        .contains("level 1, round 1: Alice Martin")
        .contains("Alice Martin is told (alert), 01JD0000000000000000000002")
        .contains("01JD0000000000000000000002 is delivered")
        .contains("the sender adds: Vite")
        .contains("21/11 11:01:00  Alice Martin takes it");
    assertThat(shell.run("vigie:alerts 43")).startsWith("ERROR there is no alert 43");
    assertThat(shell.run("vigie:alerts x")).startsWith("ERROR not an alert's number: x");
  }

  @Test
  void a_story_has_words_for_every_kind_of_event() {
    assertThat(new HashSet<Class<?>>(new AlertNarrator(Site.setup()).known()))
        .isEqualTo(new HashSet<>(List.of(AlertEvent.class.getPermittedSubclasses())));
  }

  @Test
  void an_alert_is_taken_passed_on_and_closed() {
    assertThat(shell.run("vigie:alert 42 acknowledge"))
        .contains("Alert 42: acknowledged by admin.");
    assertThat(shell.run("vigie:alert 42 pass-on --by alice")).contains("passed on by alice");
    assertThat(shell.run("vigie:alert --by alice 42 close")).contains("closed by alice");
    assertThat(asked)
        .containsExactly(
            new TextCommand.Acknowledge(Site.AT, SiteTexts.ALERT, "admin"),
            new TextCommand.PassOn(Site.AT, SiteTexts.ALERT, "alice"),
            new TextCommand.Close(Site.AT, SiteTexts.ALERT, "alice"));
  }

  @Test
  void what_cannot_be_done_with_an_alert_is_said() {
    assertThat(shell.run("vigie:alert 42 eat")).startsWith("ERROR there is no action eat");
    answer =
        CompletableFuture.completedFuture(
            new TextOutcome.Refused(TextOutcome.Why.CONFLICT, "alert 42 is closed"));
    assertThat(shell.run("vigie:alert 42 close")).isEqualTo("ERROR alert 42 is closed");
  }

  @Test
  void sms_routes_are_told_by_priority() {
    assertThat(shell.run("vigie:sms-routes"))
        .containsPattern(
            "smpp-alpha +10 +degraded +7 +21/11 11:00:00 \\+33612345601: throttled by the SMSC");
    shell.close();
    try (KarafShell bare = new KarafShell()) {
      assertThat(bare.run("vigie:sms-routes")).contains("org.vigie.smpp-<name>.cfg");
      assertThat(bare.run("vigie:alerts")).startsWith("ERROR the alert log is not available");
      assertThat(bare.run("vigie:alert 1 close")).startsWith("ERROR the clock is not available");
    }
  }

  @Test
  void words_are_completed() {
    MessageIdCompleter messages = new MessageIdCompleter();
    messages.texts = texts;
    AlertIdCompleter alerts = new AlertIdCompleter();
    alerts.texts = texts;
    PersonCompleter persons = new PersonCompleter();
    persons.setup = new SiteSetup();

    assertThat(shell.complete(messages, "01")).containsExactly(SiteTexts.MESSAGE.value());
    assertThat(shell.complete(alerts, "4")).containsExactly("42");
    assertThat(shell.complete(persons, "a")).containsExactly("alice");
    assertThat(shell.complete(new AlertStateCompleter(), "o")).containsExactly("open");
    assertThat(shell.complete(new MessageStateCompleter(), "de")).containsExactly("delivered");
    assertThat(shell.complete(new DirectionCompleter(), "o")).containsExactly("out");
    assertThat(shell.complete(new AlertActionCompleter(), "pa")).containsExactly("pass-on");
    assertThat(shell.complete(new AlertIdCompleter(), "")).isEmpty();
  }
}
