package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sim.audio.RtpEndpoint;
import org.vigie.sim.carrier.Leg;

/**
 * What carriers and telephones do to their voice in mid-call: whoever they speak with hears it all
 * the same, as one stream, and so does the recording.
 */
class OddVoiceIT {
  private static final int NOISE = 50;

  private static Site site;

  @TempDir private Path folder;
  private String number = "";
  private Leg caller;
  private Leg person;

  @BeforeAll
  static void boot() {
    site = VoiceSite.shared().phones(VoiceSite.IS_RECORDED);
  }

  /** In conversation, each hears the other's tone. */
  private void converse() throws Exception {
    number = Site.newCaller();
    caller = VoiceSite.call(number, VoiceSite.RECORDED);
    person = VoiceSite.accepts(VoiceSite.IS_RECORDED);
    speak(440, 1000);
  }

  private void speak(int callers, int persons) {
    caller.audio().play(callers);
    person.audio().play(persons);
    VoiceFixtures.awaitTone(person, callers);
    VoiceFixtures.awaitTone(caller, persons);
  }

  /** The caller's carrier becomes odd, then the person's too; new tones show that both go on. */
  private void bothHearEachOtherAfter(Consumer<RtpEndpoint> oddness) throws Exception {
    converse();
    oddness.accept(caller.audio());
    speak(600, 1300);
    goesOn();
    oddness.accept(person.audio());
    speak(800, 1700);
    goesOn();
    endsNormally();
    isOneStream(caller);
    isOneStream(person);
    isRecorded(600, 1300);
    isRecorded(800, 1700);
  }

  /** Of the appliance, whatever came in: no other source, and no clock that jumps. */
  private static void isOneStream(Leg leg) {
    assertThat(leg.audio().sources()).as(leg.number()).isEqualTo(1);
    assertThat(leg.audio().jumps()).as(leg.number()).isZero();
  }

  /** Two seconds of what both have heard: the appliance always sends. */
  private void goesOn() {
    long callers = caller.audio().hearing().heard() + 16_000;
    long persons = person.audio().hearing().heard() + 16_000;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                caller.audio().hearing().heard() > callers
                    && person.audio().hearing().heard() > persons);
  }

  /** By the person's keys, which are understood in the odd voice too. */
  private void endsNormally() throws Exception {
    VoiceSite.dial(person, "*0");
    VoiceSite.ended(caller);
    VoiceSite.ended(person);
    JsonNode record = site.verdictOf(number);
    assertThat(record.path("verdict").asText()).isEqualTo("answered");
    assertThat(record.path("attempts").findValuesAsText("result")).containsExactly("accepted");
    await("both legs measured").until(() -> site.recordOf(number).path("quality").size() == 2);
    for (JsonNode leg : site.recordOf(number).path("quality")) {
      assertThat(leg.path("received").asInt()).as(leg.toString()).isPositive();
      assertThat(leg.path("lossPercent").asDouble()).as(leg.toString()).isLessThan(50);
    }
  }

  /** The caller left, the person right. */
  private void isRecorded(int callers, int persons) throws Exception {
    Path kept = folder.resolve("kept.wav");
    String path = "/api/v1/calls/" + site.recordOf(number).path("id").asText() + "/recording";
    await().until(() -> site.rest().download(path, kept) == 200);
    Baresip.isMostly(kept, callers, persons, "remix", "1");
    Baresip.isMostly(kept, persons, callers, "remix", "2");
  }

  @Test
  void theVoiceComesFromAnotherPortThanTheSdpSays() throws Exception {
    bothHearEachOtherAfter(
        voice -> {
          try {
            voice.leaveByAnotherPort();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void anotherSourceGoesOn() throws Exception {
    bothHearEachOtherAfter(RtpEndpoint::changeSource);
  }

  @Test
  void theClockBeginsAnew() throws Exception {
    bothHearEachOtherAfter(RtpEndpoint::restartClock);
  }

  @Test
  void packetsOfThirtyMilliseconds() throws Exception {
    bothHearEachOtherAfter(voice -> voice.packets(30));
  }

  @Test
  void comfortNoiseInPauses() throws Exception {
    converse();
    caller.audio().pause(NOISE);
    isNoise(person);
    VoiceFixtures.awaitTone(caller, 1000);
    person.audio().pause(NOISE);
    isNoise(caller);
    caller.audio().speakAgain();
    VoiceFixtures.awaitTone(person, 440);
    isNoise(caller);
    person.audio().speakAgain();
    speak(600, 1300);
    goesOn();
    endsNormally();
    isOneStream(caller);
    isOneStream(person);
    isRecorded(600, 1300);
  }

  /** At the level that was told, neither the dead line's nor silence. */
  private static void isNoise(Leg leg) {
    await("noise")
        .atMost(Duration.ofSeconds(60))
        .until(() -> Math.abs(leg.audio().hearing().loudness() + NOISE) < 4);
  }
}
