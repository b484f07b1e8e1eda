package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/** What a caller meets before and while somebody is searched. */
class EntryNodesIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site =
        VoiceSite.shared()
            .phones(
                VoiceSite.ALICE, VoiceSite.CALLS_BACK, VoiceSite.OVERFLOW, VoiceSite.IS_RECORDED);
  }

  @Test
  void aBlockedCallerIsTurnedAwayAndIsOnNoList() throws Exception {
    String blocked = "+33472100666";
    Leg caller = site.carrier().call(blocked, VoiceSite.TRIO);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isBetween(400, 699);
    JsonNode record = site.verdictOf(blocked);
    assertThat(record.path("verdict").asText()).isEqualTo("refused");
    assertThat(record.path("missed").asBoolean()).isFalse();
    assertThat(record.path("attempts")).isEmpty();
  }

  @Test
  void anUploadedSoundInStereoFloatIsHeardBeforeThePersonIsRung() throws Exception {
    Leg caller = VoiceSite.call("+33472100777", VoiceSite.TRIO);
    VoiceSite.awaitTone(caller, VoiceSite.CHIME);
    Leg alice = VoiceSite.accepts(VoiceSite.ALICE);
    alice.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    caller.hangUp();
    assertThat(site.verdictOf("+33472100777").path("path").toString())
        .contains("anglais", "avis", "equipe");
  }

  @Test
  void whoWaitsHearsTheLinesMusicAndMayLeaveAMessage() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.WAITING);
    Leg rung = site.rung(VoiceSite.CALLS_BACK);
    rung.ring();
    VoiceSite.awaitTone(caller, VoiceSite.ORGAN);
    caller.press('1');
    assertThat(rung.ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    VoiceSite.trace(number, "VoicemailStarted");
    caller.audio().play(440);
    long before = caller.audio().hearing().heard();
    await().until(() -> caller.audio().hearing().heard() - before > 24_000);
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("voicemail");
  }

  @Test
  void whoHasWaitedTooLongIsPutThroughToTheNumberOfTheOverflow() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.HURRIED);
    site.rung(VoiceSite.CALLS_BACK).ring();
    Leg elsewhere = site.rung(VoiceSite.OVERFLOW);
    elsewhere.answer();
    elsewhere.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("overflowed");
  }

  @Test
  void whoAsksToBeCalledBackIsCalledWhenSomebodyHasTakenIt() throws Exception {
    String number = Site.newCaller();
    site.phones(number);
    Leg caller = VoiceSite.call(number, VoiceSite.WAITING);
    site.rung(VoiceSite.CALLS_BACK).ring();
    VoiceSite.awaitTone(caller, VoiceSite.ORGAN);
    caller.press('2');
    VoiceSite.ended(caller);
    Leg person = VoiceSite.accepts(VoiceSite.CALLS_BACK);
    Leg customer = site.rung(number);
    assertThat(customer.display()).contains(VoiceSite.WAITING.substring(3));
    customer.answer();
    customer.audio().play(440);
    VoiceSite.awaitTone(person, 440);
    person.hangUp();
    VoiceSite.ended(customer);
  }

  @Test
  void aMessageIsHeardByPhoneAndThenIsDoneWith() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.MESSAGES);
    site.rung(VoiceSite.IS_RECORDED).reject(486);
    VoiceSite.trace(number, "VoicemailStarted");
    caller.audio().play(440);
    long before = caller.audio().hearing().heard();
    await().until(() -> caller.audio().hearing().heard() - before > 32_000);
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("voicemail");
    String alert = "/api/v1/alerts?line=messages";
    await("an alert").until(() -> site.rest().get(alert).path("items").path(0).hasNonNull("id"));
    Leg alice = VoiceSite.call(VoiceSite.ALICE, VoiceSite.MESSAGES);
    VoiceSite.awaitTone(alice, 440);
    alice.press('3');
    await("the alert is closed")
        .until(
            () -> site.rest().get(alert).path("items").path(0).path("state").asText(),
            "closed"::equals);
    alice.hangUp();
  }
}
