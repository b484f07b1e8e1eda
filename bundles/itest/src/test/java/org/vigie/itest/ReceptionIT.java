package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/**
 * Three doctors share a secretary: each has a number of their own, the secretary is rung first,
 * then the doctor who was called; out of hours callers leave a message.
 */
class ReceptionIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = VoiceSite.shared().phones(VoiceSite.SECRETARY, doctor(1), doctor(2), doctor(3));
  }

  private static String line(int doctor) {
    return "+3397230000" + doctor;
  }

  private static String doctor(int doctor) {
    return "+3361210002" + doctor;
  }

  @Test
  void theSecretaryAnswersForAllThree() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, line(2));
    Leg secretary = site.rung(VoiceSite.SECRETARY);
    secretary.answer();
    secretary.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    secretary.hangUp();
    VoiceSite.ended(caller);
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("acceptedBy").asText()).isEqualTo("secretariat");
    assertThat(record.path("line").asText()).isEqualTo("docteur-2");
  }

  @Test
  void whereSheDoesNotTheDoctorWhoWasCalledIsRung() throws Exception {
    for (int i = 1; i <= 2; i++) {
      String number = Site.newCaller();
      Leg caller = VoiceSite.call(number, line(i));
      Leg secretary = site.rung(VoiceSite.SECRETARY);
      secretary.ring();
      assertThat(secretary.ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
      Leg doctor = VoiceSite.accepts(doctor(i));
      doctor.audio().play(1000);
      VoiceSite.awaitTone(caller, 1000);
      caller.hangUp();
      assertThat(site.verdictOf(number).path("acceptedBy").asText()).isEqualTo("docteur" + i);
    }
  }

  @Test
  void whoCallsAtAClosedHourLeavesAMessage() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, line(3));
    VoiceSite.trace(number, "VoicemailStarted");
    caller.audio().play(440);
    long before = caller.audio().hearing().heard();
    await().until(() -> caller.audio().hearing().heard() - before > 24_000);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("voicemail");
    assertThat(record.path("attempts")).isEmpty();
    await("its length")
        .until(() -> site.recordOf(number).path("voicemail").asText().startsWith("PT"));
  }
}
