package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.sim.carrier.Leg;

/** {@code kill -9} in the middle of calls that stand at different stages. */
class NothingLostIT {
  private static final String[] PHONES = {
    "+33612345610", "+33612345611", "+33612345612", "+33612345613", "+33612345614"
  };
  private static Site site;

  @BeforeAll
  static void boot() {
    String setup =
        Setups.lineFor(PHONES).replace("name: Line 4\n", "name: Line 4\n    ringback: tone\n");
    site = Site.ready("nothing-lost", setup).phones(PHONES);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Leg call(String caller, int line) {
    return site.carrier().call(caller, "+3397210102" + line);
  }

  @Test
  void everyCallThatWasInProgressIsToldAndEndedAfterTheRestart() throws Exception {
    String[] callers = new String[PHONES.length];
    Leg[] legs = new Leg[PHONES.length];
    Leg[] phones = new Leg[PHONES.length];
    for (int i = 0; i < PHONES.length; i++) {
      callers[i] = Site.newCaller();
      legs[i] = call(callers[i], i);
      phones[i] = site.rung(PHONES[i]);
    }
    // 0: not even ringing; 1: ringing; 2: listening to the whisper; 3: in conversation; 4: ringing,
    // and the caller not answered yet.
    phones[1].ring();
    phones[4].ring();
    await().until(() -> legs[4].provisional().contains(180));
    phones[3].answer();
    VoiceFixtures.awaitSound(phones[3]);
    phones[3].press('1');
    phones[3].audio().play(1000);
    VoiceFixtures.awaitTone(legs[3], 1000);
    phones[2].answer();
    VoiceFixtures.awaitSound(phones[2]);
    awaitWritten(callers);
    killed();

    assertThat(phones[0].ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    assertThat(phones[1].ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    assertThat(phones[2].ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    assertThat(phones[3].ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    assertThat(phones[4].ended().get(60, TimeUnit.SECONDS)).startsWith("CANCEL");
    for (int i = 0; i < PHONES.length; i++) {
      String end = legs[i].ended().get(60, TimeUnit.SECONDS);
      assertThat(end).as("stage %d", i).startsWith(i == 4 ? "503" : "BYE");
      JsonNode record = site.verdictOf(callers[i]);
      assertThat(record.path("verdict").asText()).isEqualTo("cut");
      assertThat(record.path("missed").asBoolean()).as("stage %d", i).isEqualTo(i != 3);
      assertThat(record.path("attempts").get(0).path("result").asText())
          .isEqualTo(i == 3 ? "accepted" : "cut");
    }
    theNextCallIsTakenAsIfNothingHadBeen();
  }

  private static void killed() throws Exception {
    site.appliance().kill();
    site.appliance().start();
    site.appliance().awaitReady(Duration.ofMinutes(4));
    site.awaitTrunk("carrier");
  }

  /** Where the disk is slow, calls go on before they are written down. */
  private static void awaitWritten(String... callers) {
    for (String caller : callers) {
      await("written down").until(() -> attempt(caller).hasNonNull("number"));
    }
    await("written down").until(() -> site.recordOf(callers[3]).hasNonNull("acceptedAt"));
  }

  private static JsonNode attempt(String caller) {
    return site.recordOf(caller).path("attempts").path(0);
  }

  private static void theNextCallIsTakenAsIfNothingHadBeen() throws Exception {
    String number = Site.newCaller();
    Leg caller = call(number, 0);
    Leg phone = site.rung(PHONES[0]);
    phone.answer();
    await().until(() -> phone.audio().hearing().loudness() > -40);
    phone.press('1');
    phone.audio().play(1000);
    await().until(() -> caller.audio().hearing().hears(1000));
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("answered");
  }
}
