package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.sim.carrier.Leg;

/** Fifty callers, and one person who takes them one after another. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FiftyWaitIT {
  private static final int CALLERS = 50;
  private static final int WAV_HEADER = 58;
  private static final Set<Integer> IMPATIENT = Set.of(2, 5, 30, 49);
  private static final List<Integer> TAKEN = List.of(0, 1, 3, 4, 6, 7);
  private static final int NEXT = 8;

  private static Site site;
  private Leg person;

  @BeforeAll
  static void boot() {
    site = PeersSite.shared().phones(PeersSite.ALONE);
  }

  /** Each has a voice of their own. */
  private static int tone(int caller) {
    return 300 + 45 * caller;
  }

  @Test
  void theyHaveTheirTurnInOrderOfArrivalHearTheirPlaceAndNobodyIsLost() throws Exception {
    List<String> numbers = IntStream.range(0, CALLERS).mapToObj(i -> Site.newCaller()).toList();
    List<Leg> callers = arrive(numbers);
    IMPATIENT.forEach(i -> callers.get(i).hangUp());
    // Their turn must not come before they are known to have gone.
    IMPATIENT.forEach(i -> site.verdictOf(numbers.get(i)));
    for (int i : TAKEN) {
      person.answer();
      VoiceFixtures.awaitSound(person);
      person.press('1');
      VoiceFixtures.awaitTone(person, tone(i));
      callers.get(i).hangUp();
      person.ended().get(60, TimeUnit.SECONDS);
      rings();
    }
    List<Integer> waiting =
        IntStream.range(NEXT + 1, CALLERS).filter(i -> !IMPATIENT.contains(i)).boxed().toList();
    for (int i = 0; i < waiting.size(); i++) {
      awaitPlace(numbers.get(waiting.get(i)), i + 1);
      assertThat(callers.get(waiting.get(i)).ended()).isNotDone();
    }
    awaitHeard(callers.get(waiting.get(0)), 1);
    // Whose turn it is goes last, so that nobody else's comes.
    waiting.forEach(i -> callers.get(i).hangUp());
    waiting.forEach(i -> site.verdictOf(numbers.get(i)));
    callers.get(NEXT).hangUp();
    person.ended().get(60, TimeUnit.SECONDS);
    records(numbers);
    await("all ports are free again")
        .until(() -> PeersSite.metric("vigie_media_legs_free"), free -> free == 100);
  }

  /** The person's telephone rings, and whose turn it is hears so. */
  private void rings() {
    person = site.rung(PeersSite.ALONE);
    person.ring();
  }

  /** One after another; the first has their turn, and the last is told how many are before. */
  private List<Leg> arrive(List<String> numbers) throws Exception {
    List<Leg> callers = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Leg caller = PeersSite.call(numbers.get(i), PeersSite.QUEUE);
      caller.audio().keep();
      caller.audio().play(tone(i));
      callers.add(caller);
      if (i == 0) {
        rings();
      }
    }
    awaitPlace(numbers.get(CALLERS - 1), CALLERS - 1);
    awaitHeard(callers.get(CALLERS - 1), CALLERS - 1);
    return callers;
  }

  private static void awaitHeard(Leg caller, int place) {
    await("place " + place + " is heard")
        .until(() -> heard(caller, "queue-position", String.valueOf(place)));
  }

  private static void awaitPlace(String number, int place) {
    await(number + " has place " + place).until(() -> placeTold(number), told -> told == place);
  }

  /** What the caller was told last; 0 before that. */
  private static int placeTold(String number) {
    JsonNode record = site.recordOf(number);
    if (!record.hasNonNull("id")) {
      return 0;
    }
    String trace = "/api/v1/calls/" + record.path("id").asText() + "/trace";
    List<String> places = site.rest().get(trace).findValuesAsText("place");
    return places.isEmpty() ? 0 : Integer.parseInt(places.get(places.size() - 1));
  }

  /** Whether what a caller has heard contains these prompts, code by code, one after another. */
  private static boolean heard(Leg caller, String... prompts) throws IOException {
    String all = new String(caller.audio().kept(), StandardCharsets.ISO_8859_1);
    int at = 0;
    for (String prompt : prompts) {
      String path = "/prompts/fr/" + prompt + ".wav";
      try (InputStream in = FiftyWaitIT.class.getResourceAsStream(path)) {
        byte[] wav = Objects.requireNonNull(in).readAllBytes();
        int length = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(WAV_HEADER - 4);
        String said = new String(wav, WAV_HEADER, length, StandardCharsets.ISO_8859_1);
        at = all.indexOf(said, at);
      }
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static void records(List<String> numbers) {
    for (int i = 0; i < CALLERS; i++) {
      JsonNode record = site.verdictOf(numbers.get(i));
      boolean taken = TAKEN.contains(i);
      assertThat(record.path("verdict").asText())
          .as(record.toString())
          .isEqualTo(taken ? "answered" : "abandoned");
      assertThat(record.path("attempts").findValuesAsText("result"))
          .as(record.toString())
          .isEqualTo(taken ? List.of("accepted") : i == NEXT ? List.of("cancelled") : List.of());
      assertThat(record.path("queued").asText()).as(record.toString()).matches("PT0S|PT.*[1-9].*");
      assertThat(record.path("queued").asText().equals("PT0S")).isEqualTo(i == 0);
    }
  }
}
