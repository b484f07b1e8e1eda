package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.carrier.Leg;

/** Telephones that send their keys as tones in the voice only, while somebody speaks into them. */
class KeysUnderSpeechIT {
  private static final int RATE = 8000;
  private static final String TEXT =
      "Bonjour, je vous appelle parce que la chaudière de l'immeuble est en panne depuis ce matin,"
          + " six locataires ont froid, et personne ne sait où se trouve la vanne.";

  private static Site site;

  @BeforeAll
  static void boot() {
    site = PeersSite.shared().phones(PeersSite.TALKER);
  }

  /** Loud, but not as loud as the keys. */
  private static short[] speech(Path folder) throws IOException, InterruptedException {
    Path spoken = folder.resolve("spoken.wav");
    Process espeak =
        new ProcessBuilder("espeak-ng", "-v", "fr", "-w", spoken.toString(), TEXT)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("espeak.txt").toFile())
            .start();
    assertThat(espeak.waitFor()).as("espeak-ng, which .ci/run installs").isZero();
    Path raw = folder.resolve("spoken.s16");
    Baresip.sox(
        spoken.toString(),
        "-t",
        "raw",
        "-e",
        "signed",
        "-b",
        "16",
        "-L",
        "-c",
        "1",
        "-r",
        "8000",
        raw.toString(),
        "gain",
        "-n",
        "-9");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
    short[] samples = new short[bytes.remaining() / 2];
    bytes.asShortBuffer().get(samples);
    return samples;
  }

  /** Time by what a telephone has heard meanwhile: the appliance always sends. */
  private static void goOn(Leg leg, int millis) {
    long until = leg.audio().hearing().heard() + (long) millis * RATE / 1000;
    await().pollInterval(Duration.ofMillis(20)).until(() -> leg.audio().hearing().heard() >= until);
  }

  private static void press(Leg leg, double low, double high) {
    leg.audio().playBoth(low, high);
    goOn(leg, 400);
    leg.audio().playBoth(0, 0);
  }

  private static void awaitPath(String number, String path) {
    await(path).until(() -> site.recordOf(number).path("path").toString(), path::equals);
  }

  @Test
  void speechPressesNothingAndTonesInItAreTheKeysThatTheyAre(@TempDir Path folder)
      throws Exception {
    short[] speech = speech(folder);
    String number = Site.newCaller();
    Leg caller = PeersSite.call(number, PeersSite.TALKATIVE);
    caller.audio().say(speech);
    goOn(caller, 6000);
    awaitPath(number, "[\"choix\"]");
    press(caller, 697, 1477);
    awaitPath(number, "[\"choix\",\"encore\"]");
    goOn(caller, 2000);
    press(caller, 770, 1477);
    awaitPath(number, "[\"choix\",\"encore\",\"equipe\"]");
    Leg person = site.rung(PeersSite.TALKER);
    person.answer();
    person.audio().say(speech);
    VoiceFixtures.awaitSound(person);
    goOn(person, 4000);
    JsonNode asked = site.recordOf(number);
    assertThat(asked.hasNonNull("acceptedAt")).as(asked.toString()).isFalse();
    assertThat(asked.path("attempts").path(0).hasNonNull("result")).isFalse();
    press(person, 697, 1209);
    await("the call is accepted").until(() -> site.recordOf(number).hasNonNull("acceptedAt"));
    person.audio().say();
    person.audio().play(1000);
    VoiceFixtures.awaitTone(caller, 1000);
    caller.hangUp();
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("attempts").findValuesAsText("result")).containsExactly("accepted");
  }
}
