package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.plane.TestThreads;

class SpeechForOneCallTest {
  private static final Prompt.Say ALERT = say("Chaudière en panne au 3e étage");

  @TempDir Path home;
  private volatile Instant now = Instant.parse("2026-11-20T21:14:03Z");
  private final InstantSource clock = () -> now;
  private final TestThreads threads = new TestThreads();
  private final SpeechShop shop =
      new SpeechShop(threads.single("speech"), threads.single("speech-call"), clock);

  private static Prompt.Say say(String text) {
    return new Prompt.Say(text, Language.FR, SystemPhrase.ALERT_WAITS);
  }

  @BeforeEach
  void configure() throws IOException {
    shop.configure(home.resolve("speech"), Optional.of(program().toString()));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  /** Stands for espeak-ng; waits as long as there is a file {@code wait}. */
  private Path program() throws IOException {
    Path sample = home.resolve("sample.wav");
    try (var in = SpeechForOneCallTest.class.getResourceAsStream("/prompts/fr/goodbye.wav")) {
      Files.write(sample, in == null ? new byte[0] : in.readAllBytes());
    }
    String script =
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case $1 in -w) shift; out=$1;; esac
          shift
        done
        while [ -e '%1$s/wait' ]; do sleep 0.05; done
        cat >> '%1$s/spoken'; echo >> '%1$s/spoken'
        cp '%1$s/sample.wav' "$out"
        """
            .formatted(home);
    Path program = Files.writeString(home.resolve("speak"), script);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private static boolean done(CompletionStage<Boolean> stage) throws Exception {
    return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  @Test
  void isMadeOnceAndNotWrittenDown() throws Exception {
    assertThat(done(shop.prepareOne(ALERT))).isTrue();
    assertThat(done(shop.prepareOne(ALERT))).isTrue();
    assertThat(shop.spoken(ALERT).orElseThrow().samples()).isPositive();
    assertThat(Files.readAllLines(home.resolve("spoken"))).containsExactly(ALERT.text());
    assertThat(home.resolve("speech")).doesNotExist();
  }

  @Test
  void isForgottenAnHourLater() throws Exception {
    assertThat(done(shop.prepareOne(ALERT))).isTrue();
    now = now.plus(Duration.ofMinutes(59));
    assertThat(shop.spoken(ALERT)).isPresent();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(shop.spoken(ALERT)).isEmpty();
  }

  @Test
  void givesWayToSixtyFourNewerOnes() throws Exception {
    assertThat(done(shop.prepareOne(ALERT))).isTrue();
    for (int i = 0; i < PassingSpeech.ROOM; i++) {
      assertThat(done(shop.prepareOne(say("Alerte " + i)))).isTrue();
    }
    assertThat(shop.spoken(ALERT)).isEmpty();
    assertThat(shop.spoken(say("Alerte 0"))).isPresent();
  }

  @Test
  void staysWhileASetupIsSaved() throws Exception {
    assertThat(done(shop.prepareOne(ALERT))).isTrue();
    shop.prepare(Set.of());
    assertThat(done(shop.prepareOne(say("Une autre")))).isTrue();
    assertThat(shop.spoken(ALERT)).isPresent();
  }

  @Test
  void doesNotWaitForTheTextsOfASetupNorQueueWithoutEnd() throws Exception {
    Files.createFile(home.resolve("wait"));
    List<CompletionStage<Boolean>> asked =
        java.util.stream.IntStream.range(0, PassingSpeech.ROOM)
            .mapToObj(i -> shop.prepareOne(say("Alerte " + i)))
            .toList();
    assertThat(done(shop.prepareOne(ALERT))).isFalse();
    assertThat(asked).noneMatch(stage -> stage.toCompletableFuture().isDone());
    shop.close();
    assertThat(done(asked.get(PassingSpeech.ROOM - 1))).isFalse();
  }

  @Test
  void isNotMadeWithoutAProgramOrByOneThatFails() throws Exception {
    shop.configure(home.resolve("speech"), Optional.of("no-such-program"));
    assertThat(done(shop.prepareOne(ALERT))).isFalse();
    Path bad = Files.writeString(home.resolve("bad"), "#!/bin/sh\nexit 3\n");
    Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rwx------"));
    shop.configure(home.resolve("speech"), Optional.of(bad.toString()));
    assertThat(done(shop.prepareOne(ALERT))).isFalse();
    assertThat(shop.spoken(ALERT)).isEmpty();
  }
}
