package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.carrier.Leg;

/**
 * The disk is full while a conversation is recorded: what its recording is written to stands for
 * {@code /dev/full}, which needs no right to mount anything and fails as a full disk does.
 */
class FullDiskIT {
  private static Site site;

  @BeforeAll
  static void boot() {
    site = PeersSite.shared().phones(PeersSite.IS_RECORDED);
  }

  @Test
  void theConversationGoesOnTheHealthSaysItAndTheNextOneIsKeptAgain(@TempDir Path folder)
      throws Exception {
    Path recordings = site.appliance().home().resolve("data/vigie/recordings");
    Files.createDirectories(recordings);
    String number = Site.newCaller();
    Leg caller = PeersSite.call(number, PeersSite.RECORDED);
    Leg person = site.rung(PeersSite.IS_RECORDED);
    String id = site.idOf(number);
    Path part = recordings.resolve(id + ".part");
    Files.createSymbolicLink(part, Path.of("/dev/full"));
    converse(caller, person);
    await("the health says it").until(() -> !complaint().isEmpty());
    assertThat(complaint()).contains("No space left", "recordings", "org.vigie.media.cfg");
    await("the call knows").until(() -> !failure(id).isMissingNode());
    caller.audio().play(600);
    person.audio().play(1200);
    VoiceFixtures.awaitTone(person, 600);
    VoiceFixtures.awaitTone(caller, 1200);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(download(id, folder)).isEqualTo(404);
    assertThat(record.path("recorded").asBoolean(true)).as("recorded").isFalse();
    assertThat(failure(id).path("cause").asText()).contains("No space left");
    Files.deleteIfExists(part);

    String next = Site.newCaller();
    Leg again = PeersSite.call(next, PeersSite.RECORDED);
    converse(again, site.rung(PeersSite.IS_RECORDED));
    long before = again.audio().hearing().heard();
    await().until(() -> heard(again) - before > 16_000);
    again.hangUp();
    String kept = site.verdictOf(next).path("id").asText();
    await().until(() -> download(kept, folder), s -> s == 200);
    assertThat(site.recordOf(next).path("recorded").asBoolean()).as("recorded").isTrue();
    assertThat(failure(kept).isMissingNode()).isTrue();
    await("all is well").until(() -> complaint().isEmpty());
  }

  private static void converse(Leg caller, Leg person) {
    person.answer();
    VoiceFixtures.awaitSound(person);
    person.press('1');
    caller.audio().play(440);
    person.audio().play(1000);
    VoiceFixtures.awaitTone(person, 440);
    VoiceFixtures.awaitTone(caller, 1000);
  }

  private static long heard(Leg leg) {
    return leg.audio().hearing().heard();
  }

  private static int download(String call, Path folder) {
    return site.rest()
        .download("/api/v1/calls/" + call + "/recording", folder.resolve(call + ".wav"));
  }

  /** The step of a call at which its recording failed; missing where it did not. */
  private static JsonNode failure(String call) {
    for (JsonNode step : site.rest().get("/api/v1/calls/" + call + "/trace").path("items")) {
      if (step.path("event").asText().equals("RecordingFailed")) {
        return step;
      }
    }
    return MissingNode.getInstance();
  }

  /** What the health says of a recording that cannot be written; empty where all is well. */
  private static String complaint() {
    for (JsonNode part : site.health().path("parts")) {
      String text = part.path("text").asText();
      if (text.contains("recording") && part.path("state").asText().equals("degraded")) {
        return text;
      }
    }
    return "";
  }
}
