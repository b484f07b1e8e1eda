package org.vigie.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.api.call.CallEvent;
import org.vigie.api.call.CallId;
import org.vigie.api.query.CallBacks;
import org.vigie.api.query.LineTests;
import org.vigie.api.voice.Sounds;
import org.vigie.testkit.AuditInMemory;

class VoiceOnTheShellTest {
  private static final CallId CALL = new CallId("01JD0000000000000000000077");

  private final List<String> asked = new ArrayList<>();
  private final TreeMap<String, byte[]> kept = new TreeMap<>();
  private boolean passes = true;

  /** Takes what begins as WAV does. */
  private final class SmallSounds implements Sounds {
    @Override
    public void put(String id, byte[] wav) {
      if (wav.length == 0 || wav[0] != 'R') {
        throw new IllegalArgumentException("it is no WAV file: save it as WAV (PCM)");
      }
      kept.put(id, wav);
    }

    @Override
    public boolean exists(String id) {
      return kept.containsKey(id);
    }

    @Override
    public Optional<Path> wav(String id) {
      return Optional.empty();
    }

    @Override
    public List<String> all() {
      return List.copyOf(kept.keySet());
    }

    @Override
    public boolean remove(String id) {
      return kept.remove(id) != null;
    }
  }

  private final class SmallTests implements LineTests {
    @Override
    public CompletionStage<Report> run(
        String line, Optional<String> trunk, String keys, String by) {
      asked.add(String.join(" ", line, trunk.orElse("-"), keys, by));
      if (!line.equals("astreinte")) {
        throw new IllegalArgumentException("there is no line " + line);
      }
      if (keys.equals("5")) {
        throw new IllegalStateException("line astreinte is being tested just now");
      }
      return CompletableFuture.completedStage(report());
    }

    private Report report() {
      return new Report(
          CALL,
          "astreinte",
          passes ? Optional.of("backup") : Optional.empty(),
          Site.AT,
          passes,
          List.of(passes ? "1020 Hz heard here" : "no tone from the line"));
    }

    @Override
    public List<Report> latest() {
      return List.of(report());
    }
  }

  private final CallBacks callBacks =
      (line, person, number, by) -> {
        asked.add(String.join(" ", line, person, number, by));
        if (number.equals("112")) {
          throw new IllegalArgumentException("112 is an emergency number");
        }
        return CALL;
      };

  private final AuditInMemory trail = new AuditInMemory();
  private final InstantSource clock = InstantSource.fixed(Site.AT);
  private final KarafShell shell =
      new KarafShell(new SiteSetup(), new SmallSounds(), new SmallTests(), callBacks, trail, clock);

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void aTestThatPassesSaysByWhichTrunkAndWhatItHeard() {
    assertThat(shell.run("vigie:line-test astreinte --trunk backup --keys '1#'"))
        .contains("1020 Hz heard here")
        .contains("Passed, by trunk backup.");
    assertThat(asked).containsExactly("astreinte backup 1# admin");
    assertThat(shell.run("vigie:line-test"))
        .containsPattern("21/11 11:00:00 +astreinte +backup +passed");
  }

  @Test
  void aTestThatFailsFailsTheCommand() {
    passes = false;
    assertThat(shell.run("vigie:line-test astreinte"))
        .contains("no tone from the line")
        .contains("Failed, no trunk carried it.")
        .endsWith("ERROR the test failed; vigie:call-trace " + CALL);
    assertThat(shell.run("vigie:line-test")).containsPattern("failed +no tone from the line");
  }

  @Test
  void aTestThatMakesNoSenseIsNotBegun() {
    assertThat(shell.run("vigie:line-test nowhere")).endsWith("ERROR there is no line nowhere");
    assertThat(shell.run("vigie:line-test astreinte --keys 5"))
        .endsWith("ERROR line astreinte is being tested just now");
    asked.clear();
    assertThat(shell.run("vigie:line-test astreinte --keys 1A")).contains("ERROR keys are");
    assertThat(asked).isEmpty();
  }

  @Test
  void aCallBackIsPlacedInTheUsersName() {
    assertThat(shell.run("vigie:call-back astreinte alice 06 12 34 56 99"))
        .contains("Call " + CALL + " is on its way");
    assertThat(asked).containsExactly("astreinte alice 0612345699 admin");
    assertThat(shell.run("vigie:call-back astreinte alice 112"))
        .isEqualTo("ERROR 112 is an emergency number");
  }

