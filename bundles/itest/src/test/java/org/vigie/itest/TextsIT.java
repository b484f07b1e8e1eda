package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.smsc.Subscriber;
import org.vigie.sim.smsc.Text;

/** Texts through the real distribution, from the telephones' side. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TextsIT {
  /** Of {@link TextSetup}'s quick groups. */
  private static final Duration REPEAT_AFTER = Duration.ofSeconds(3);

  private static TextSite site;

  @BeforeAll
  static void boot() {
    site = TextSite.shared();
  }

  @Test
  void aTextIsToldToThePersonOnCallTakenAnsweredAndClosed() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    Subscriber first = site.mobile(g.first());
    site.texts(sender, g.number(), "Panne de chaudière, 3e étage");
    Text notice = site.reads(first, "Panne de chaudière, 3e étage");
    assertThat(notice.from()).isEqualTo(g.number());
    String number = site.alertFrom(sender.number(), "open").path("id").asText();
    assertThat(notice.text())
        .contains("OK " + number)
        .contains("Ligne " + g.place())
        .doesNotContain(sender.number().substring(3));
    assertThat(site.reads(sender, TextSetup.RECEIVED).from()).isEqualTo(g.number());

    site.texts(first, g.number(), "ok");
    assertThat(site.reads(sender, TextSetup.TAKEN).from()).isEqualTo(g.number());
    JsonNode taken = site.alertFrom(sender.number(), "acknowledged");
    assertThat(taken.path("by").asText()).isEqualTo("first" + g.place());

    site.texts(first, g.number(), "J'arrive dans 20 minutes");
    Text answer = site.reads(sender, "J'arrive dans 20 minutes");
    assertThat(answer.from()).isEqualTo(g.number());
    assertThat(answer.text()).doesNotContain(g.first().substring(3));
    site.texts(sender, g.number(), "Le code est 2749");
    assertThat(site.reads(first, "Le code est 2749").text())
        .doesNotContain(sender.number().substring(3));

    site.texts(first, g.number(), "Fin");
    JsonNode closed = site.alertFrom(sender.number(), "closed");
    assertThat(closed.path("id").asText()).isEqualTo(number);
    assertThat(closed.path("line").asText()).isEqualTo(g.line());
    assertThat(closed.path("text").asText()).isEqualTo("Panne de chaudière, 3e étage");
    assertThat(closed.path("notices").get(0).path("person").asText())
        .isEqualTo("first" + g.place());
    await().until(() -> firstResult(sender).equals("delivered"));
  }

  /** What became of the first SMS about a sender's alert. */
  private static String firstResult(Subscriber sender) {
    JsonNode alert = site.alertFrom(sender.number()).orElseThrow();
    return alert.path("notices").path(0).path("result").asText();
  }

  @Test
  void noPassesItOnAtOnceAndTheOthersAreToldWhoTookIt() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    site.texts(sender, g.number(), "Fuite d'eau");
    Subscriber first = site.mobile(g.first());
    Subscriber second = site.mobile(g.second());
    site.reads(first, "Fuite d'eau");
    String number = site.alertFrom(sender.number(), "open").path("id").asText();
    site.texts(first, g.number(), "Non " + number);
    site.reads(second, "Fuite d'eau");
    site.texts(second, g.number(), "OK " + number);
    site.reads(first, "Second " + g.place());
    site.reads(sender, TextSetup.TAKEN);
    assertThat(site.alertFrom(sender.number(), "acknowledged").path("by").asText())
        .isEqualTo("second" + g.place());
  }

  @Test
  void anUnansweredAlertIsRepeatedAndThenPassedOn() throws Exception {
    Group g = site.quickGroup();
    Subscriber sender = site.stranger();
    Subscriber first = site.mobile(g.first());
    site.texts(sender, g.number(), "Ascenseur bloqué");
    site.reads(first, "Ascenseur bloqué");
    site.reads(first, "Ascenseur bloqué");
    site.reads(site.mobile(g.second()), "Ascenseur bloqué");
    JsonNode notices = site.alertFrom(sender.number()).orElseThrow().path("notices");
    // By the appliance's own clock: how long a text is on its way depends on the machine.
    assertThat(between(notices.path(0), notices.path(1))).isGreaterThanOrEqualTo(REPEAT_AFTER);
    assertThat(between(notices.path(1), notices.path(2))).isGreaterThanOrEqualTo(REPEAT_AFTER);
    site.texts(site.mobile(g.second()), g.number(), "OK");
    site.alertFrom(sender.number(), "acknowledged");
    site.reads(
        site.mobile(g.second()), site.alertFrom(sender.number()).orElseThrow().path("id").asText());
    site.texts(site.mobile(g.second()), g.number(), "FIN");
    site.alertFrom(sender.number(), "closed");
  }

  private static Duration between(JsonNode notice, JsonNode next) {
    return Duration.between(
        Instant.parse(notice.path("at").asText()), Instant.parse(next.path("at").asText()));
  }

  @Test
  void thePersonsAnswerWithoutAnAlertReachesNobodyAndTheyAreTold() throws Exception {
    Group g = site.group();
    Subscriber first = site.mobile(g.first());
    site.texts(first, g.number(), "Bonjour à tous");
    site.reads(first, "AIDE");
    assertThat(site.alertFrom(first.number())).isEmpty();
  }

  @Test
  void commandsOfKnownPersonsAreAnsweredInSpiteOfCaseAndAccents() throws Exception {
    Group g = site.group();
    Subscriber first = site.mobile(g.first());
    site.texts(first, g.number(), "  quí ? ");
    site.reads(first, "First " + g.place());
    site.texts(first, g.number(), "Planning");
    assertThat(site.reads(first, "").from()).isEqualTo(g.number());
    Subscriber second = site.mobile(g.second());
    site.texts(second, g.number(), "PRENDRE");
    site.reads(second, "");
    JsonNode oncall = site.rest().get("/api/v1/oncall?team=t" + g.place());
    assertThat(oncall.path("ranks").get(0).path("persons").get(0).asText())
        .isEqualTo("second" + g.place());
  }

  @Test
  void anIdempotencyKeyKeepsARepeatedRequestFromLeavingTwice() throws Exception {
    Subscriber somebody = site.stranger();
    Optional<String> key = Optional.of("a-key-of-" + somebody.number());
    JsonNode one = site.rest().sendText(somebody.number(), "une fois", key);
    JsonNode two = site.rest().sendText(somebody.number(), "une fois", key);
    assertThat(two.path("id").asText()).isEqualTo(one.path("id").asText());
    site.reads(somebody, "une fois");
    String path = "/api/v1/messages/" + one.path("id").asText();
    JsonNode message =
        await()
            .until(() -> site.rest().get(path), m -> m.path("state").asText().equals("delivered"));
    assertThat(message.path("route").asText()).contains("alpha");
    assertThat(message.path("tries").get(0).path("result").asText()).isEqualTo("delivered");
    assertThat(somebody.received()).hasSize(1);
  }

  @Test
  void aCallThatNobodyTookIsToldByText() throws Exception {
    Group g = site.group();
    Site calls = site.site().phones(g.first(), g.second());
    String caller = Site.newCaller();
    calls.carrier().call(caller, g.voice());
    calls.rung(g.first()).reject(486);
    calls.rung(g.second()).reject(486);
    String inText = caller.replaceFirst("^\\+33", "0");
    List<String> told = List.of(g.first(), g.second(), g.boss());
    for (String number : told) {
      Text notice = site.reads(site.mobile(number), "Ligne " + g.place());
      assertThat(notice.text().replaceAll("[ .\u00a0]", "")).contains(inText);
    }
    assertThat(calls.verdictOf(caller).path("verdict").asText()).isEqualTo("missed");
  }

  @Test
  void aTextIsSeenAsItHappensAndExported() throws Exception {
    Group g = site.group();
    List<String> events = site.rest().listen();
    Subscriber sender = site.stranger();
    await()
        .until(
            () -> {
              site.texts(sender, g.number(), "Vu en direct " + events.size());
              return events.stream()
                  .anyMatch(e -> e.startsWith("alert.changed") && e.contains("Vu"));
            });
    await()
        .until(
            () ->
                events.stream().anyMatch(e -> e.startsWith("message.changed") && e.contains("Vu")));
    String alerts = exported("/api/v1/alerts.csv?line=" + g.line());
    assertThat(alerts).startsWith("\ufeff").contains(";");
    String messages = exported("/api/v1/messages.csv?separator=comma&line=" + g.line());
    assertThat(messages).contains(",");
  }

  private static String exported(String path) {
    return await("what came stands in " + path)
        .until(() -> site.rest().text(path), csv -> csv.contains("Vu en direct"));
  }

  @Test
  void theRoutesStateIsTold() {
    JsonNode routes = site.rest().get("/api/v1/routes").path("items");
    assertThat(routes.get(0).path("name").asText()).contains("alpha");
    assertThat(routes.get(0).path("state").asText()).isEqualTo("up");
    JsonNode health = site.rest().get("/api/v1/health");
    assertThat(health.path("parts").findValuesAsText("name")).anyMatch(n -> n.contains("alpha"));
  }

  @Test
  void anAlertIsTakenAndClosedByAUser() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    site.texts(sender, g.number(), "Portail bloqué");
    site.reads(site.mobile(g.first()), "Portail bloqué");
    String alert = "/api/v1/alerts/" + site.alertFrom(sender.number(), "open").path("id").asText();
    site.rest().post(alert + "/pass-on", Map.of());
    site.reads(site.mobile(g.second()), "Portail bloqué");
    site.rest().post(alert + "/acknowledge", Map.of("by", "boss" + g.place()));
    site.reads(sender, TextSetup.TAKEN);
    site.reads(site.mobile(g.first()), "Boss " + g.place());
    site.rest().post(alert + "/close", Map.of());
    assertThat(site.rest().get(alert).path("state").asText()).isEqualTo("closed");
  }

  @Test
  void theConsoleShowsATextAsItHappens() throws Exception {
    Group g = site.group();
    Subscriber sender = site.stranger();
    Subscriber byHand = site.stranger();
    Map<String, String> expected =
        Map.of(
            "VIGIE_EXPECT_ALERT",
            "Odeur de gaz au sous-sol",
            "VIGIE_EXPECT_TAKEN",
            "First " + g.place(),
            "VIGIE_SEND_TO",
            byHand.number());
    Browser browser = Browser.plays(site.site(), "texts.spec.mjs", expected);
    browser.waitFor("READY");
    site.texts(sender, g.number(), "Odeur de gaz au sous-sol");
    browser.waitFor("ok 4 the alert appears");
    site.texts(site.mobile(g.first()), g.number(), "OK");
    browser.waitForSuccess();
    site.reads(byHand, "Bonjour de la console");
  }
}
