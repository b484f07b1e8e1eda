package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.itest.TextSetup.Group;
import org.vigie.sim.carrier.Leg;
import org.vigie.sim.smsc.Subscriber;

/** An alert that nobody takes by SMS is told by voice, and taken by a key. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class VoiceAlertIT {
  @Test
  void whoPressesOneTakesTheAlert() throws Exception {
    PlanningSite site = PlanningSite.shared();
    Group g = PlanningSetup.VOICE;
    Site calls = site.calls(g);
    Subscriber sender = site.texts().stranger();
    site.texts().texts(sender, g.number(), "Chaudière en panne");
    site.texts().reads(site.mobile(g.first()), "Chaudière en panne");
    calls.rung(g.first()).reject(486);
    Leg second = calls.rung(g.second());
    assertThat(second.display()).doesNotContain(sender.number().substring(3));
    second.answer();
    await().until(() -> second.audio().hearing().loudness() > -40);
    second.press('1');
    JsonNode taken = site.texts().alertFrom(sender.number(), "acknowledged");
    assertThat(taken.path("by").asText()).isEqualTo("second" + g.place());
    assertThat(taken.path("notices").findValuesAsText("channel")).contains("voice", "sms");
    assertThat(second.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    site.texts().reads(site.mobile(g.first()), "Second " + g.place());
    String line = "/calls?line=" + g.line();
    JsonNode call =
        await()
            .until(
                () -> site.door().get(line).json().path("items").path(0),
                newest -> newest.hasNonNull("verdict"));
    assertThat(call.path("alert").asText()).isEqualTo(taken.path("id").asText());
    assertThat(call.path("verdict").asText()).isEqualTo("answered");
  }

  @Test
  void aKillWhileItIsToldByVoiceLosesNeitherAlertNorSwapNorConfirmation() throws Exception {
    try (PlanningSite site = PlanningSite.ready("voice-alert-killed")) {
      Group g = PlanningSetup.VOICE_AFTER_A_CRASH;
      Site calls = site.calls(g);
      Subscriber sender = site.texts().stranger();
      String swap = swapAsked(site, g);
      site.texts().texts(sender, g.number(), "Ascenseur bloqué");
      site.texts().reads(site.mobile(g.first()), "Ascenseur bloqué");
      calls.rung(g.first()).answer();
      calls.appliance().kill();
      calls.appliance().start();
      calls.appliance().awaitReady(Duration.ofMinutes(4));
      calls.awaitTrunk("carrier");
      Leg again = calls.rung(g.first());
      again.answer();
      await().until(() -> again.audio().hearing().loudness() > -40);
      again.press('1');
      site.texts().alertFrom(sender.number(), "acknowledged");
      site.texts().texts(site.mobile(g.boss()), g.number(), "OK " + swap);
      await()
          .until(
              () -> site.door().get("/swaps/" + swap).json().path("state").asText(),
              "accepted"::equals);
    }
  }

  private static String swapAsked(PlanningSite site, Group g) {
    String body =
        "{'team': 't%1$d', 'from': 'first%1$d', 'to': 'boss%1$d',"
            + " 'given': {'rank': 1, 'from': '%2$s', 'until': '%3$s'}}";
    String asked = body.formatted(g.place(), PlanningSite.inHours(30), PlanningSite.inHours(36));
    return PlanningSite.good(site.door().post("/swaps", asked)).path("id").asText();
  }
}