  @Test
  void soundsAreTakenListedAndRemoved(@TempDir Path folder) throws IOException {
    Path wav = Files.writeString(folder.resolve("a.wav"), "RIFF");
    Path text = Files.writeString(folder.resolve("b.txt"), "hello");
    assertThat(shell.run("vigie:sounds")).contains("no sound; vigie:sounds <id> --file <wav>");
    assertThat(shell.run("vigie:sounds bonjour --file " + wav)).contains("play: bonjour");
    assertThat(shell.run("vigie:sounds jazz --file " + wav)).contains("play: jazz");
    assertThat(shell.run("vigie:sounds"))
        .containsPattern("bonjour *\n")
        .containsPattern("jazz +astreinte");
    assertThat(shell.run("vigie:sounds x --file " + text))
        .isEqualTo("ERROR it is no WAV file: save it as WAV (PCM)");
    assertThat(shell.run("vigie:sounds x --file /nowhere")).startsWith("ERROR cannot read");
    assertThat(shell.run("vigie:sounds jazz --remove")).startsWith("ERROR jazz is named by: astr");
    assertThat(shell.run("vigie:sounds bonjour --remove")).contains("is no more");
    assertThat(shell.run("vigie:sounds bonjour --remove")).startsWith("ERROR there is no sound");
    assertThat(shell.run("vigie:sounds --remove")).startsWith("ERROR write an id");
    assertThat(kept).containsOnlyKeys("jazz");
  }

  @Test
  void whoTookAndRemovedSoundsIsInTheAudit(@TempDir Path folder) throws IOException {
    Path wav = Files.writeString(folder.resolve("a.wav"), "RIFF");
    Path text = Files.writeString(folder.resolve("b.txt"), "hello");
    shell.run("vigie:sounds bonjour --file " + wav);
    shell.run("vigie:sounds bonjour --file " + wav);
    shell.run("vigie:sounds bonjour --remove");
    shell.run("vigie:sounds bonjour --remove");
    shell.run("vigie:sounds x --file " + text);
    String riff = "a40ff3d5900fb7698b8c865041347cb49eccedc8f93945f89629ad104aaecce4";
    assertThat(trail.told())
        .containsExactly(
            "admin, shell, sound uploaded: sound bonjour: none → 4 bytes of WAV, SHA-256 " + riff,
            "admin, shell, sound uploaded: sound bonjour: another → 4 bytes of WAV, SHA-256 "
                + riff,
            "admin, shell, sound removed: sound bonjour: there → removed",
            "admin, shell, sound uploaded: sound x: none → 5 bytes of WAV, SHA-256 "
                + "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
            "admin, shell, sound not changed: sound x: as it was, since it is no WAV file:"
                + " save it as WAV (PCM)");
  }

  @Test
  void withoutTheAuditNothingIsTakenOrRemoved(@TempDir Path folder) throws IOException {
    Path wav = Files.writeString(folder.resolve("a.wav"), "RIFF");
    shell.run("vigie:sounds bonjour --file " + wav);
    trail.broken = true;
    assertThat(shell.run("vigie:sounds other --file " + wav)).startsWith("ERROR the store does");
    assertThat(shell.run("vigie:sounds bonjour --remove")).startsWith("ERROR the store does not");
    assertThat(kept).containsOnlyKeys("bonjour");
  }

  @Test
  void aTraceTellsOfCallingBackAndOfColleagues() {
    Narrator narrator = new Narrator(Site.setup());
    assertThat(
            narrator.tell(
                new CallEvent.CallBackStarted(
                    Site.AT,
                    "astreinte",
                    Site.CALLED,
                    Optional.empty(),
                    Optional.of("alice"),
                    Site.CALLER,
                    Optional.of(CALL),
                    Site.CALLER.e164())))
        .isEqualTo(
            "Alice Martin is to call +33612345699 back as +33972101010, who asked for it in call "
                + CALL
                + ", asked for by the customer");
    assertThat(
            narrator.tell(
                new CallEvent.CallerLockedOut(
                    Site.AT, Optional.of(Site.CALLER), Site.AT.plusSeconds(900))))
        .doesNotContain("+336");
    assertThat(narrator.tell(new CallEvent.HelpSought(Site.AT, 0, CallEvent.Help.HAND_OVER)))
        .isEqualTo("the caller wants to hand the call over");
  }
}
