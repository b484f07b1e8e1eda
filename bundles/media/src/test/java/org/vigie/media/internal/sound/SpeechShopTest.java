package org.vigie.media.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.setup.Language;
import org.vigie.api.voice.Prompt;
import org.vigie.api.voice.SystemPhrase;
import org.vigie.media.internal.plane.TestThreads;

class SpeechShopTest {
  private static final Prompt.Say HELLO =
      new Prompt.Say("Ligne « Chauffage »", Language.FR, SystemPhrase.CALL_FROM_LINE);
  private static final Prompt.Say DASHES =
      new Prompt.Say("--help; $(date)", Language.EN, SystemPhrase.WELCOME);

  @TempDir Path home;
  private SpeechShop shop = shop();

  private static SpeechShop shop() {
    TestThreads threads = new TestThreads();
    return new SpeechShop(
        threads.single("speech"), threads.single("speech-call"), InstantSource.system());
  }

  @BeforeEach
  void configure() throws IOException {
    shop.configure(home.resolve("speech"), Optional.of(program().toString()));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  /** Stands for espeak-ng: the same options; writes down its text, and gives a shipped prompt. */
  private Path program() throws IOException {
    Path sample = home.resolve("sample.wav");
    try (var in = SpeechShopTest.class.getResourceAsStream("/prompts/fr/welcome.wav")) {
      Files.write(sample, in == null ? new byte[0] : in.readAllBytes());
    }
    String script =
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case $1 in -w) shift; out=$1;; esac
          shift
        done
        cat >> '%1$s/spoken'; echo >> '%1$s/spoken'
        cp '%1$s/sample.wav' "$out"
        """
            .formatted(home);
    Path program = Files.writeString(home.resolve("speak"), script);
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void textsAreSpokenOnceAndKeptUntilNobodyWantsThem() throws IOException {
    assertThat(shop.available()).isTrue();
    assertThat(shop.spoken(HELLO)).isEmpty();
    shop.prepare(Set.of(HELLO, DASHES));
    await().until(() -> shop.spoken(HELLO).isPresent() && shop.spoken(DASHES).isPresent());
    assertThat(shop.spoken(HELLO).orElseThrow().samples()).isGreaterThan(20_000);
    shop.prepare(Set.of(HELLO));
    await().until(() -> shop.spoken(DASHES).isEmpty() && files().size() == 1);
    assertThat(Files.readAllLines(home.resolve("spoken")))
        .containsExactlyInAnyOrder(HELLO.text(), DASHES.text());
    assertThat(files().get(0)).matches("[0-9a-f]{64}\\.fr\\.wav");
  }

  @Test
  void afterARestartSpeechIsThereWithoutTheProgram() throws IOException {
    shop.prepare(Set.of(HELLO));
    await().until(() -> shop.spoken(HELLO).isPresent());
    shop.close();
    shop = shop();
    shop.configure(home.resolve("speech"), Optional.empty());
    assertThat(shop.available()).isFalse();
    await().until(() -> shop.spoken(HELLO).isPresent());
    shop.prepare(Set.of(HELLO, DASHES));
    shop.prepare(Set.of(HELLO));
    await().until(() -> shop.spoken(HELLO).isPresent());
    assertThat(shop.spoken(DASHES)).isEmpty();
  }

  @Test
  void aProgramThatFailsLeavesTheOthersTexts() throws IOException {
    // Before any process is begun: what is being written cannot be run ("text file busy").
    Path good = program();
    Path bad = Files.writeString(home.resolve("bad"), "#!/bin/sh\nexit 3\n");
    Files.setPosixFilePermissions(bad, PosixFilePermissions.fromString("rwx------"));
    shop.configure(home.resolve("speech"), Optional.of(bad.toString()));
    shop.prepare(Set.of(HELLO));
    shop.configure(home.resolve("speech"), Optional.of(good.toString()));
    shop.prepare(Set.of(HELLO));
    await().until(() -> shop.spoken(HELLO).isPresent());
  }

  @Test
  void aProgramThatIsNotThereIsNotAvailable() {
    shop.configure(home, Optional.of("no-such-program"));
    assertThat(shop.available()).isFalse();
    shop.configure(home, Optional.of("/no/such/program"));
    assertThat(shop.available()).isFalse();
    shop.configure(home, Optional.of("sh"));
    assertThat(shop.available()).isTrue();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("speech"))) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }
}
