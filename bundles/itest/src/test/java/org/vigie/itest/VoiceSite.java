package org.vigie.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.vigie.sim.carrier.Leg;

/** The appliance of {@code setups/voice.yaml}: a line for each thing that a caller may meet. */
final class VoiceSite {
  static final String TRIO = "+33972200001";
  static final String WAITING = "+33972200002";
  static final String HURRIED = "+33972200003";
  static final String QUEUE = "+33972200004";
  static final String CALL_BACK = "+33972200005";
  static final String RECORDED = "+33972200006";
  static final String MESSAGES = "+33972200007";

  static final String ALICE = "+33612100001";
  static final String BRUNO = "+33612100002";
  static final String CHLOE = "+33612100003";
  static final String ALONE = "+33612100010";
  static final String CALLS_BACK = "+33612100011";
  static final String IS_RECORDED = "+33612100012";
  static final String OVERFLOW = "+33145100009";
  static final String SECRETARY = "+33145100000";

  /** The uploaded chime, and the uploaded music. */
  static final int CHIME = 660;

  static final int ORGAN = 880;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private VoiceSite() {}

  /** The one that these tests share. */
  static Site shared() {
    return Shared.SITE;
  }

  static Door door() {
    return new Door(shared().appliance());
  }

  private static final class Shared {
    static final Site SITE = ready();

    private static Site ready() {
      Site site = Site.ready("voice", "{version: 1, timezone: Europe/Paris, holidays: FR}");
      try {
        Door door = new Door(site.appliance());
        Path folder = Files.createDirectories(site.appliance().home().resolve("uploads"));
        upload(door, "carillon", sound(folder.resolve("chime.wav"), CHIME, "2", "44100", "float"));
        upload(door, "orgue", sound(folder.resolve("organ.wav"), ORGAN, "1", "8000", "a-law"));
        site.rest().putSetup(setup());
        return site;
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("no site", e);
      }
    }
  }

  private static Path sound(Path file, int hertz, String channels, String rate, String encoding)
      throws IOException, InterruptedException {
    Baresip.sox(
        "-n",
        "-r",
        rate,
        "-c",
        channels,
        "-e",
        encoding,
        file.toString(),
        "synth",
        "3",
        "sine",
        hertz + "",
        "gain",
        "-6");
    return file;
  }

  private static void upload(Door door, String id, Path wav) throws IOException {
    Door.Reply reply = door.upload("/sounds/" + id, "audio/wav", Files.readAllBytes(wav));
    assertThat(reply.status()).as(reply.text()).isBetween(200, 204);
  }

  private static String setup() throws IOException {
    LocalDate today =
        LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Europe/Paris"));
    try (InputStream in = VoiceSite.class.getResourceAsStream("/setups/voice.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("TODAY", today.toString())
          .replace("TOMORROW", today.plusDays(1).toString());
    }
  }

  /** A caller whose call is answered. */
  static Leg call(String from, String line) throws Exception {
    Leg caller = shared().carrier().call(from, line);
    assertThat(caller.answered().get(60, TimeUnit.SECONDS)).isEqualTo(200);
    return caller;
  }

  /** Picks up, waits for what is said, and presses 1. */
  static Leg accepts(String number) {
    return VoiceFixtures.accepts(shared(), number);
  }

  static void awaitSound(Leg leg) {
    VoiceFixtures.awaitSound(leg);
  }

  static void awaitTone(Leg leg, int hertz) {
    VoiceFixtures.awaitTone(leg, hertz);
  }

  /** Among other sounds. */
  static boolean hearsAlso(Leg leg, int hertz) {
    return leg.audio().hearing().level(hertz) > -35;
  }

  static void dial(Leg leg, String keys) {
    keys.chars().forEach(key -> leg.press((char) key));
  }

  static void ended(Leg leg) throws Exception {
    leg.ended().get(60, TimeUnit.SECONDS);
  }

  /** The record of a call by its caller, once it is so. */
  static JsonNode trace(String caller, String event) {
    String path = "/api/v1/calls/" + shared().idOf(caller) + "/trace";
    await(event + " in the trace")
        .atMost(PATIENCE)
        .until(() -> shared().rest().text(path).contains(event));
    return shared().recordOf(caller);
  }
}
