package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.itest.Setups.CHLOE;
import static org.vigie.itest.Setups.ENTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.carrier.Leg;

/** What a caller meets before somebody is rung, and where nobody is. */
class EntryIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = Site.shared().phones(CHLOE);
  }

  /** A caller who hears the menu. */
  private static Leg asked(String number) throws Exception {
    Leg caller = site.carrier().call(number, ENTRY);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    await().until(() -> caller.audio().hearing().loudness() > -40);
    return caller;
  }

  private static void dial(Leg leg, String keys) {
    keys.chars().forEach(key -> leg.press((char) key));
  }

  @Test
  void aKeyOfTheMenuLeadsToTheSecretaryWhoNeedsNone() throws Exception {
    String number = Site.newCaller();
    Leg caller = asked(number);
    caller.press('1');
    Leg chloe = site.rung(CHLOE);
    chloe.answer();
    chloe.audio().play(1000);
    await().until(() -> caller.audio().hearing().hears(1000));
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("path")).extracting(JsonNode::asText).containsExactly("choix", "chloe");
  }

  @Test
  void aContractNumberLeadsToItsTeam() throws Exception {
    String number = Site.newCaller();
    Leg caller = asked(number);
    caller.press('2');
    await().until(() -> site.recordOf(number).path("path").toString().contains("contrat"));
    dial(caller, "100234#");
    site.rung(CHLOE).reject(486);
    assertThat(caller.ended().get(60, TimeUnit.SECONDS)).isEqualTo("BYE");
    assertThat(site.verdictOf(number).path("attempts").findValuesAsText("result"))
        .containsExactly("busy");
  }

  @Test
  void whatTheCallerSaysAfterTheSignalIsKept(@TempDir Path folder) throws Exception {
    String number = Site.newCaller();
    Leg caller = asked(number);
    caller.press('3');
    caller.audio().play(440);
    String id = site.idOf(number);
    String trace = "/api/v1/calls/" + id + "/trace";
    await().until(() -> site.rest().text(trace).contains("VoicemailStarted"));
    Path none = folder.resolve("none.wav");
    String voicemail = "/api/v1/calls/" + id + "/voicemail";
    assertThat(site.rest().download(voicemail, none)).isEqualTo(404);
    long heardBefore = caller.audio().hearing().heard();
    await().until(() -> caller.audio().hearing().heard() - heardBefore > 24_000);
    caller.hangUp();
    assertThat(site.verdictOf(number).path("verdict").asText()).isEqualTo("voicemail");
    Path kept = folder.resolve("kept.wav");
    await().until(() -> site.rest().download(voicemail, kept) == 200);
    Baresip.isMostly(kept, 440, 1000);
  }
}
