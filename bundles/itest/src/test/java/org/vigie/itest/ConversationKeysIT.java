package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.carrier.Leg;

/** What the person may do by keys once they speak with the caller. */
class ConversationKeysIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site =
        VoiceSite.shared()
            .phones(VoiceSite.ALICE, VoiceSite.BRUNO, VoiceSite.CHLOE, VoiceSite.IS_RECORDED);
  }

  @Test
  void anExpertJoinsAndAllThreeHearEachOther() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.TRIO);
    Leg alice = VoiceSite.accepts(VoiceSite.ALICE);
    caller.audio().play(440);
    VoiceSite.awaitTone(alice, 440);
    VoiceSite.dial(alice, "*1");
    Leg chloe = VoiceSite.accepts(VoiceSite.CHLOE);
    alice.audio().play(1000);
    chloe.audio().play(1700);
    await().until(() -> VoiceSite.hearsAlso(caller, 1000) && VoiceSite.hearsAlso(caller, 1700));
    await().until(() -> VoiceSite.hearsAlso(alice, 440) && VoiceSite.hearsAlso(alice, 1700));
    await().until(() -> VoiceSite.hearsAlso(chloe, 440) && VoiceSite.hearsAlso(chloe, 1000));
    await("nobody hears themselves").until(() -> !VoiceSite.hearsAlso(alice, 1000));
    alice.hangUp();
    await().until(() -> caller.audio().hearing().hears(1700));
    caller.hangUp();
    VoiceSite.ended(chloe);
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("attempts").findValuesAsText("person")).contains("alice", "chloe");
  }

  @Test
  void aCallIsHandedOverToAnotherOnCall() throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.TRIO);
    Leg alice = VoiceSite.accepts(VoiceSite.ALICE);
    caller.audio().play(440);
    VoiceSite.awaitTone(alice, 440);
    VoiceSite.dial(alice, "*2");
    Leg bruno = VoiceSite.accepts(VoiceSite.BRUNO);
    bruno.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    assertThat(alice.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    VoiceSite.dial(bruno, "*0");
    VoiceSite.ended(caller);
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("answered");
  }

  @Test
  void aConversationIsRecordedEachSideInItsChannel(@TempDir Path folder) throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.RECORDED);
    Leg person = VoiceSite.accepts(VoiceSite.IS_RECORDED);
    caller.audio().play(440);
    person.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    VoiceSite.awaitTone(person, 440);
    long before = caller.audio().hearing().heard();
    await().until(() -> caller.audio().hearing().heard() - before > 24_000);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("recorded").asBoolean()).isTrue();
    Path kept = folder.resolve("kept.wav");
    String path = "/api/v1/calls/" + record.path("id").asText() + "/recording";
    await().until(() -> site.rest().download(path, kept) == 200);
    Baresip.isMostly(kept, 440, 1000, "remix", "1");
    Baresip.isMostly(kept, 1000, 440, "remix", "2");
  }

  @Test
  void nothingIsKeptOfWhoObjects(@TempDir Path folder) throws Exception {
    String number = Site.newCaller();
    Leg caller = VoiceSite.call(number, VoiceSite.RECORDED);
    VoiceSite.awaitSound(caller);
    caller.press('9');
    Leg person = VoiceSite.accepts(VoiceSite.IS_RECORDED);
    person.audio().play(1000);
    VoiceSite.awaitTone(caller, 1000);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("recorded").asBoolean()).isFalse();
    String path = "/api/v1/calls/" + record.path("id").asText() + "/recording";
    assertThat(site.rest().download(path, folder.resolve("none.wav"))).isEqualTo(404);
  }
}
